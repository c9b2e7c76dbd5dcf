import { expect, it } from 'vitest'
import { AZIENDA, sure, testDesk, wait, type TestDesk } from '#test/kit/desk.ts'
import { createDraft, saveDraft } from './drafts.ts'
import { queueTask } from './queueing.ts'
import { syncOnce } from './sync.ts'
import { takeOutcomes, tellNext } from './tell.ts'

const DAY = 86_400 // seconds
const quietly = { eager: false, onChange: () => undefined }

async function drafted(desk: TestDesk, nome: string): Promise<string> {
  const draft = { service: 'saluto', azienda: AZIENDA, answers: { nome, formale: 'NO' } }
  return sure(await createDraft(desk, draft)).id
}

async function queued(desk: TestDesk, nome: string): Promise<string> {
  const id = await drafted(desk, nome)
  sure(await queueTask(desk, id))
  return id
}

it('sends what waits for an hour that the clock will not show for days, and sends it once', async () => {
  const desk = testDesk()
  desk.core.line = 'unreachable'
  const id = await queued(desk, 'Ada')
  await syncOnce(desk, quietly)
  wait(desk, -3 * DAY)
  await syncOnce(desk, quietly) // it still does not answer
  desk.core.line = 'good'
  wait(desk, 60)

  await syncOnce(desk, quietly)

  expect(await desk.store.task(id)).toMatchObject({ state: 'done' })
  expect(desk.core.decisions).toEqual([id])
})

it('asks again at once for what was refused for hours, once the clock is right again', async () => {
  const desk = testDesk()
  wait(desk, 400 * DAY) // a computer whose battery is flat wakes up in another year
  desk.core.standing = { saluto: { active: false } }
  const id = await queued(desk, 'Ada')
  await syncOnce(desk, quietly)
  expect(await desk.store.task(id)).toMatchObject({ state: 'queued' })
  desk.core.standing = { saluto: { active: true } }
  wait(desk, -400 * DAY)

  await syncOnce(desk, quietly)

  expect(await desk.store.task(id)).toMatchObject({ state: 'done' })
})

it('leaves the hours of retries alone where the clock only goes on, or is set right by a little', async () => {
  const desk = testDesk()
  desk.core.line = 'unreachable'
  const id = await queued(desk, 'Ada')
  await syncOnce(desk, quietly)
  const first = await desk.store.task(id)
  wait(desk, -2)
  await syncOnce(desk, quietly)

  expect(await desk.store.task(id)).toMatchObject({ dueAt: first?.dueAt, attempts: 1 })
})

it('keeps what is written to a draft after the clock was turned back', async () => {
  const desk = testDesk()
  const id = await drafted(desk, 'Ada')
  wait(desk, -DAY)
  sure(await saveDraft(desk, { id, answers: { nome: 'Ada Lovelace', formale: 'NO' } }))

  expect((await desk.store.task(id))?.answers).toEqual({ nome: 'Ada Lovelace', formale: 'NO' })
  expect(new Set([id, await drafted(desk, 'Eva')]).size).toBe(2)
})

it('tells of each outcome once and in the order of the core, whatever the clock shows in between', async () => {
  const desk = testDesk()
  const told: string[] = []
  for (const [nome, seconds] of [
    ['Ada', 0],
    ['Eva', -2 * DAY],
    ['rifiutata', 60],
    ['Ugo', -40 * DAY],
  ] as const) {
    wait(desk, seconds)
    await queued(desk, nome)
    await syncOnce(desk, quietly)
    const next = await tellNext(desk, 0)
    told.push(...next.digests.flatMap(({ avvisi }) => avvisi.flatMap(({ row }) => row?.id ?? [])))
  }
  expect(told).toEqual(desk.core.decisions)
  expect(await desk.store.transaction((tx) => takeOutcomes(tx, 10))).toEqual([])
})
