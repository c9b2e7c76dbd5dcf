import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { parentOf } from '#test/kit/parent.ts'

const SERVER = join(import.meta.dirname, 'server.ts')

const STARTS = `
  const { startServer } = await import(${JSON.stringify(SERVER)})
  const server = await startServer()
  console.log('server at ' + server.url('postgres') + '!')
  setInterval(() => undefined, 1000)
`

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect(socket)
      .once('connect', () => {
        line.destroy()
        resolve(true)
      })
      .once('error', () => resolve(false))
  })
}

it('leaves no PostgreSQL and no folder of it behind when the tests are killed', async () => {
  const tests = parentOf({ args: ['--input-type=module', '-e', STARTS], env: process.env })
  await tests.said('!')
  const socket = /socket:([^?]+)/.exec(tests.heard())?.[1] ?? ''
  expect(await answers(join(socket, '.s.PGSQL.5432'))).toBe(true)

  tests.signal('SIGKILL')
  tests.kill()
  await tests.gone

  while (existsSync(socket)) await pause(50)
  expect(await answers(join(socket, '.s.PGSQL.5432'))).toBe(false)
})
