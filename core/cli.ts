#!/usr/bin/env node
import { userInfo } from 'node:os'
import { systemClock } from '#core/kernel/clock.ts'
import { accessFrom } from '#core/serve/access.ts'
import { run } from './cli/run.ts'

/** The first signal asks to stop in good order; Node's own way, the second, stops at once. */
const stopped = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(text),
  env: process.env,
  stopped,
  clock: systemClock,
  user: userInfo().username,
  draw: process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001B[K${text}`) : undefined,
  accessFrom,
})
