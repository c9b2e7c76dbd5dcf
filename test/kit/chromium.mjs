// A Chromium for what runs in a browser: Playwright's own where it is installed, else Debian's.
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureDebianPackages } from '../../build/machine.mjs'

const DEBIAN = '/usr/bin/chromium'
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Opens the browser, without a window. */
export async function openChromium() {
  const own = chromium.executablePath()
  if (!existsSync(own)) ensureDebianPackages(['chromium'])
  const executablePath = existsSync(own) ? own : DEBIAN
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...QUIET, ...sandbox] })
}
