// What the machine must have before Electron can run on it: Debian's libraries, and a display (a real one or Xvfb).
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const FOR_ELECTRON = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxkbcommon0',
  'libxcomposite1',
  'libxdamage1',
  'libxrandr2',
  'libnotify4',
  'libsecret-1-0',
  'poppler-utils', // the tests read what was printed
]

function isDebian() {
  const about = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(about)
}

function output(command, args) {
  return spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? ''
}

// Debian 13 and Ubuntu 24.04 renamed some libraries to …t64: either name will do.
const namesOf = (name) => [name, `${name}t64`]

function missingOf(wanted) {
  const listed = output('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Abbrev}\n', ...wanted.flatMap(namesOf)])
  const installed = new Set([...listed.matchAll(/^(\S+) ii/gm)].map(([, name]) => name))
  return wanted.filter((name) => !namesOf(name).some((known) => installed.has(known)))
}

function offered(name) {
  const has = (candidate) => /Candidate: (?!\(none\))/.test(output('apt-cache', ['policy', candidate]))
  return namesOf(name).find(has) ?? name
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], { stdio: 'inherit', env })
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed (exit ${status}).`)
}

/** Installs what Electron needs and Debian lacks when root; otherwise names the one command to run, and throws. */
export function ensureDebianPackages(wanted = FOR_ELECTRON) {
  if (process.platform !== 'linux' || !isDebian()) return
  const missing = missingOf(wanted)
  if (missing.length === 0) return
  if (process.getuid() !== 0)
    throw new Error(
      `Debian packages are missing. Run:\n  sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`,
    )
  console.log(`Installing Debian packages: ${missing.join(' ')}`)
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...missing.map(offered))
}

/** True when a window can be shown to somebody. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

/** Spawns the command on the display there is, or on a virtual one that lives as long as the command does. */
export function withDisplay(command, args, options = {}) {
  if (hasDisplay()) return spawn(command, args, { stdio: 'inherit', ...options })
  const screen = ['-a', '-s', '-screen 0 1440x900x24 -nolisten tcp']
  return spawn('xvfb-run', [...screen, command, ...args], { stdio: 'inherit', ...options })
}

/** The exit code of a spawned command; 1 when a signal ended it. */
export function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
