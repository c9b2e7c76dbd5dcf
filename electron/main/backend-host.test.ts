import { expect, it, vi } from 'vitest'
import type { ToBackend } from '#electron/bridge/wire.ts'
import { BackendHost } from '#electron/main/backend-host.ts'
import type { BackendProcess } from '#electron/main/backend-process.ts'

/** A host over processes that this test plays itself, and what it tells. */
function hosted() {
  const children: ReturnType<typeof played>[] = []
  const told: string[] = []
  let now = new Date('2026-11-23T09:00:00Z')
  const host = new BackendHost(
    () => {
      const child = played()
      children.push(child)
      return child.process
    },
    {
      onPush: (name) => told.push(name),
      onState: (state) => told.push(state),
      answer: ({ name }) => Promise.resolve({ ok: true, value: name }),
    },
    { now: () => now },
  )
  host.start()
  const last = () => children.at(-1)!
  return { host, children, told, last, wait: (ms: number) => (now = new Date(now.getTime() + ms)) }
}

function played() {
  const heard: ToBackend[] = []
  const exits: (() => void)[] = []
  let says: (message: unknown) => void = () => undefined
  const process: BackendProcess = {
    send: (message) => heard.push(message),
    onMessage: (listener) => (says = listener),
    onExit: (listener) => exits.push(() => listener(1)),
    kill: () => exits.forEach((exit) => exit()),
  }
  return { process, heard, say: (message: unknown) => says(message), die: () => process.kill() }
}

const value = (of: unknown) => ({ ok: true, value: of })
const failure = (code: string) => ({ ok: false, failure: { code, retry: 'later' } })

it('holds calls until the backend is ready, then hands them over in order', async () => {
  const { host, last } = hosted()
  const first = host.call('a', 1)
  const second = host.call('b', 2)
  expect(last().heard).toEqual([])

  last().say({ kind: 'ready' })

  expect(last().heard).toMatchObject([
    { kind: 'call', name: 'a', input: 1, seq: 1 },
    { kind: 'call', name: 'b', input: 2, seq: 2 },
  ])
  last().say({ kind: 'reply', seq: 2, reply: value('two') })
  last().say({ kind: 'reply', seq: 1, reply: value('one') })
  expect(await Promise.all([first, second])).toEqual([value('one'), value('two')])
})

it('fails what was in hand when the backend falls, and brings it back', async () => {
  const { host, children, last, told } = hosted()
  last().say({ kind: 'ready' })
  const lost = host.call('a', 1)

  last().die()
  last().say({ kind: 'ready' })

  expect(await lost).toEqual(failure('backend-restarted'))
  expect(children).toHaveLength(2)
  expect(told).toEqual(['ready', 'restarting', 'ready'])
})

it('keeps for the new backend what the old one was never given', async () => {
  const { host, last } = hosted()
  const held = host.call('a', 1)

  last().die()
  last().say({ kind: 'ready' })
  last().say({ kind: 'reply', seq: 1, reply: value('one') })

  expect(await held).toEqual(value('one'))
})

it('gives up a backend that keeps falling, and tries again a minute later when asked', async () => {
  const { host, children, last, told, wait } = hosted()
  for (let falls = 0; falls < 4; falls += 1) last().die()

  expect(told).toEqual(['restarting', 'restarting', 'restarting', 'down'])
  expect(await host.call('a', 1)).toEqual(failure('backend-down'))
  expect(children).toHaveLength(4)

  wait(60_000)
  void host.call('a', 1)
  expect(children).toHaveLength(5)
})

it('passes on what is pushed and answers what is asked', async () => {
  const { last, told } = hosted()
  last().say({ kind: 'push', name: 'tasks.changed', body: { ids: [] } })
  last().say({ kind: 'ask', seq: 7, name: 'keys.available', input: '' })
  await Promise.resolve()

  expect(told).toEqual(['tasks.changed'])
  expect(last().heard).toEqual([{ kind: 'reply', seq: 7, reply: value('keys.available') }])
})

it('tells the language that is spoken, and tells it again to a backend that comes back', () => {
  const { host, last } = hosted()
  last().say({ kind: 'ready' })
  expect(last().heard).toEqual([]) // Italian goes without saying

  host.speak('en')
  expect(last().heard).toEqual([{ kind: 'language', language: 'en' }])

  last().die()
  last().say({ kind: 'ready' })
  expect(last().heard).toEqual([{ kind: 'language', language: 'en' }])
})

it('lets the backend finish before it stops, and does not raise it again', async () => {
  const { host, children, last, told } = hosted()
  last().say({ kind: 'ready' })

  const gone = host.stop()
  expect(last().heard).toEqual([{ kind: 'stop' }])
  last().say({ kind: 'stopped' })
  await gone

  expect(children).toHaveLength(1)
  expect(told).toEqual(['ready'])
  expect(await host.call('a', 1)).toEqual(failure('backend-down'))
})

it('waits for a backend that tells how it goes as long as it takes, and cuts one that falls silent', async () => {
  vi.useFakeTimers()
  const { host, last } = hosted()
  last().say({ kind: 'ready' })
  let isGone = false
  void host.stop().then(() => (isGone = true))

  for (let done = 0; done < 5; done += 1) {
    await vi.advanceTimersByTimeAsync(9_000)
    last().say({ kind: 'push', name: 'workspace.closing', body: { done, total: 5 } })
  }
  expect(isGone).toBe(false)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(isGone).toBe(true)
  vi.useRealTimers()
})
