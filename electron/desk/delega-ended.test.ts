import { expect, it } from 'vitest'
import { AZIENDA, sure, testDesk, type TestDesk } from '#test/kit/desk.ts'
import { parkEnded } from './delega-ended.ts'
import { createDraft } from './drafts.ts'
import { pumpOnce } from './pump.ts'
import { queueTask } from './queueing.ts'

async function queued(desk: TestDesk, nome: string): Promise<string> {
  const draft = { service: 'saluto', azienda: AZIENDA, answers: { nome, formale: 'NO' } }
  const { id } = sure(await createDraft(desk, draft))
  sure(await queueTask(desk, id))
  return id
}

const ended = (desk: TestDesk, azienda: string) =>
  desk.store.transaction((tx) => parkEnded(desk, tx, new Set([azienda])))

it('parks what waits for a company whose delega has ended, with the reason and the hour of its next try', async () => {
  const desk = testDesk()
  const id = await queued(desk, 'Ada')

  expect(await ended(desk, AZIENDA)).toEqual([id])

  expect(await desk.store.task(id)).toMatchObject({
    state: 'parked',
    failure: { code: 'non-autorizzato', retry: 'never' },
    dueAt: '2026-11-23T18:00:00.000Z',
  })
})

it('leaves alone what may have arrived already, what another core has, and other companies', async () => {
  const desk = testDesk()
  const inDoubt = await queued(desk, 'Ada')
  desk.core.line = 'deaf'
  await pumpOnce(desk)
  const elsewhere = await queued(desk, 'Bice')
  await desk.store.transaction(async ({ tasks }) => {
    const task = await tasks.get(elsewhere)
    if (task !== undefined) await tasks.put({ ...task, core: 'https://core.example' })
  })

  expect(await ended(desk, AZIENDA)).toEqual([])
  expect(await ended(desk, '00000000001')).toEqual([])

  expect((await desk.store.task(inDoubt))?.state).toBe('queued')
  expect((await desk.store.task(elsewhere))?.state).toBe('queued')
})
