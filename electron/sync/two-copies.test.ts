import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { systemClock } from '#core/kernel/clock.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { amendTask, createDraft, saveDraft } from '#electron/desk/drafts.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import { queueMessage, saveMessage, startThread } from '#electron/desk/messages/writing.ts'
import { stateOf, type Thread } from '#electron/desk/messages/thread.ts'
import { queueTask } from '#electron/desk/queueing.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import { tellNext } from '#electron/desk/tell.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import { createWorkspace } from '#electron/store/workspace/create-workspace.ts'
import { openWorkspace, type Workspace } from '#electron/store/workspace/open-workspace.ts'
import { AZIENDA, saluto, sure, testDesk } from '#test/kit/desk.ts'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import { lineTo } from '#test/kit/line.ts'
import { stranger, type Stranger } from '#test/kit/stranger.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'
import { remoteCore } from './remote-core.ts'

const passphrase = 'cavallo batteria graffetta'
const studio = { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'Studio Rossi' }
const quietly = { eager: true, onChange: () => undefined }

let wire: TestWire
let between: Stranger
let parent: string
const open: Workspace[] = []

beforeEach(async () => {
  const posizioni = [{ matricola: MATRICOLA, stato: 'attiva', dal: '2019-03-01', sede: '7000' }]
  wire = await wireWith({ companies: [dossierWith({ posizioni })], services: [saluto] })
  between = await stranger(({ path, method, headers, bytes }, reply) => {
    const asked = Object.fromEntries(Object.entries(headers).filter(([name]) => ASKS.has(name)))
    const body = bytes.byteLength > 0 ? { body: bytes } : {}
    void wire.ask(path, { method, headers: asked as Record<string, string>, ...body }).then(async (told) => {
      reply.writeHead(told.status, Object.fromEntries([...told.headers].filter(([name]) => KEPT.has(name))))
      reply.end(Buffer.from(await told.arrayBuffer()))
    })
  })
  parent = mkdtempSync(join(tmpdir(), 'scrittoio-'))
  await createWorkspace(join(parent, 'uno'), { studio, passphrase, demo: false }, systemClock)
})
afterEach(async () => {
  for (const workspace of open.splice(0)) await workspace.close()
  await between.close()
  await wire.remove()
  rmSync(parent, { recursive: true, force: true })
})

const KEPT = new Set(['content-type', 'scrittoio-protocollo'])
const ASKS = new Set([...KEPT, 'authorization', 'accept', 'content-encoding', 'scrittoio-eventi'])

async function deskIn(name: string): Promise<Desk> {
  const opened = await openWorkspace(join(parent, name), { passphrase })
  if (!opened.ok) throw new Error(opened.failure.code)
  open.push(opened.value)
  const store = sqliteDesk(opened.value.archive.db)
  return { ...testDesk(), store, ids: { next: () => randomUUID() }, core: remoteCore(lineTo(between.url)) }
}

/** The folder of a studio is copied to another computer as it stands, and both go on. */
async function copied(): Promise<readonly [Desk, Desk]> {
  for (const workspace of open.splice(0)) await workspace.close()
  cpSync(join(parent, 'uno'), join(parent, 'due'), { recursive: true })
  return [await deskIn('uno'), await deskIn('due')]
}

const drafted = async (desk: Desk, nome: string) =>
  sure(await createDraft(desk, { service: 'saluto', azienda: AZIENDA, answers: { nome, formale: 'NO' } })).id

async function queued(desk: Desk, nome: string): Promise<string> {
  const id = await drafted(desk, nome)
  sure(await queueTask(desk, id))
  return id
}

const decided = async ({ core }: Desk) => {
  const news = await core.events(0, 100)
  return news.ok ? news.value.events.flatMap(({ outcome }) => outcome?.id ?? []).sort() : news
}

it('has what stood in the queue of both decided once, and both know the outcome', async () => {
  const before = await deskIn('uno')
  const ids = [await queued(before, 'Ada'), await queued(before, 'rifiutata')].sort()
  const both = await copied()

  for (const desk of [...both, ...both]) await syncOnce(desk, quietly)

  expect(await decided(both[0])).toEqual(ids)
  for (const desk of both) {
    const tasks = await Promise.all(ids.map((id) => desk.store.task(id)))
    expect(tasks.map((task) => task?.state)).toEqual(['done', 'done'])
    const { digests } = await tellNext(desk, 0)
    expect(digests.flatMap(({ avvisi }) => avvisi.map(({ row }) => row?.id)).sort()).toEqual(ids)
  }
})

it('knows the outcome of what the other copy sent while here it was a draft, once it is sent from here too', async () => {
  const id = await drafted(await deskIn('uno'), 'Ada')
  const [here, there] = await copied()
  sure(await queueTask(there, id))
  await syncOnce(there, quietly)
  await syncOnce(here, quietly) // its news go by: here it is still a draft
  expect((await here.store.task(id))?.state).toBe('draft')

  sure(await queueTask(here, id))
  await syncOnce(here, quietly)

  expect(await here.store.task(id)).toMatchObject({ state: 'done', outcome: { esito: 'accolta' } })
  expect(await decided(here)).toEqual([id])
})

it('parks what differs from what the other copy sent, says why, and loses none of the two', async () => {
  const id = await drafted(await deskIn('uno'), 'Ada')
  const [here, there] = await copied()
  sure(await queueTask(there, id))
  await syncOnce(there, quietly)
  sure(await saveDraft(here, { id, answers: { nome: 'Eva', formale: 'NO' } }))
  sure(await queueTask(here, id))

  await syncOnce(here, quietly)

  const parked = await here.store.task(id)
  expect(parked).toMatchObject({ state: 'parked', answers: { nome: 'Eva' }, failure: { code: 'contenuto-diverso' } })
  expect(failureText(parked?.failure ?? { code: '', retry: 'never' })).toMatch(/copia di questo studio.*Vale quella/)
  const again = sure(await amendTask(here, id))
  sure(await queueTask(here, again.id))
  await syncOnce(here, quietly)
  expect(await here.store.task(again.id)).toMatchObject({ state: 'done' })
  expect(await decided(here)).toEqual([id, again.id].sort())
})

it('opens one communication with the Sede, though both copies send it', async () => {
  const before = await deskIn('uno')
  const { id } = sure<Thread>(await startThread(before, { azienda: '01234567897', matricola: MATRICOLA }))
  const opening = { testo: 'La nota di marzo non torna.', allegati: [], oggetto: 'uniemens/note-di-rettifica' }
  sure(await saveMessage(before, { id, ...opening }))
  sure(await queueMessage(before, id))
  const both = await copied()

  for (const desk of [...both, ...both]) await syncOnce(desk, quietly)

  for (const desk of both) {
    const thread = await desk.store.threads.get(id)
    expect(thread && stateOf(thread)).toBe('aperta')
    expect(thread?.passi).toHaveLength(1)
  }
})
