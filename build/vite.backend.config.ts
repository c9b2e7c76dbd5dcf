import type { Plugin } from 'vite'
import { node24Esm } from './vite.node.ts'

// A module's bytecode can be kept only if keeping is asked for before it is read: hence a first file that asks. It is
// written once the start is over, and not at the end: the process may be cut.
const start = `import { enableCompileCache, flushCompileCache } from 'node:module'
if (process.env.SCRITTOIO_CODE_CACHE) enableCompileCache?.(process.env.SCRITTOIO_CODE_CACHE)
await import('./desk.mjs')
setTimeout(() => flushCompileCache?.(), 3000).unref()
`

const startsWithCache: Plugin = {
  name: 'starts with the code cache on',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'backend.mjs', source: start })
  },
}

const native = ['better-sqlite3-multiple-ciphers']
const config = node24Esm({ entry: 'electron/backend/main.ts', out: 'out/backend', file: 'desk.mjs' }, native)

export default { ...config, plugins: [startsWithCache] }
