// The app in a real Electron, on a workspace made beforehand: what benches of the window measure in.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
import { openDesk } from '#electron/backend/open-desk.ts'
import { createWorkspace } from '#electron/store/workspace/create-workspace.ts'
import { openWorkspace } from '#electron/store/workspace/open-workspace.ts'
import { fill } from '#test/kit/archive.ts'
import { largeArchive } from '#test/studio/large-archive.ts'
import setUp from '../kit/setup.mjs'
import { decideAll } from './vast-studio.ts'
import { NOON, STUDIO, sure } from './workshop.ts'

const PASSPHRASE = 'sette lumache in salita'

/** User data with so many companies; with all their requests decided, where wanted. Gives the folder. */
export async function vastHome(folder, companies, { requests }) {
  const home = join(folder, 'home')
  const clock = { now: () => NOON }
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'finestra.json'), JSON.stringify({ opening: 'aziende' }))
  const place = join(home, 'workspace')
  sure(await createWorkspace(place, { studio: STUDIO, passphrase: PASSPHRASE, demo: false }, clock))
  const workspace = sure(await openWorkspace(place, { passphrase: PASSPHRASE }))
  const { archive } = workspace
  const all = [...largeArchive(companies, STUDIO.codiceFiscale)]
  for (let n = 0; n < all.length; n += 200) await fill(archive, all.slice(n, n + 200))
  if (requests) await decideAll(archive, await openDesk({ archive }, { clock, report }), companies)
  await workspace.close()
  return home
}

function report(error) {
  throw error
}

/** Runs `work` with the page of an unlocked app, and ends both. */
export async function inWindow(home, work) {
  const tearDown = await setUp()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    args: [...sandbox, resolve(import.meta.dirname, '../..'), `--user-data-dir=${home}`],
    env: { ...process.env, SCRITTOIO_OGGI: '2026-11-23' },
  })
  try {
    const page = await app.firstWindow()
    await page.locator('input[type=password]').fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await page.locator('[data-test=aziende] [role=row]').nth(3).waitFor()
    return await work(page, app)
  } finally {
    await app.close()
    await tearDown?.()
  }
}

/** Goes to a place of the app, as a link would. */
export const goTo = (page, place) => page.evaluate((hash) => void (location.hash = hash), place)

export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
