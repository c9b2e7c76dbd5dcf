// Before any desktop test: an Electron, a fresh build and a screen, also when Playwright is run by hand.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { buildApp } from '../../build/build.mjs'
import { electronRuntime, environmentFor } from '../../build/electron-runtime.mjs'
import { ensureDebianPackages, hasDisplay } from '../../build/machine.mjs'

/** A screen of its own, as long as the tests last; Xvfb picks the number. */
async function virtualScreen() {
  const screen = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp']
  const child = spawn('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = await once(child.stdio[3], 'data')
  process.env.DISPLAY = `:${String(number).trim()}`
  return () => {
    child.kill()
    // who comes after in the same process needs a screen of its own
    delete process.env.DISPLAY
  }
}

export default async function setUp() {
  ensureDebianPackages()
  Object.assign(process.env, environmentFor(await electronRuntime()))
  await buildApp()
  return hasDisplay() ? undefined : virtualScreen()
}
