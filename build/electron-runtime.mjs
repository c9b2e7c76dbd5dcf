// Finds an Electron to run, and says which: the one pointed at, the official one, or for development a stand-in.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { standInAt } from './stand-in.mjs'

const require = createRequire(import.meta.url)
const root = resolve(import.meta.dirname, '..')
const home = dirname(require.resolve('electron/package.json'))
const wanted = require('electron/package.json').version

const STAND_IN = join(root, '.cache/electron-33.4.11')
const PROBE_MS = 4_000 // long enough for a slow line, short enough to start without one
const DOWNLOAD_MS = 600_000

function runtimeIn(source, dist, executable = 'electron') {
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  return { source, dist, executable: join(dist, executable), version, major: Number(version.split('.')[0]) }
}

function overridden() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!dist) return undefined
  if (!existsSync(join(dist, 'version'))) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${dist}`)
  return runtimeIn('override', dist)
}

function installedOfficial() {
  const path = join(home, 'path.txt')
  if (!existsSync(path)) return undefined
  const executable = readFileSync(path, 'utf8').trim()
  if (!existsSync(join(home, 'dist', executable))) return undefined
  const found = runtimeIn('official', join(home, 'dist'), executable)
  return found.version === wanted ? found : undefined
}

async function officialAnswers() {
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const url = new URL(`v${wanted}/SHASUMS256.txt`, mirror)
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })).ok
  } catch {
    return false
  }
}

// electron's own installer, which checks the sums that its package carries.
async function downloadedOfficial() {
  if (!(await officialAnswers())) return undefined
  console.log(`Downloading Electron ${wanted}…`)
  spawnSync(process.execPath, [join(home, 'install.js')], { stdio: 'inherit', timeout: DOWNLOAD_MS })
  return installedOfficial()
}

async function standIn() {
  return (await standInAt(STAND_IN)) ? runtimeIn('stand-in', STAND_IN) : undefined
}

/** The Electron to run: `{ source, dist, executable, version, major }`. Throws when there is none to be had. */
export async function electronRuntime() {
  const found = overridden() ?? installedOfficial() ?? (await downloadedOfficial()) ?? (await standIn())
  if (found === undefined)
    throw new Error(
      `No Electron ${wanted}: its server cannot be reached. Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds one.`,
    )
  console.log(`Electron ${found.version} (${found.source})`)
  return found
}

/** What the app and `require('electron')` must find in their environment to run on that runtime. */
export function environmentFor(runtime) {
  const dist = runtime.source === 'official' ? {} : { ELECTRON_OVERRIDE_DIST_PATH: runtime.dist }
  // SQLite's module wants Node-API 10: before Electron 45 the backend runs on the Node installed here.
  return runtime.major < 45 ? { ...dist, SCRITTOIO_BACKEND_NODE: join(root, 'node_modules/.bin/node') } : dist
}

if (process.argv[1] === import.meta.filename) await electronRuntime()
