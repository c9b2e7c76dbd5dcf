// Builds into out/ what Electron runs (main, preload, backend, window) and the page that the core serves to operatori. By hand it builds all; imported, only what is stale.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..')
const shared = [
  'core',
  'electron/bridge',
  'electron/desk',
  'package-lock.json',
  'build/vite.node.ts',
  'build/build.mjs',
]

/** What is built, and what each part is made of. */
const parts = {
  main: ['electron/main', ...shared],
  preload: ['electron/preload', ...shared],
  backend: ['electron/backend', 'electron/store', 'electron/sync', ...shared],
  renderer: ['renderer', 'build/ui-theme.ts', ...shared],
  fascicolo: ['renderer', 'build/ui-theme.ts', 'build/vite.renderer.config.ts', ...shared],
}

const stampOf = (part) => join(root, 'out', part, '.built')

// Built aside and put in place whole: an app that starts meanwhile finds the old part or the new one, never half.
async function buildPart(part) {
  const from = new Date().toISOString()
  const { default: config } = await import(`./vite.${part}.config.ts`)
  const aside = join(root, 'out', `.${part}-${process.pid}`)
  await build({ ...config, mode: 'production', build: { ...config.build, outDir: aside } })
  writeFileSync(join(aside, '.built'), from)
  rmSync(join(root, 'out', part), { recursive: true, force: true })
  renameSync(aside, join(root, 'out', part))
}

function newestUnder(path) {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestUnder(join(path, name))))
}

function isFresh(part) {
  if (!existsSync(stampOf(part))) return false
  const built = Date.parse(readFileSync(stampOf(part), 'utf8'))
  const sources = [...parts[part], `build/vite.${part}.config.ts`]
  return sources.every((source) => newestUnder(join(root, source)) < built)
}

/** Builds the parts that changed since they were last built, or all of them. */
export async function buildApp({ all = false } = {}) {
  const stale = Object.keys(parts).filter((part) => all || !isFresh(part))
  if (stale.length === 0) return
  const started = performance.now()
  for (const part of stale) await buildPart(part)
  console.log(`Built ${stale.join(', ')} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

if (process.argv[1] === import.meta.filename) await buildApp({ all: true })
