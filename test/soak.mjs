// What `npm test` tries a thousand times, tried ten thousand times: attempts of everybody on everything, and bodies of every shape.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const files = ['authorisation', 'fuzz', 'communications-fuzz'].map((name) => `core/http/${name}.test.ts`)
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'build/vitest.config.ts', ...files],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SCRITTOIO_TENTATIVI: '10000', SCRITTOIO_FUZZ: '10000' },
  },
)
process.exit(status ?? 1)
