import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'

/** Started by the system, not by a person: nothing is shown until somebody asks. */
export const HIDDEN = '--hidden'

/** Lets the system start the app when the user signs in, or no longer. */
export function startAtLogin(wanted: boolean): void {
  if (process.platform === 'linux') inAutostart(wanted)
  else app.setLoginItemSettings({ openAtLogin: wanted, args: [HIDDEN] })
}

/** Where Linux desktops look for what to start (freedesktop.org, Desktop Application Autostart). */
function inAutostart(wanted: boolean): void {
  const folder = join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'autostart')
  const file = join(folder, 'scrittoio.desktop')
  const program = process.env['APPIMAGE'] ?? process.execPath
  rmSync(file, { force: true })
  if (!wanted) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `[Desktop Entry]\nType=Application\nName=Scrittoio\nExec="${program}" ${HIDDEN}\n`)
}
