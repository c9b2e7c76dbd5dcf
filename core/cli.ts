#!/usr/bin/env -S node --max-semi-space-size=16
import { userInfo } from 'node:os'
import { systemClock } from '#core/kernel/clock.ts'
import { accessFrom } from '#core/serve/access.ts'
import { outlets, REDRAW } from '#core/kernel/outlets.ts'
import { run } from './cli/run.ts'
import { stopping } from './cli/stopping.ts'

const { out, err } = outlets(process)

process.exitCode = await run(process.argv.slice(2), {
  out,
  err,
  env: process.env,
  stopped: () => stopping(process),
  clock: systemClock,
  user: userInfo().username,
  draw: process.stderr.isTTY ? (text) => err(REDRAW + text) : undefined,
  accessFrom,
})
