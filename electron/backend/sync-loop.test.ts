import { expect, it } from 'vitest'
import { createDraft } from '#electron/desk/drafts.ts'
import { setLine } from '#electron/desk/line.ts'
import { queueTask } from '#electron/desk/queueing.ts'
import { AZIENDA, sure, testDesk, type TestDesk } from '#test/kit/desk.ts'
import { SyncLoop } from './sync-loop.ts'
import type { Timer } from './timer.ts'

/** Time that goes by only when told to: the desk's clock goes with it. */
class HandTimer implements Timer {
  readonly #desk: TestDesk
  #pending: { at: number; run: () => void } | undefined

  constructor(desk: TestDesk) {
    this.#desk = desk
  }

  after(ms: number, run: () => void) {
    const mine = { at: this.#desk.time.now.getTime() + ms, run }
    this.#pending = mine
    return {
      cancel: () => {
        if (this.#pending === mine) this.#pending = undefined
      },
    }
  }

  get waits(): number | undefined {
    return this.#pending && this.#pending.at - this.#desk.time.now.getTime()
  }

  /** Goes to the moment of what is pending and runs it. */
  async ring(loop: SyncLoop): Promise<void> {
    const due = this.#pending!
    this.#pending = undefined
    this.#desk.time.now = new Date(due.at)
    due.run()
    while (loop.syncing) await new Promise((turn) => setImmediate(turn))
  }
}

function looping() {
  const desk = testDesk()
  const timer = new HandTimer(desk)
  const errors: unknown[] = []
  const changes: string[] = []
  const events = {
    onChange: (ids: readonly string[]) => void changes.push(...ids),
    onThreads: () => undefined,
    onCompanies: () => undefined,
    onState: () => undefined,
    onError: (error: unknown) => void errors.push(error),
  }
  return { desk, timer, errors, changes, loop: new SyncLoop(desk, timer, events) }
}

async function queued(desk: TestDesk, nome = 'Ada'): Promise<string> {
  const draft = { service: 'saluto', azienda: AZIENDA, answers: { nome, formale: 'NO' } }
  const { id } = sure(await createDraft(desk, draft))
  sure(await queueTask(desk, id))
  return id
}

it('delivers soon after it is woken, and tells what changed', async () => {
  const { desk, timer, loop, changes } = looping()
  const id = await queued(desk)

  loop.wake()
  await timer.ring(loop)

  expect(await desk.store.task(id)).toMatchObject({ state: 'done' })
  expect(new Set(changes)).toEqual(new Set([id]))
  expect(timer.waits).toBe(60_000)
})

it('comes back when the postponed delivery is due, until the core answers', async () => {
  const { desk, timer, loop } = looping()
  const id = await queued(desk)
  desk.core.line = 'unreachable'

  loop.wake()
  const waits: (number | undefined)[] = []
  for (let tries = 0; tries < 4; tries += 1) {
    await timer.ring(loop)
    waits.push(timer.waits)
  }
  expect(waits).toEqual([3750, 7500, 15000, 30000])

  desk.core.line = 'good'
  await timer.ring(loop)
  expect(await desk.store.task(id)).toMatchObject({ state: 'done', attempts: 5 })
})

it('does nothing while the line is closed by choice', async () => {
  const { desk, timer, loop } = looping()
  const id = await queued(desk)
  await setLine(desk, false)

  loop.wake()
  await timer.ring(loop)

  expect(await desk.store.task(id)).toMatchObject({ state: 'queued', attempts: 0 })
  expect(timer.waits).toBeUndefined()
})

it('runs one sync at a time, and one asked for by hand after the one under way', async () => {
  const { desk, loop } = looping()
  const submit = desk.core.submit.bind(desk.core)
  let together = 0
  let most = 0
  desk.core.submit = async (batch) => {
    together += 1
    most = Math.max(most, together)
    await new Promise((turn) => setImmediate(turn))
    together -= 1
    return submit(batch)
  }
  await queued(desk, 'Ada')
  const first = loop.now()
  const late = await queued(desk, 'Eva')

  await Promise.all([first, loop.now(), loop.now()])

  expect(most).toBe(1)
  expect(await desk.store.task(late)).toMatchObject({ state: 'done' })
})

it('survives a fault of the store, says so, and tries again later', async () => {
  const { desk, timer, loop, errors } = looping()
  const id = await queued(desk)
  const transaction = desk.store.transaction.bind(desk.store)
  desk.store.transaction = async () => {
    throw new Error('disk')
  }
  loop.wake()
  await timer.ring(loop)
  expect(errors).toHaveLength(1)

  desk.store.transaction = transaction
  await timer.ring(loop)

  expect(await desk.store.task(id)).toMatchObject({ state: 'done' })
})

it('starts nothing once stopped, and ends what is under way', async () => {
  const { desk, timer, loop } = looping()
  const id = await queued(desk)
  const running = loop.now()

  await loop.stop()

  expect(loop.syncing).toBe(false)
  expect(await desk.store.task(id)).toMatchObject({ state: 'done' })
  await running
  loop.wake()
  expect(timer.waits).toBeUndefined()
})
