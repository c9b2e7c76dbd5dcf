import { fillDemo, readDemo, type DemoStudio } from '#electron/backend/demo-studio.ts'
import { importerOf } from '#electron/backend/importer.ts'
import { openDesk } from '#electron/backend/open-desk.ts'
import type { Clock } from '#core/kernel/clock.ts'
import { no } from '#core/kernel/result.ts'
import { UNREACHABLE, type CorePort } from '#electron/desk/core-port.ts'
import { later, serviceOf, type Desk } from '#electron/desk/desk.ts'
import { createDraft } from '#electron/desk/drafts.ts'
import { queueTask } from '#electron/desk/queueing.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import type { Task } from '#electron/desk/task.ts'
import { createWorkspace } from '#electron/store/workspace/create-workspace.ts'
import { openWorkspace, type Workspace } from '#electron/store/workspace/open-workspace.ts'
import { answered } from './answers.ts'
import { wishes } from './plan.ts'
import { example, tally, type Tally } from './tally.ts'

const PASSPHRASE = 'demo' // everything in it is invented

export type Say = (text: string) => void

export type Run = {
  readonly tally: Tally
  readonly tasks: readonly Task[]
  readonly attempts: number
  readonly accolta: Task | undefined
  readonly nonAccolta: Task | undefined
}

type Place = {
  readonly folder: string
  readonly demo: string
  readonly clock: (studio: DemoStudio) => Clock
  readonly say: Say
}

/** The main job from end to end, in a fresh workspace, over a line that fails and comes back. */
export async function runDemo({ folder, demo, clock: clockOf, say }: Place): Promise<Run> {
  const studio = await readDemo(demo)
  if (studio === undefined) throw new Error(`the demo studio is not in ${demo}`)
  const clock = clockOf(studio)
  const workspace = await fresh(folder, studio, clock)
  const line = switchable()
  const desk = await openDesk(workspace, { clock, report: (error) => say(String(error)), line: line.over })
  try {
    say(`Importo i file di ${studio.studio.denominazione}: ${String(studio.files.length)} file…`)
    await fillDemo({ desk, importer: importerOf(workspace, desk) }, studio)
    const ids = await queueAll(desk, say)
    const attempts = await tryInVain(desk, ids, say)
    line.restore()
    say('Il core risponde: sincronizzo.')
    await syncOnce(desk, { eager: true, onChange: () => undefined })
    return await picture(workspace, desk, { ids, attempts })
  } finally {
    await workspace.close()
  }
}

async function fresh(folder: string, { studio }: DemoStudio, clock: Clock): Promise<Workspace> {
  const made = await createWorkspace(folder, { studio, passphrase: PASSPHRASE, demo: true }, clock)
  if (!made.ok) throw new Error(`the workspace cannot be made: ${made.failure.code}`)
  const opened = await openWorkspace(folder, { passphrase: PASSPHRASE })
  if (!opened.ok) throw new Error(`the workspace cannot be opened: ${opened.failure.code}`)
  return opened.value
}

/** A line to the core that is down until it is restored. */
function switchable() {
  let isUp = false
  const down = () => Promise.resolve(no(later(UNREACHABLE)))
  return {
    restore: () => {
      isUp = true
    },
    over: (core: CorePort): CorePort => ({
      ...core,
      submit: (batch) => (isUp ? core.submit(batch) : down()),
      recall: (id) => (isUp ? core.recall(id) : down()),
      events: (after, limit) => (isUp ? core.events(after, limit) : down()),
    }),
  }
}

async function queueAll(desk: Desk, say: Say): Promise<readonly string[]> {
  const ids: string[] = []
  let kept = 0
  for (const [turn, { service, azienda, dossier, answers }] of (await wishes(desk)).entries()) {
    const form = serviceOf(desk, service)?.sheet.form
    const full = form ? answered(form, dossier, answers, turn) : answers
    const draft = await createDraft(desk, { service, azienda, answers: full })
    const queued = draft.ok ? await queueTask(desk, draft.value.id) : draft
    if (queued.ok) ids.push(queued.value.id)
    else kept += 1
  }
  say(
    `Messe in coda ${String(ids.length)} richieste senza linea${kept > 0 ? `; ${String(kept)} restano in bozza` : ''}.`,
  )
  return ids
}

/** Two exchanges with a core that does not answer: everything stays in the queue, with the hour of its next try. */
async function tryInVain(desk: Desk, ids: readonly string[], say: Say): Promise<number> {
  for (const round of [1, 2]) {
    const { failure } = await syncOnce(desk, { eager: true, onChange: () => undefined })
    const { states } = await desk.store.counts()
    say(
      `Tentativo ${String(round)}: ${failure === undefined ? 'riuscito' : 'il core non risponde'}; in coda restano ${String(states.queued)} richieste.`,
    )
  }
  const [first] = ids
  const task = first === undefined ? undefined : await desk.store.task(first)
  if (task?.dueAt !== undefined)
    say(`La prima richiesta riprova da sola alle ${hour(task.dueAt)}; tentativi finora: ${String(task.attempts)}.`)
  return task?.attempts ?? 0
}

const hour = (at: string) => new Date(at).toLocaleTimeString('it-IT', { timeZone: 'Europe/Rome' })

async function picture(
  workspace: Workspace,
  desk: Desk,
  { ids, attempts }: { readonly ids: readonly string[]; readonly attempts: number },
): Promise<Run> {
  const tasks: Task[] = []
  for (const id of ids) {
    const task = await desk.store.task(id)
    if (task !== undefined) tasks.push(task)
  }
  return {
    tally: await tally(workspace, desk, ids),
    tasks,
    attempts,
    accolta: await example(desk, 'accolta'),
    nonAccolta: await example(desk, 'non-accolta'),
  }
}
