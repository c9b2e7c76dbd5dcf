import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  tsconfig: '../build/tsconfig/e2e.json', // modules as Node finds them, not as the types are found
  globalSetup: './kit/setup.mjs',
  outputDir: '../test-results/e2e',
  workers: 1, // one screen, one focus
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  forbidOnly: true,
  projects: [
    { name: 'desktop', testMatch: '*.e2e.ts', testIgnore: ['packaged.e2e.ts', 'fascicolo*.e2e.ts'] },
    { name: 'fascicolo', testMatch: 'fascicolo*.e2e.ts' },
    { name: 'look', testDir: 'look', testMatch: 'look.e2e.ts' },
    { name: 'packaged', testMatch: 'packaged.e2e.ts' },
  ],
})
