#!/usr/bin/env node
import { hiddenPrompt } from './hidden-prompt.ts'
import { piped } from './piped.ts'
import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(text),
  env: process.env,
  ask: hiddenPrompt,
  piped,
  isLive: process.stderr.isTTY,
})
