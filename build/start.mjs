// npm start: makes sure of the machine and of Electron, builds what is stale, and opens Scrittoio.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { buildApp } from './build.mjs'
import { electronRuntime, environmentFor } from './electron-runtime.mjs'
import { ensureDebianPackages, exitOf, hasDisplay, withDisplay } from './machine.mjs'

const root = resolve(import.meta.dirname, '..')

if (!hasDisplay() && !process.env.SCRITTOIO_HEADLESS) {
  console.error('Scrittoio needs a display: there is neither DISPLAY nor WAYLAND_DISPLAY.')
  console.error('To run it unseen on a virtual one: SCRITTOIO_HEADLESS=1 npm start. Without a window: npm run demo.')
  process.exit(1)
}

ensureDebianPackages()
const runtime = await electronRuntime()
await buildApp()

// Chromium's sandbox refuses to run as root; nobody should, but machines that only build and test do.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const args = [...asRoot, root, ...process.argv.slice(2)]
const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...environmentFor(runtime) } }
const start = hasDisplay() ? spawn : withDisplay
process.exitCode = await exitOf(start(runtime.executable, args, options))
