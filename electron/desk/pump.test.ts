import { expect, it } from 'vitest'
import { AZIENDA, sure, testDesk, wait, type TestDesk } from '#test/kit/desk.ts'
import { nextTry } from './backoff.ts'
import { createDraft } from './drafts.ts'
import { takeEvents } from './inbox.ts'
import { pumpOnce, releaseSending } from './pump.ts'
import { queueTask } from './queueing.ts'
import { recallTask } from './recall.ts'
import { syncOnce } from './sync.ts'
import { takeOutcomes } from './tell.ts'

const quietly = { eager: false, onChange: () => undefined }

async function queued(desk: TestDesk, nome = 'Ada'): Promise<string> {
  const draft = { service: 'saluto', azienda: AZIENDA, answers: { nome, formale: 'NO' } }
  const { id } = sure(await createDraft(desk, draft))
  sure(await queueTask(desk, id))
  return id
}

it('keeps everything while the core cannot be reached, and tells attempts and next try', async () => {
  const desk = testDesk()
  const id = await queued(desk)
  desk.core.line = 'unreachable'

  expect(await syncOnce(desk, quietly)).toEqual({ ids: [id], failure: { code: 'unreachable', retry: 'later' } })

  expect(await desk.store.task(id)).toMatchObject({
    state: 'queued',
    attempts: 1,
    failure: { code: 'unreachable' },
    dueAt: '2026-11-23T12:00:03.750Z',
  })
})

it('does not try again before its hour, unless asked', async () => {
  const desk = testDesk()
  const id = await queued(desk)
  desk.core.line = 'unreachable'
  await syncOnce(desk, quietly)

  await syncOnce(desk, quietly)
  expect((await desk.store.task(id))?.attempts).toBe(1)
  wait(desk, 4)
  await syncOnce(desk, quietly)
  expect((await desk.store.task(id))?.attempts).toBe(2)
  await syncOnce(desk, { ...quietly, eager: true })
  expect((await desk.store.task(id))?.attempts).toBe(3)
})

it('delivers at once what was postponed when the core is back', async () => {
  const desk = testDesk()
  const postponed = await queued(desk)
  desk.core.line = 'unreachable'
  for (let tries = 0; tries < 6; tries += 1) await syncOnce(desk, { ...quietly, eager: true })

  desk.core.line = 'good'
  await syncOnce(desk, quietly)

  expect(await desk.store.task(postponed)).toMatchObject({ state: 'done', outcome: { esito: 'accolta' }, read: false })
  expect(await desk.store.memory.recall('lastFailure:locale')).toBeNull()
})

it('learns the outcome of what arrived while its answer was lost, deciding nothing twice', async () => {
  const desk = testDesk()
  const id = await queued(desk)
  desk.core.line = 'deaf'
  await syncOnce(desk, quietly)
  expect(await desk.store.task(id)).toMatchObject({ state: 'queued', inDoubt: true })

  desk.core.line = 'good'
  await takeEvents(desk)

  const task = await desk.store.task(id)
  expect(task).toMatchObject({ state: 'done', outcome: { esito: 'accolta' } })
  expect(task?.inDoubt).toBeUndefined()
  expect(desk.core.decisions).toEqual([id])
})

it('sends again after a crash what was on its way, and it is still decided once', async () => {
  const desk = testDesk()
  const id = await queued(desk)
  const sending = { ...(await desk.store.task(id))!, state: 'sending' as const }
  await desk.core.submit([sending.parcel!])
  await desk.store.transaction(({ tasks }) => tasks.put(sending))

  await releaseSending(desk)
  await syncOnce(desk, quietly)

  expect(await desk.store.task(id)).toMatchObject({ state: 'done' })
  expect(desk.core.decisions).toEqual([id])
})

it('lets an event that came before the answer have the last word', async () => {
  const desk = testDesk()
  const id = await queued(desk)
  const submit = desk.core.submit.bind(desk.core)
  desk.core.submit = async (batch) => {
    const answers = await submit(batch)
    await takeEvents(desk)
    return answers
  }

  await pumpOnce(desk)

  expect(await desk.store.task(id)).toMatchObject({ state: 'done', outcome: { esito: 'accolta' } })
})

it('treats a core that throws as one that gave no answer', async () => {
  const desk = testDesk()
  const id = await queued(desk)
  desk.core.submit = () => Promise.reject(new Error('down'))

  expect((await pumpOnce(desk)).failure).toEqual({ code: 'core-broken', retry: 'later' })
  expect(await desk.store.task(id)).toMatchObject({ state: 'queued', inDoubt: true })
})

it('never steps over a gap in the events', async () => {
  const desk = testDesk()
  await queued(desk)
  await pumpOnce(desk)
  const events = desk.core.events.bind(desk.core)
  desk.core.events = async (after, limit) => events(after + 1, limit)

  expect(await takeEvents(desk)).toEqual({ ok: false, failure: { code: 'missing-events', retry: 'later' } })
  expect(await desk.store.memory.recall('cursor:locale')).toBeUndefined()
})

it('tells of each outcome once, in the order they came', async () => {
  const desk = testDesk()
  const ids = [await queued(desk, 'Ada'), await queued(desk, 'Eva')]
  await syncOnce(desk, quietly)
  const told = () => desk.store.transaction((tx) => takeOutcomes(tx, 10))

  expect((await told()).map(({ id, esito }) => [id, esito])).toEqual(ids.map((id) => [id, 'accolta']))
  expect(await told()).toEqual([])
})

