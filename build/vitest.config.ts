import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['core/**/*.test.ts', 'electron/**/*.test.ts', 'renderer/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['node_modules', 'out', 'dist', '.cache', 'test/kill/**', 'test/chaos/**', 'test/e2e/**'],
    maxWorkers: Math.max(2, availableParallelism() - 1), // of two processors Vitest itself would take one
    testTimeout: 30_000,
    hookTimeout: 30_000, // what a test needs is made before it, on a machine that others use too
    globalSetup: 'test/kit/postgres/global-setup.ts',
  },
})
