import { node20Cjs } from './vite.node.ts'

// Sandboxed: one file, which may require nothing but electron.
export default node20Cjs({ entry: 'electron/preload/preload.ts', out: 'out/preload', file: 'preload.cjs' })
