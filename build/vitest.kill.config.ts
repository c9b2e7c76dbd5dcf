import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/kill/**/*.test.ts'],
    testTimeout: 600_000,
    fileParallelism: false,
  },
})
