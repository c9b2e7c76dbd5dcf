import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FILE_HEADER } from '#core/contract/protocol.ts'
import { attach } from '#electron/desk/attachments.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { createDraft, readTask } from '#electron/desk/drafts.ts'
import { fileOfThread } from '#electron/desk/messages/files.ts'
import {
  queueMessage,
  retryMessage,
  saveMessage,
  startThread,
  takeMessageBack,
} from '#electron/desk/messages/writing.ts'
import { stateOf, type Thread } from '#electron/desk/messages/thread.ts'
import { queueTask } from '#electron/desk/queueing.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import { pdfOf } from '#test/kit/communications.ts'
import { saluto, sure, testDesk } from '#test/kit/desk.ts'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import { lineTo } from '#test/kit/line.ts'
import { stranger, type Stranger } from '#test/kit/stranger.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'
import { remoteCore } from './remote-core.ts'

/** What stands between desk and core: lets all through, keeps the call to itself, or loses the answers of what is posted. */
type Way = 'good' | 'closed' | 'deaf'

let wire: TestWire
let between: Stranger
let way: Way
beforeEach(async () => {
  const posizioni = [{ matricola: MATRICOLA, stato: 'attiva', dal: '2019-03-01', sede: '7000' }]
  wire = await wireWith({ companies: [dossierWith({ posizioni })], services: [saluto] })
  way = 'good'
  between = await stranger(({ path, method, headers, bytes }, reply) => {
    if (way === 'closed') return void reply.destroy()
    const asked = Object.fromEntries(Object.entries(headers).filter(([name]) => ASKS.has(name)))
    void wire
      .ask(path, { method, headers: asked as Record<string, string>, ...(bytes.byteLength > 0 && { body: bytes }) })
      .then(async (told) => {
        const given = Buffer.from(await told.arrayBuffer())
        if (way === 'deaf' && method === 'POST') return void reply.destroy()
        reply.writeHead(told.status, Object.fromEntries([...told.headers].filter(([name]) => KEPT.has(name))))
        reply.end(given)
      })
  })
})
afterEach(async () => {
  await between.close()
  await wire.remove()
})

const KEPT = new Set(['content-type', 'scrittoio-protocollo'])
const ASKS = new Set([...KEPT, 'authorization', 'accept', 'content-encoding', 'scrittoio-eventi', FILE_HEADER])
const eagerly = { eager: true, onChange: () => undefined }

const deskThere = () => ({
  ...testDesk(),
  ids: { next: () => randomUUID() as string },
  core: remoteCore(lineTo(between.url)),
})

const OPENING = { testo: 'La nota di marzo non torna.', allegati: [], oggetto: 'uniemens/note-di-rettifica' }

async function written(desk: Desk, differing: object = {}): Promise<string> {
  const { id } = sure<Thread>(await startThread(desk, { azienda: '01234567897', matricola: MATRICOLA }))
  sure(await saveMessage(desk, { id, ...OPENING, ...differing }))
  return id
}

async function queued(desk: Desk, differing: object = {}): Promise<string> {
  const id = await written(desk, differing)
  sure(await queueMessage(desk, id))
  return id
}

const sede = async (id: string, json: object) => {
  const told = await wire.ask(`/v1/comunicazioni/${id}/passi`, { as: 'operatore', json: { id: randomUUID(), ...json } })
  expect(told.status).toBe(200)
}
const there = async (id: string) => (await wire.ask(`/v1/comunicazioni/${id}`)).json() as Promise<{ passi: unknown[] }>
const threadOf = async (desk: Desk, id: string) => (await desk.store.threads.get(id))!

