#!/usr/bin/env -S node --max-semi-space-size=16
import { userInfo } from 'node:os'
import { systemClock } from '#core/kernel/clock.ts'
import { accessFrom } from '#core/serve/access.ts'
import { outlets, REDRAW } from '#core/kernel/outlets.ts'
import { run } from './cli/run.ts'

const { out, err } = outlets(process)

/** The first signal asks to stop in good order; Node's own way, the second, stops at once. */
const stopped = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })

process.exitCode = await run(process.argv.slice(2), {
  out,
  err,
  env: process.env,
  stopped,
  clock: systemClock,
  user: userInfo().username,
  draw: process.stderr.isTTY ? (text) => err(REDRAW + text) : undefined,
  accessFrom,
})
