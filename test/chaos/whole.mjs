// The whole chaos test, for as long as it takes: two serve, four work, three desks, five thousand requests. `CHAOS_SEED` repeats a run.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const { status } = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  ['run', '--config', 'build/vitest.chaos.config.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SCRITTOIO_CHAOS: 'intero' },
  },
)
process.exit(status ?? 1)
