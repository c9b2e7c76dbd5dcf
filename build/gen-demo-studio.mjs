// Writes test/fixtures/demo-studio anew; `--check` only tells whether it would change.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { demoFiles, demoStudio } from '#test/studio/demo-studio.ts'

const home = resolve(import.meta.dirname, '../test/fixtures/demo-studio')
const files = demoFiles(demoStudio())
const check = process.argv.includes('--check')

const isStale = (name, bytes) => !existsSync(join(home, name)) || !readFileSync(join(home, name)).equals(bytes)
const stale = [...files].filter(([name, bytes]) => isStale(name, bytes)).map(([name]) => name)

if (check && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run: node build/gen-demo-studio.mjs`)
  process.exitCode = 1
}
if (!check) {
  rmSync(home, { recursive: true, force: true })
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(home, name)), { recursive: true })
    writeFileSync(join(home, name), bytes)
  }
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  console.log(`${files.size} files, ${(total / 1e6).toFixed(2)} MB; ${stale.length} changed`)
}
