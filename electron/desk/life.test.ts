import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Crash, mortal } from '#test/kit/crash.ts'
import { FakeCore, type Line } from '#test/kit/fake-core.ts'
import { AZIENDA, sure, testDesk, wait, type TestDesk } from '#test/kit/desk.ts'
import { createDraft, discardDraft, restoreDraft, saveDraft } from './drafts.ts'
import { releaseSending } from './pump.ts'
import { queueTask, retryTask, unqueueTask } from './queueing.ts'
import { recallTask } from './recall.ts'
import { syncOnce } from './sync.ts'
import { mayMove, TASK_STATES, type Task } from './task.ts'
import { takeOutcomes } from './tell.ts'

const NAMES = ['Ada', 'Eva', 'rifiutata', 'impossibile', ''] as const
const LINES = ['good', 'unreachable', 'deaf'] as const satisfies readonly Line[]
const onTask = { save: 0, queue: 0, unqueue: 0, retry: 0, recall: 0, discard: 0, restore: 0 }

const command = fc.oneof(
  fc.record({ do: fc.constant('create' as const), nome: fc.constantFrom(...NAMES), queue: fc.boolean() }),
  fc.record({ do: fc.constant('sync' as const), line: fc.constantFrom(...LINES), decides: fc.boolean() }),
  fc.record({
    do: fc.constant('crash' as const),
    line: fc.constantFrom(...LINES),
    at: fc.integer({ min: 1, max: 25 }),
  }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: -90_000, max: 900 }) }),
  fc.record({ do: fc.constant('decide' as const) }),
  fc.record({ do: fc.constant('switch' as const) }),
  fc.record({
    do: fc.constantFrom(...(Object.keys(onTask) as (keyof typeof onTask)[])),
    which: fc.nat(12),
    nome: fc.constantFrom(...NAMES),
  }),
)
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never

const quietly = { eager: false, onChange: () => undefined }

/** One desk and the two cores it may be in front of. */
type Life = { desk: TestDesk; readonly cores: readonly [FakeCore, FakeCore] }

function newLife(): Life {
  const desk = testDesk()
  return { desk, cores: [desk.core, new FakeCore('https://core.example')] }
}

function choose(life: Life, core: FakeCore): void {
  life.desk = { ...life.desk, core }
}

async function run(life: Life, step: Command): Promise<void> {
  const { desk, cores } = life
  switch (step.do) {
    case 'create':
      return create(desk, step)
    case 'sync':
      desk.core.line = step.line
      desk.core.decides = step.decides
      await syncOnce(desk, quietly)
      return
    case 'crash':
      return dies(desk, step)
    case 'wait':
      wait(desk, step.seconds)
      return
    case 'decide':
      desk.core.decideAll()
      return
    case 'switch':
      choose(life, cores[desk.core === cores[0] ? 1 : 0])
      return
    default:
      return act(desk, step)
  }
}

async function create(desk: TestDesk, { nome, queue }: { readonly nome: string; readonly queue: boolean }) {
  const draft = { service: 'saluto', azienda: AZIENDA, answers: { nome, formale: 'NO' } }
  const { id } = sure(await createDraft(desk, draft))
  if (queue) await queueTask(desk, id)
}

async function dies(desk: TestDesk, { line, at }: { readonly line: Line; readonly at: number }): Promise<void> {
  desk.core.line = line
  try {
    await syncOnce(mortal(desk, at).desk, { ...quietly, eager: true })
  } catch (error) {
    if (!(error instanceof Crash)) throw error
  }
  await releaseSending(desk)
}

async function act(desk: TestDesk, step: Extract<Command, { which: number }>): Promise<void> {
  const id = desk.store.all()[step.which]?.id ?? 'none'
  const acts = {
    save: () => saveDraft(desk, { id, answers: { nome: step.nome, formale: 'NO' } }),
    queue: () => queueTask(desk, id),
    unqueue: () => unqueueTask(desk, id),
    retry: () => retryTask(desk, id),
    recall: () => recallTask(desk, id),
    discard: () => discardDraft(desk, id),
    restore: () => restoreDraft(desk, id),
  }
  await acts[step.do]()
}

