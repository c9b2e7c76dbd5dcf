import { expect, it } from 'vitest'
import { answerAll, type Answer } from '#electron/main/answer.ts'
import { calls } from '#electron/bridge/calls.ts'

type Event = 'ours' | 'stranger'

/** Main with this way of answering, to be asked as a window would. */
function asked(answer: Answer) {
  const listeners = new Map<string, (event: Event, raw: unknown) => Promise<unknown>>()
  const reported: unknown[] = []
  const ipc = {
    handle: (name: string, listener: (event: Event, raw: unknown) => Promise<unknown>) => listeners.set(name, listener),
  }
  answerAll<Event>(
    ipc,
    (event) => event === 'ours',
    answer,
    (error) => reported.push(error),
  )
  return { listeners, reported, ask: (event: Event, name: string, raw: unknown) => listeners.get(name)?.(event, raw) }
}

const refused = (code: string) => ({ ok: false, failure: { code, retry: 'never' } })
const never: Answer = () => Promise.reject(new Error('must not be reached'))

it('binds every call of the table', () => {
  expect([...asked(never).listeners.keys()]).toEqual(Object.keys(calls))
})

it('passes on what was read, without what was not asked for', async () => {
  const { ask } = asked((name, input) => Promise.resolve({ ok: true, value: { name, input } }))

  expect(await ask('ours', 'tasks.get', { id: 'a', path: '/etc' })).toEqual({
    ok: true,
    value: { name: 'tasks.get', input: { id: 'a' } },
  })
})

it('turns strangers away before reading what they say', async () => {
  expect(await asked(never).ask('stranger', 'tasks.get', { id: 'a' })).toEqual(refused('stranger'))
})

it.each([undefined, null, 'a', { id: 1 }, { id: '' }, { id: 'x'.repeat(81) }])('refuses %j as a value', async (raw) => {
  const { ask, reported } = asked(never)

  expect(await ask('ours', 'tasks.get', raw)).toEqual(refused('malformed'))
  expect(reported).toEqual([])
})

it('keeps exceptions home and reports them', async () => {
  const error = new Error('with a codice fiscale in it')
  const { ask, reported } = asked(() => Promise.reject(error))

  expect(await ask('ours', 'tasks.get', { id: 'a' })).toEqual(refused('unexpected'))
  expect(reported).toEqual([error])
})
