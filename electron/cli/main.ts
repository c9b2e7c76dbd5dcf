#!/usr/bin/env node
import { outlets } from '#core/kernel/outlets.ts'
import { hiddenPrompt } from './hidden-prompt.ts'
import { piped } from './piped.ts'
import { run } from './run.ts'

const { out, err } = outlets(process)

/** What a shell says of a program that Ctrl+C ended. */
const INTERRUPTED = 130

// what is written is written in transactions: there is nothing to put in order
process.once('SIGINT', () => {
  err(
    '\nInterrotto. Ciò che era già salvato resta; di ciò che era in corso non resta traccia, e si può dare di nuovo il comando.\n',
  )
  process.exit(INTERRUPTED)
})

process.exitCode = await run(process.argv.slice(2), {
  out,
  err,
  env: process.env,
  ask: hiddenPrompt,
  piped,
  isLive: process.stderr.isTTY,
})
