import { expect, it } from 'vitest'
import { FakeCore } from '#test/kit/fake-core.ts'
import { AZIENDA, sure, testDesk, type TestDesk } from '#test/kit/desk.ts'
import { createDraft } from './drafts.ts'
import { syncState } from './line.ts'
import { queueTask } from './queueing.ts'
import { recallTask } from './recall.ts'
import { syncOnce } from './sync.ts'

const quietly = { eager: true, onChange: () => undefined }

/** The same desk in front of another core. */
const before = (desk: TestDesk, core: FakeCore): TestDesk => ({ ...desk, core })

async function queued(desk: TestDesk, nome: string): Promise<string> {
  const { id } = sure(
    await createDraft(desk, { service: 'saluto', azienda: AZIENDA, answers: { nome, formale: 'NO' } }),
  )
  sure(await queueTask(desk, id))
  return id
}

const stateOf = async (desk: TestDesk, id: string) => (await desk.store.task(id))?.state

it('keeps drafts, queue, history and the place in the news of each core, there and back again', async () => {
  const here = testDesk()
  const there = before(here, new FakeCore('https://core.example'))
  here.core.decides = false
  const early = await queued(here, 'Ada')
  await syncOnce(here, quietly)

  const late = await queued(there, 'Eva')
  await syncOnce(there, quietly)
  expect([await stateOf(here, early), await stateOf(here, late)]).toEqual(['sent', 'done'])
  expect(await syncState(there, { syncing: false })).toMatchObject({
    core: 'remote',
    where: 'https://core.example',
    elsewhere: 1,
  })

  here.core.decideAll()
  await syncOnce(here, quietly)
  expect(await stateOf(here, early)).toBe('done')
  expect([here.core.decisions, there.core.decisions]).toEqual([[early], [late]])
  expect(await here.store.memory.recall('cursor:locale')).toBe(2)
  expect(await here.store.memory.recall('cursor:https://core.example')).toBe(2)
})

it('sends what waits to the core that is chosen when it leaves', async () => {
  const here = testDesk()
  const there = before(here, new FakeCore('https://core.example'))
  here.core.line = 'unreachable'
  const id = await queued(here, 'Ada')
  await syncOnce(here, quietly)

  await syncOnce(there, quietly)

  expect(await here.store.task(id)).toMatchObject({ state: 'done', core: 'https://core.example' })
  expect(here.core.stateOf(id)).toBeUndefined()
})

it('never hands to another core what one may have', async () => {
  const here = testDesk()
  const there = before(here, new FakeCore('https://core.example'))
  there.core.line = 'deaf'
  const id = await queued(there, 'Ada')
  await syncOnce(there, quietly)

  await syncOnce(here, quietly)
  expect(here.core.stateOf(id)).toBeUndefined()
  expect(await here.store.task(id)).toMatchObject({ state: 'queued', core: 'https://core.example', inDoubt: true })

  there.core.line = 'good'
  await syncOnce(there, quietly)
  expect(await stateOf(there, id)).toBe('done')
  expect(there.core.decisions).toEqual([id])
})

it('asks only the core that has a request to give it back', async () => {
  const here = testDesk()
  const there = before(here, new FakeCore('https://core.example'))
  there.core.decides = false
  const id = await queued(there, 'Ada')
  await syncOnce(there, quietly)

  expect(await recallTask(here, id)).toEqual({
    ok: false,
    failure: { code: 'altro-core', retry: 'later', details: { core: 'https://core.example' } },
  })
  expect(await recallTask(there, id)).toMatchObject({ ok: true, value: { state: 'recalled' } })
})
