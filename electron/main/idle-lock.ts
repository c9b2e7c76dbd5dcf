import { powerMonitor } from 'electron'
import type { PreferencesFile } from './preferences.ts'

const LOOK = 15_000 // ms between two looks at how long nobody has touched the computer

/** Asks for the studio to be locked when nobody is there, by what the user chose; whether it can be, the window knows. */
export function lockWhenAway(preferences: Pick<PreferencesFile, 'read'>, lock: () => void): void {
  const look = () => {
    const { lockAfter } = preferences.read()
    if (lockAfter > 0 && powerMonitor.getSystemIdleTime() >= lockAfter * 60) lock()
  }
  setInterval(look, LOOK).unref()
  powerMonitor.on('lock-screen', () => preferences.read().lockWithScreen && lock())
}
