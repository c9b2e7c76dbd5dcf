import type { Command } from '#core/cli/command.ts'
import { runUntilStopped } from '#core/cli/running.ts'
import { serve as start } from '#core/serve.ts'

export const serve: Command = {
  name: 'serve',
  examples: ['serve --config core.json'],
  heeds: { '': [] },
  about: 'risponde alle scrivanie finché non gli si chiede di fermarsi (SIGTERM, Ctrl+C)',
  run: (typed, terminal) => runUntilStopped(start, typed, terminal),
}
