import { expect, it } from 'vitest'
import { AZIENDA, sure, testDesk, type TestDesk } from '#test/kit/desk.ts'
import { createDraft, saveDraft } from './drafts.ts'
import { queueTask, retryTask, unqueueTask } from './queueing.ts'
import { pumpOnce, releaseSending } from './pump.ts'

const complete = { nome: 'Ada', formale: 'NO' }

async function draftOf(desk: TestDesk, answers: Readonly<Record<string, unknown>> = complete): Promise<string> {
  return sure(await createDraft(desk, { service: 'saluto', azienda: AZIENDA, answers })).id
}

it('does not queue a mask that lacks something, and says which fields', async () => {
  const desk = testDesk()
  const id = await draftOf(desk, { formale: 'SI' })

  expect(await queueTask(desk, id)).toEqual({
    ok: false,
    failure: { code: 'incomplete', retry: 'never', details: { nome: 'required', titolo: 'required' } },
  })
  expect((await desk.store.task(id))?.state).toBe('draft')
})

it('sends what was seen on the mask, never a hidden field', async () => {
  const desk = testDesk()
  const id = await draftOf(desk, { ...complete, titolo: 'contessa' })

  expect(sure(await queueTask(desk, id)).parcel).toEqual({
    id,
    service: 'saluto',
    version: 1,
    azienda: AZIENDA,
    richiedente: { codiceFiscale: 'RSSMRA80A01H501U', ruolo: 'intermediario' },
    answers: { oggi: '2026-11-23', nome: 'Ada', formale: 'NO', pec: 'azienda@pec.it' },
  })
})

it('keeps in the draft what a hidden field was left holding', async () => {
  const desk = testDesk()
  const id = await draftOf(desk, { ...complete, titolo: 'contessa' })
  sure(await queueTask(desk, id))

  expect(sure(await unqueueTask(desk, id)).answers).toMatchObject({ titolo: 'contessa' })
})

it('does not queue twice what is about the same thing, and names the other', async () => {
  const desk = testDesk()
  const first = await draftOf(desk)
  const second = await draftOf(desk)
  sure(await queueTask(desk, first))

  expect(await queueTask(desk, second)).toMatchObject({
    failure: { code: 'identical-queued', details: { id: first } },
  })
})

it('queues again what was identical to a request decided since', async () => {
  const desk = testDesk()
  const [first, second] = [await draftOf(desk), await draftOf(desk)]
  sure(await queueTask(desk, first))
  await desk.store.transaction(async ({ tasks }) => tasks.put({ ...(await tasks.get(first))!, state: 'done' }))

  expect(await queueTask(desk, second)).toMatchObject({ ok: true })
})

it('does not queue what was changed while it was being read', async () => {
  const desk = testDesk()
  const id = await draftOf(desk)
  const meddling: TestDesk = {
    ...desk,
    companies: {
      ...desk.companies,
      dossier: async (query) => {
        desk.time.now = new Date('2026-11-23T12:00:01Z')
        await saveDraft(desk, { id, answers: { nome: 'Eva' } })
        return desk.companies.dossier(query)
      },
    },
  }

  expect(await queueTask(meddling, id)).toMatchObject({ failure: { code: 'changed-meanwhile', retry: 'later' } })
  expect(await desk.store.task(id)).toMatchObject({ state: 'draft', answers: { nome: 'Eva' } })
})

it('takes back what the unreachable core surely never saw', async () => {
  const desk = testDesk()
  const id = await draftOf(desk)
  sure(await queueTask(desk, id))
  desk.core.line = 'unreachable'
  await pumpOnce(desk)

  const task = sure(await unqueueTask(desk, id))

  expect(task).toMatchObject({ state: 'draft', attempts: 0 })
  expect(task.parcel).toBeUndefined()
})

it('does not take back what may have arrived', async () => {
  const desk = testDesk()
  const id = await draftOf(desk)
  sure(await queueTask(desk, id))
  desk.core.line = 'deaf'
  await pumpOnce(desk)

  expect(await unqueueTask(desk, id)).toEqual({ ok: false, failure: { code: 'in-doubt', retry: 'later' } })
})

it('is in doubt about what a killed process was sending', async () => {
  const desk = testDesk()
  const id = await draftOf(desk)
  const queued = sure(await queueTask(desk, id))
  await desk.store.transaction(({ tasks }) => tasks.put({ ...queued, state: 'sending' }))

  expect(await releaseSending(desk)).toBe(1)
  expect(await unqueueTask(desk, id)).toMatchObject({ failure: { code: 'in-doubt' } })
})

it('parks what the core will not take, with its reason, and sends it again when asked', async () => {
  const desk = testDesk()
  const id = await draftOf(desk, { nome: 'impossibile', formale: 'NO' })
  sure(await queueTask(desk, id))
  await pumpOnce(desk)
  expect(await desk.store.task(id)).toMatchObject({ state: 'parked', failure: { code: 'not-taken' } })

  const again = sure(await retryTask(desk, id))

  expect(again).toMatchObject({ state: 'queued', attempts: 0, dueAt: '2026-11-23T12:00:00.000Z' })
  expect(again.failure).toBeUndefined()
})
