import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = 'Code Cache'
let kept: string | undefined

/** Gives new user data what Chromium and Node compiled of the app for the test before: it is the same code. */
export function bringCompiled(home: string): void {
  const place = join(home, NAME)
  if (kept !== undefined && existsSync(kept) && !existsSync(place)) cpSync(kept, place, { recursive: true })
}

/** Keeps it of an app that has ended in order. */
export function keepCompiled(home: string): void {
  if (!existsSync(join(home, NAME))) return
  kept ??= placeForIt()
  rmSync(kept, { recursive: true, force: true })
  cpSync(join(home, NAME), kept, { recursive: true })
}

function placeForIt(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scrittoio-compiled-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return join(folder, NAME)
}