describe('A communication, from the first word to its outcome', () => {
  it('goes to the Sede with its file, and what the Sede says comes back to be read', async () => {
    const desk = deskThere()
    const file = sure(await attach(desk, { nome: 'nota.pdf', contenuto: pdfOf('nota') }))
    const id = await queued(desk, { allegati: [file] })

    await syncOnce(desk, eagerly)

    expect(await threadOf(desk, id)).toMatchObject({ stato: 'aperta', sede: '7000', core: between.url, read: true })
    expect(await threadOf(desk, id)).not.toHaveProperty('uscita')

    await sede(id, { passo: 'presa', dopo: 1 })
    await sede(id, { passo: 'risposta', dopo: 2, testo: 'Serve il prospetto di marzo.', allegati: [] })
    await syncOnce(desk, eagerly)

    const answered = await threadOf(desk, id)
    expect(answered).toMatchObject({ stato: 'in-carico', assegnata: 'Giuseppe Verdi', read: false })
    expect(answered.passi.map(({ passo }) => passo)).toEqual(['apertura', 'presa', 'risposta'])
    const [avviso] = await desk.store.avvisi({ limit: 9 })
    expect(avviso).toMatchObject({ kind: 'risposta', details: { title: 'La Sede ha risposto' } })

    sure(await saveMessage(desk, { id, testo: 'Eccolo.', allegati: [] }))
    sure(await queueMessage(desk, id))
    await syncOnce(desk, eagerly)
    expect(await threadOf(desk, id)).toMatchObject({ read: true, passi: [{}, {}, {}, { passo: 'replica' }] })

    await sede(id, { passo: 'chiusura', dopo: 4, testo: 'Nota annullata.', allegati: [] })
    await syncOnce(desk, eagerly)
    expect(await threadOf(desk, id)).toMatchObject({ stato: 'chiusa', read: false })
    expect((await desk.store.avvisi({ limit: 9 })).map(({ details }) => details?.title)).toEqual([
      'La Sede ha chiuso la comunicazione',
      'La Sede ha risposto',
    ])
  })

  it('is written, kept and queued without any line, and leaves when there is one', async () => {
    const desk = deskThere()
    way = 'closed'
    const id = await queued(desk)
    await syncOnce(desk, eagerly)
    const waiting = await threadOf(desk, id)
    expect(stateOf(waiting)).toBe('in-coda')
    expect(waiting.uscita).toMatchObject({
      attempts: 1,
      failure: { retry: 'later' },
      dueAt: expect.any(String) as string,
    })
    way = 'good'
    await syncOnce(desk, eagerly)

    expect(await threadOf(desk, id)).toMatchObject({ stato: 'aperta' })
  })

  it('is filed once, also when every answer was lost', async () => {
    const desk = deskThere()
    const id = await queued(desk)
    way = 'deaf'
    await syncOnce(desk, eagerly)
    expect((await threadOf(desk, id)).uscita).toMatchObject({ stato: 'in-coda', inDoubt: true })
    expect(await takeMessageBack(desk, id)).toMatchObject({ ok: false, failure: { code: 'in-doubt' } })

    way = 'good'
    await syncOnce(desk, eagerly)
    expect(await threadOf(desk, id)).toMatchObject({ stato: 'aperta', passi: [{ n: 1 }] })

    sure(await saveMessage(desk, { id, testo: 'Aggiungo che è la matricola principale.', allegati: [] }))
    sure(await queueMessage(desk, id))
    way = 'deaf'
    await syncOnce(desk, eagerly)
    way = 'good'
    await syncOnce(desk, eagerly)

    expect((await threadOf(desk, id)).passi).toHaveLength(2)
    expect((await there(id)).passi).toHaveLength(2)
  })

  it('stands still with its reason where the Sede will not take it, until it is mended', async () => {
    const desk = deskThere()
    const id = await queued(desk, { matricola: '9999999999' })
    await syncOnce(desk, eagerly)
    expect((await threadOf(desk, id)).uscita).toMatchObject({
      stato: 'ferma',
      failure: { code: 'matricola-sconosciuta' },
    })
    expect(await desk.store.avvisi({ limit: 9 })).toMatchObject([{ kind: 'ferma' }])

    sure(await takeMessageBack(desk, id))
    sure(await saveMessage(desk, { id, ...OPENING, matricola: MATRICOLA }))
    sure(await queueMessage(desk, id))
    await syncOnce(desk, eagerly)

    expect(await threadOf(desk, id)).toMatchObject({ stato: 'aperta', matricola: MATRICOLA })
  })

  it('leaves again by itself what a killed process was sending', async () => {
    const desk = deskThere()
    const id = await queued(desk)
    const thread = await threadOf(desk, id)
    const { azienda, matricola, oggetto = '', uscita } = thread
    await desk.core.messages!.open({
      id,
      azienda,
      ...(matricola && { matricola }),
      oggetto,
      testo: uscita!.testo,
      allegati: [],
    })
    await desk.store.transaction(({ threads }) =>
      threads.put({ ...thread, core: between.url, uscita: { ...uscita!, attempts: 1, inDoubt: true } }),
    )

    await syncOnce(desk, eagerly)

    expect((await there(id)).passi).toHaveLength(1)
    expect(await threadOf(desk, id)).toMatchObject({ stato: 'aperta', passi: [{ n: 1 }] })
  })

  it('does not answer over a closing that came in between, and says why', async () => {
    const desk = deskThere()
    const id = await queued(desk)
    await syncOnce(desk, eagerly)
    await sede(id, { passo: 'presa', dopo: 1 })
    await sede(id, { passo: 'chiusura', dopo: 2, testo: 'Chiusa.', allegati: [] })
    sure(await saveMessage(desk, { id, testo: 'Aspettate.', allegati: [] }))
    sure(await queueMessage(desk, id))
    await syncOnce(desk, eagerly)

    const thread = await threadOf(desk, id)
    expect(thread).toMatchObject({
      stato: 'chiusa',
      uscita: { stato: 'ferma', failure: { code: 'passo-non-ammesso' } },
    })
    sure(await retryMessage(desk, id))
  })
})

