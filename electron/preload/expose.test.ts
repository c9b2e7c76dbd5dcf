import { expect, it } from 'vitest'
import { calls } from '#electron/bridge/calls.ts'
import type { Push } from '#electron/bridge/window.ts'
import { bridgeOver } from '#electron/preload/expose.ts'

function bridged() {
  const asked: unknown[] = []
  let hear: (push: Push) => void = () => undefined
  const bridge = bridgeOver({
    invoke: (channel, input) => Promise.resolve(asked.push({ channel, input })),
    told: (listener) => (hear = listener),
  })
  return { bridge, asked, say: (push: Push) => hear(push) }
}

it('has one function per call and nothing else to ask with', () => {
  expect(Object.keys(bridged().bridge).sort()).toEqual([...Object.keys(calls), 'on'].sort())
})

it('asks on the channel of its own name', async () => {
  const { bridge, asked } = bridged()

  await bridge['tasks.get']({ id: 'a' })

  expect(asked).toEqual([{ channel: 'tasks.get', input: { id: 'a' } }])
})

it('tells those who listen to that push until they stop', () => {
  const { bridge, say } = bridged()
  const heard: unknown[] = []
  const stop = bridge.on('navigate', ({ to }) => heard.push(to))

  say({ name: 'navigate', body: { to: '/a' } })
  say({ name: 'companies.changed', body: { all: true } })
  stop()
  say({ name: 'navigate', body: { to: '/b' } })

  expect(heard).toEqual(['/a'])
})

it('does not listen to what is no push', () => {
  const on = bridged().bridge.on as (name: string, listener: () => void) => unknown

  expect(() => on('ELECTRON_BROWSER_REQUIRE', () => undefined)).toThrow('no such push')
})
