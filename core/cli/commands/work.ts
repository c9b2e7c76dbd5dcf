import type { Command } from '#core/cli/command.ts'
import { runUntilStopped } from '#core/cli/running.ts'
import { work as start } from '#core/serve.ts'

export const work: Command = {
  name: 'work',
  examples: ['work --config core.json'],
  heeds: { '': [] },
  about: 'decide ciò che aspetta nella coda di un database, finché non gli si chiede di fermarsi',
  run: (typed, terminal) => runUntilStopped(start, typed, terminal),
}
