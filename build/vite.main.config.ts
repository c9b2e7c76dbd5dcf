import { node20Cjs } from './vite.node.ts'

export default node20Cjs({ entry: 'electron/main/main.ts', out: 'out/main', file: 'main.cjs' })