describe('News of communications', () => {
  it('change nothing when they are heard again from the first one', async () => {
    const desk = deskThere()
    const id = await queued(desk)
    await syncOnce(desk, eagerly)
    await sede(id, { passo: 'presa', dopo: 1 })
    await sede(id, { passo: 'chiusura', dopo: 2, testo: 'Fatto.', allegati: [] })
    await syncOnce(desk, eagerly)
    const draft = { service: 'saluto', azienda: '01234567897', answers: { nome: 'Ada', formale: 'NO' } }
    const { id: request } = sure<{ id: string }>(await createDraft(desk, draft))
    sure(await queueTask(desk, request))
    await syncOnce(desk, eagerly)
    sure(await readTask(desk, request))
    const decided = await desk.store.task(request)
    const before = { ...(await threadOf(desk, id)), read: true }
    await desk.store.transaction(async ({ threads, memory }) => {
      await threads.put(before)
      await memory.remember(`cursor:${between.url}`, 0)
    })

    const { threads } = await heardAgain(desk)

    expect(threads).toEqual([])
    expect(decided).toMatchObject({ state: 'done', read: true })
    expect(await desk.store.task(request)).toEqual(decided)
    expect(await threadOf(desk, id)).toEqual(before)
    expect(await desk.store.avvisi({ limit: 9 })).toHaveLength(2)
  })

  it('make known to a fresh desk what another one of the studio wrote, a file by its name there', async () => {
    const one = deskThere()
    const file = sure(await attach(one, { nome: 'nota.pdf', contenuto: pdfOf('nota') }))
    const id = await queued(one, { allegati: [file] })
    const same = sure(await attach(one, { nome: 'per un’altra.pdf', contenuto: pdfOf('nota') }))
    const second = await queued(one, { allegati: [same] })
    await syncOnce(one, eagerly)

    const other = deskThere()
    await syncOnce(other, eagerly)

    const thread = await threadOf(other, id)
    expect(thread).toMatchObject({ oggetto: OPENING.oggetto, protocollo: expect.stringMatching(/^CM-/) as string })
    expect(sure(await fileOfThread(other, { id, hash: file.hash }))).toEqual({
      nome: 'nota.pdf',
      contenuto: pdfOf('nota'),
    })
    expect(sure(await fileOfThread(other, { id: second, hash: file.hash })).nome).toBe('per un’altra.pdf')
    expect(sure(await fileOfThread(one, { id, hash: file.hash }))).toMatchObject({ nome: 'nota.pdf' })
    expect(await fileOfThread(other, { id, hash: '0'.repeat(64) })).toMatchObject({ ok: false })
  })
})

async function heardAgain(desk: Desk) {
  const threads: string[] = []
  await syncOnce(desk, { ...eagerly, onThreads: (ids) => void threads.push(...ids) })
  return { threads }
}

it('A desk whose core has no Sede keeps the draft, and sends nothing', async () => {
  const desk = testDesk()
  const id = await written(desk)

  expect(await queueMessage(desk, id)).toMatchObject({ ok: false, failure: { code: 'nessuna-sede' } })
  await syncOnce(desk, eagerly)
  expect(stateOf(await threadOf(desk, id))).toBe('bozza')
})
