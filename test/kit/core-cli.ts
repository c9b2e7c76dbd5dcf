import { accessFrom } from '#core/serve/access.ts'
import type { Terminal } from '#core/cli/command.ts'
import { run } from '#core/cli/run.ts'
import { systemClock } from '#core/kernel/clock.ts'

/** A command line of the core in that environment, which nobody stops: its code, and everything it wrote. */
export function coreCli(env: Terminal['env']) {
  return async (argv: readonly string[], differing: Partial<Terminal> = {}) => {
    const said: string[] = []
    const write = (text: string) => void said.push(text)
    const stopped = () => new Promise<void>(() => undefined)
    const around = { out: write, err: write, env, stopped, clock: systemClock, user: 'prova', accessFrom }
    return { code: await run(argv, { ...around, ...differing }), said: said.join('\n') }
  }
}