it('recalls what is sent and undecided; after the decision the core says no', async () => {
  const desk = testDesk()
  desk.core.decides = false
  const [early, late] = [await queued(desk, 'Ada'), await queued(desk, 'Eva')]
  await syncOnce(desk, quietly)

  expect(await recallTask(desk, early)).toMatchObject({ ok: true, value: { state: 'recalled' } })
  desk.core.decideAll()
  expect(await recallTask(desk, late)).toMatchObject({ failure: { code: 'already-decided' } })

  await syncOnce(desk, quietly)
  expect(await desk.store.task(early)).toMatchObject({ state: 'recalled' })
  expect(await desk.store.task(late)).toMatchObject({ state: 'done' })
})

it('waits as long as the core asks for, and a little more by chance', async () => {
  const desk = testDesk()
  const id = await queued(desk)
  desk.core.submit = async () => ({ ok: false, failure: { code: 'x', retry: 'later', details: { secondi: '1800' } } })

  await syncOnce(desk, quietly)

  expect((await desk.store.task(id))?.dueAt).toBe('2026-11-23T12:31:30.000Z')
})

it.each(['accesso-scaduto', 'certificato-scaduto', 'unreachable'])(
  'lets go what surely did not arrive: %s',
  async (code) => {
    const desk = testDesk()
    const id = await queued(desk)
    desk.core.submit = async () => ({ ok: false, failure: { code, retry: 'later' } })

    await pumpOnce(desk)

    const task = await desk.store.task(id)
    expect(task).toMatchObject({ state: 'queued', failure: { code } })
    expect([task?.inDoubt, task?.core]).toEqual([undefined, undefined])
  },
)

it('keeps with its core what may have arrived, also when a later try surely did not', async () => {
  const desk = testDesk()
  const id = await queued(desk)
  desk.core.line = 'deaf'
  await syncOnce(desk, quietly)
  desk.core.line = 'unreachable'
  await syncOnce(desk, { ...quietly, eager: true })

  expect(await desk.store.task(id)).toMatchObject({ state: 'queued', inDoubt: true, core: 'locale' })
})

it('parks what no delega allows, and brings it back by itself when there is one again', async () => {
  const desk = testDesk()
  const id = await queued(desk)
  const submit = desk.core.submit.bind(desk.core)
  desk.core.submit = async (batch) => {
    const revoked = { ok: false, failure: { code: 'non-autorizzato', retry: 'never' } } as const
    return { ok: true, value: batch.map(() => revoked) }
  }
  await syncOnce(desk, quietly)
  expect(await desk.store.task(id)).toMatchObject({ state: 'parked', failure: { code: 'non-autorizzato' } })

  desk.core.submit = submit
  wait(desk, 6 * 3600 - 1)
  await syncOnce(desk, quietly)
  expect(await desk.store.task(id)).toMatchObject({ state: 'parked' })
  wait(desk, 1)
  await syncOnce(desk, quietly)
  expect(await desk.store.task(id)).toMatchObject({ state: 'done' })
})

it('leaves parked what somebody asked again in the meantime', async () => {
  const desk = testDesk()
  const parked = await queued(desk)
  await desk.store.transaction(async ({ tasks }) => {
    const task = (await tasks.get(parked))!
    await tasks.put({ ...task, state: 'parked', dueAt: '2026-11-23T12:00:00.000Z' })
  })
  const again = await queued(desk)

  await syncOnce(desk, quietly)

  expect(await desk.store.task(again)).toMatchObject({ state: 'done' })
  expect(await desk.store.task(parked)).toMatchObject({ state: 'parked', dueAt: '2026-11-23T18:00:00.000Z' })
})

it('hears a core from the start that holds less than it has told', async () => {
  const desk = testDesk()
  const id = await queued(desk)
  await desk.store.transaction(({ memory }) => memory.remember('cursor:locale', 40))

  await syncOnce(desk, quietly)

  expect(await desk.store.task(id)).toMatchObject({ state: 'done' })
  expect(await desk.store.memory.recall('cursor:locale')).toBe(2)
})

it('tells how many of those that wait were handed over', async () => {
  const desk = testDesk()
  for (let n = 1; n <= 201; n += 1) await queued(desk, `Ada ${n}`)
  const steps: object[] = []

  await syncOnce(desk, { ...quietly, onProgress: (step) => void steps.push(step) })

  expect(steps).toEqual([
    { sent: 200, of: 201 },
    { sent: 201, of: 201 },
  ])
})

it('waits longer after each attempt, spread by chance, never more than a quarter of an hour', () => {
  const noon = new Date('2026-11-23T12:00:00Z')
  const seconds = (attempts: number, chance: number) =>
    (Date.parse(nextTry(noon, attempts, chance)) - noon.getTime()) / 1000

  expect([1, 2, 3, 4].map((attempts) => seconds(attempts, 0))).toEqual([2.5, 5, 10, 20])
  expect(seconds(1, 0.999)).toBeGreaterThan(seconds(1, 0))
  expect(seconds(500, 0.999)).toBeLessThanOrEqual(900)
})