/** Whether a state may have become another in any number of moves of the table. */
function reachable(from: Task['state'], to: Task['state']): boolean {
  const seen = new Set([from])
  for (const state of seen) for (const next of TASK_STATES) if (mayMove(state, next)) seen.add(next)
  return seen.has(to)
}

const CORE_MAY_NOT_KNOW: readonly Task['state'][] = ['draft', 'discarded', 'parked']

function checkInvariants({ desk: { store }, cores }: Life, before: readonly Task[]): void {
  for (const was of before) {
    const is = store.all().find(({ id }) => id === was.id)
    expect(is && reachable(was.state, is.state), `${was.id}: ${was.state} → ${String(is?.state)}`).toBe(true)
  }
  for (const task of store.all()) checkAgainstCores(task, cores)
  const decisions = cores.flatMap((core) => core.decisions)
  expect(new Set(decisions).size, 'decided twice').toBe(decisions.length)
}

function checkAgainstCores({ id, state, inDoubt, core }: Task, cores: Life['cores']): void {
  const having = cores.filter((one) => one.stateOf(id) !== undefined)
  expect(having.length, 'at two cores').toBeLessThan(2)
  const known = having[0]?.stateOf(id)
  if (known !== undefined) expect(core, 'asked elsewhere').toBe(having[0]?.id)
  expect(state, 'left on its way').not.toBe('sending')
  if (state === 'done') expect(known).toBe('decisa')
  if (CORE_MAY_NOT_KNOW.includes(state)) expect(known).toBeUndefined()
  if (state === 'queued' && known !== undefined) expect(inDoubt, 'known to the core').toBe(true)
}

it('loses nothing and sends nothing twice, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 60 }), async (commands) => {
      const life = newLife()
      const { store } = life.desk
      for (const step of commands) {
        const before = store.all()
        await run(life, step)
        checkInvariants(life, before)
      }
      const waiting = store.all().filter(({ state }) => state === 'queued' || state === 'sent')
      for (const core of life.cores) {
        choose(life, core)
        core.line = 'good'
        core.decides = true
        await syncOnce(life.desk, { ...quietly, eager: true })
        core.decideAll()
        await syncOnce(life.desk, quietly)
      }
      for (const { id } of waiting) expect(['done', 'parked', 'recalled']).toContain((await store.task(id))?.state)
      for (const id of life.cores.flatMap(({ decisions }) => decisions))
        expect((await store.task(id))?.state).toBe('done')
    }),
    { numRuns: 400 },
  )
})

it('comes out the same whichever step of a sync the process dies at', async () => {
  const fill = async () => {
    const desk = testDesk()
    for (const nome of ['Ada', 'Eva', 'rifiutata', 'impossibile']) {
      const draft = { service: 'saluto', azienda: AZIENDA, answers: { nome, formale: 'NO' } }
      sure(await queueTask(desk, sure(await createDraft(desk, draft)).id))
    }
    return desk
  }
  const whole = mortal(await fill(), Number.POSITIVE_INFINITY)
  await syncOnce(whole.desk, quietly)
  expect(whole.steps()).toBeGreaterThan(30)

  for (let at = 1; at <= whole.steps(); at += 1) {
    const desk = await fill()
    await expect(syncOnce(mortal(desk, at).desk, quietly)).rejects.toBeInstanceOf(Crash)
    await releaseSending(desk)
    await syncOnce(desk, { ...quietly, eager: true })

    expect(desk.store.all().map(({ state, outcome }) => outcome?.esito ?? state)).toEqual([
      'accolta',
      'accolta',
      'non-accolta',
      'parked',
    ])
    expect(desk.core.decisions).toHaveLength(3)
    const told = await desk.store.transaction((tx) => takeOutcomes(tx, 10))
    expect(told).toHaveLength(3)
  }
})
