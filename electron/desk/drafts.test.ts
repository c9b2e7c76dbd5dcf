import { expect, it } from 'vitest'
import { AZIENDA, sure, testDesk, wait } from '#test/kit/desk.ts'
import { amendTask, createDraft, discardDraft, restoreDraft, saveDraft } from './drafts.ts'
import { queueTask } from './queueing.ts'
import { syncOnce } from './sync.ts'

const draft = { service: 'saluto', azienda: AZIENDA }
const quietly = { eager: false, onChange: () => undefined }

it('starts a draft with what the form suggests, and keeps what was already typed', async () => {
  const desk = testDesk()

  const task = sure(await createDraft(desk, { ...draft, answers: { nome: 'Ada' } }))

  expect(task).toMatchObject({ state: 'draft', answers: { nome: 'Ada', pec: 'azienda@pec.it' }, attempts: 0 })
  expect(await desk.store.task(task.id)).toEqual(task)
})

it.each([
  [{ service: 'altro', azienda: AZIENDA }, 'unknown-service'],
  [{ service: 'saluto', azienda: 'ignota' }, 'unknown-company'],
])('refuses a draft of %j', async (wrong, code) => {
  expect(await createDraft(testDesk(), wrong)).toMatchObject({ ok: false, failure: { code } })
})

it('saves every change of a draft before it answers', async () => {
  const desk = testDesk()
  const { id } = sure(await createDraft(desk, draft))
  wait(desk, 3)

  await saveDraft(desk, { id, answers: { nome: 'A' } })

  expect(await desk.store.task(id)).toMatchObject({ answers: { nome: 'A' }, updatedAt: '2026-11-23T12:00:03.000Z' })
})

it('does not write into what is queued', async () => {
  const desk = testDesk()
  const { id } = sure(await createDraft(desk, { ...draft, answers: { nome: 'Ada', formale: 'NO' } }))
  sure(await queueTask(desk, id))

  expect(await saveDraft(desk, { id, answers: { nome: 'Eva' } })).toMatchObject({
    failure: { code: 'wrong-state', details: { state: 'queued' } },
  })
  expect((await desk.store.task(id))?.answers).toMatchObject({ nome: 'Ada' })
})

it('gives a discarded draft back as it was', async () => {
  const desk = testDesk()
  const { id, answers } = sure(await createDraft(desk, { ...draft, answers: { nome: 'Ada' } }))
  sure(await discardDraft(desk, id))

  expect(sure(await restoreDraft(desk, id))).toMatchObject({ state: 'draft', answers })
})

it('makes a new draft of a refused request, with its answers, linked to it', async () => {
  const desk = testDesk()
  const { id } = sure(await createDraft(desk, { ...draft, answers: { nome: 'rifiutata', formale: 'NO' } }))
  sure(await queueTask(desk, id))
  await syncOnce(desk, quietly)

  const mended = sure(await amendTask(desk, id))

  expect(mended).toMatchObject({ state: 'draft', previous: id, answers: { nome: 'rifiutata', formale: 'NO' } })
  expect(mended.id).not.toBe(id)
  expect(await desk.store.task(id)).toMatchObject({ state: 'done', outcome: { esito: 'non-accolta' } })
})

it('does not mend what was accepted', async () => {
  const desk = testDesk()
  const { id } = sure(await createDraft(desk, { ...draft, answers: { nome: 'Ada', formale: 'NO' } }))
  sure(await queueTask(desk, id))
  await syncOnce(desk, quietly)

  expect(await amendTask(desk, id)).toMatchObject({ failure: { code: 'wrong-state', details: { state: 'done' } } })
})
