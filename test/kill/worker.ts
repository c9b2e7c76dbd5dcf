// A process that queues and decides until it is killed. What it has been promised it writes at once, one line each.
import { writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDesk } from '#electron/backend/open-desk.ts'
import type { CorePort } from '#electron/desk/core-port.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { createDraft, saveDraft } from '#electron/desk/drafts.ts'
import { queueTask } from '#electron/desk/queueing.ts'
import { takeOutcomes } from '#electron/desk/tell.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { takeHold } from '#electron/store/workspace/holder.ts'
import { openArchive, type Archive } from '#core/store/open.ts'
import { noon } from './day.ts'
import { aziendaOf, notaOf } from './studio.ts'

const [path = '', key = '', turn = '0'] = process.argv.slice(2)

function say(...words: readonly (string | number)[]): void {
  writeSync(1, `${words.join(' ')}\n`)
}

function report(error: unknown): never {
  say('broken', error instanceof Error ? (error.stack ?? error.message).replaceAll('\n', ' ') : String(error))
  process.exit(1)
}

/** Asks by turns for things that are accepted, refused, and already asked by another. */
async function queueOne(desk: Desk, n: number): Promise<void> {
  const azienda = aziendaOf(n * 7)
  const created = await createDraft(desk, n % 3 === 2 ? ricalcolo(azienda, n) : pec(azienda, n))
  if (!created.ok) return report(new Error(created.failure.code))
  const { id, answers } = created.value
  say('drafted', id)
  await saveDraft(desk, { id, answers: { ...answers, appunto: n } })
  say('typed', id, n)
  const queued = await queueTask(desk, id)
  if (queued.ok) say('queued', id)
  else if (queued.failure.code !== 'identical-queued') report(new Error(queued.failure.code))
}

function pec(azienda: string, n: number) {
  const nuovaPec = `casella${turn}x${n}@pec.example`
  // One in four takes effect too far in the past, and is refused.
  const decorrenza = n % 4 === 0 ? '2026-01-10' : '2026-11-20'
  const answers = { nuovaPec, confermaPec: nuovaPec, decorrenza, dichiarazione: true }
  return { service: 'variazione-pec-aziendale', azienda, answers }
}

/** One of the two notes of the company; the second has nothing new since it was calculated, and is refused. */
function ricalcolo(azienda: string, n: number) {
  const nota = notaOf(n * 7, n % 2 === 0 ? '2026-05' : '2026-06')
  const answers = { nota, variazione: 'variazione-uniemens', variazioneIl: '2026-10-02' }
  return { service: 'ricalcolo-nota-rettifica', azienda, answers }
}

const BREATH = 5 // ms: in real life a moment; here long enough to die in

/** The core as it is, with a breath between what it has decided and the desk's hearing of it. */
function breathing(core: CorePort): CorePort {
  return {
    ...core,
    submit: async (batch) => {
      const answers = await core.submit(batch)
      say('answered')
      await pause(BREATH)
      return answers
    },
  }
}

/** Tells of three outcomes at most, as the backend does: taken first, told afterwards; whoever dies loses one. */
async function tellSome({ store }: Desk): Promise<void> {
  for (let n = 0; n < 3; n += 1)
    for (const { id } of await store.transaction((tx) => takeOutcomes(tx, 1))) say('told', id)
}

/** Tasks still on their way that the core has decided: who sent them died before hearing of it. */
function unheard({ raw }: Pick<Archive, 'raw'>): number {
  const sql = "select count(*) from tasks where state = 'sending' and id in (select id from requests)"
  return Number(raw.prepare(sql).pluck().get())
}

async function work(): Promise<never> {
  const hold = takeHold(join(dirname(path), 'lock'))
  if (!hold.ok) return report(new Error(`the lock of a killed process is still held: ${hold.failure.code}`))
  const opened = await openArchive<DeskTables>({ path, key: Buffer.from(key, 'hex'), own: [deskMigrations] })
  if (!opened.ok) return report(new Error(opened.failure.code))
  const { states } = await sqliteDesk(opened.value.db).counts()
  if (states.sending > 0) say('stuck', states.sending)
  if (unheard(opened.value) > 0) say('unheard')
  const desk = await openDesk({ archive: opened.value }, { clock: noon, report, line: breathing })
  say('ready')
  for (let n = Number(turn); ; n += 1) {
    for (let burst = 0; burst <= n % 5; burst += 1) await queueOne(desk, n * 5 + burst)
    // Some only queue for a while, so that whoever comes next has a full outbox.
    if (n % 3 === 0) continue
    say('delivering')
    await syncOnce(desk, { eager: true, onChange: () => say('step') })
    await tellSome(desk)
  }
}

await work()
