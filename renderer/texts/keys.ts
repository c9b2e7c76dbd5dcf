import { isBare, keysOf, shortcut, SHORTCUT_IDS, type ShortcutId } from '#electron/desk/shortcuts.ts'
import { bareKeys } from './bare-keys.ts'
import { shortcuts } from './common.ts'
import { isMac, MAC_KEYS } from './keyboard.ts'

/** The keys that stand for it today: another one for the same where single signs are switched off. */
const working = (id: ShortcutId): string => keysOf(id).find((keys) => bareKeys() || !isBare(keys)) ?? shortcut(id).keys

/** The keys of a shortcut, as they are written on the keyboards of whoever reads. */
export function kbds(id: ShortcutId): string[] {
  const names: Readonly<Record<string, string>> = shortcuts.keys
  return working(id)
    .split('+')
    .map((key) => (isMac ? MAC_KEYS[key] : undefined) ?? names[key] ?? key)
}

/** The same in a sentence. */
export const writtenKey = (id: ShortcutId): string => kbds(id).join(isMac ? '' : '+')

/** Where it leads, with the key for it where there is one: for a plain tooltip. */
export function withKeys(label: string, id: ShortcutId | undefined): string {
  return id === undefined ? label : `${label} (${kbds(id).join(' ')})`
}

/** What a control bears that has a key: its name with the key in the tooltip, and the key for whoever listens to the screen. */
export const keyed = (label: string, id: ShortcutId | undefined) => ({
  title: withKeys(label, id),
  ...(id !== undefined && heard(id)),
})

/** As `keyed`, of what shows the key in a way of its own. */
export const heard = (id: ShortcutId) => ({
  'aria-keyshortcuts': working(id).replace('Ctrl', isMac ? 'Meta' : 'Control'),
})

/** A line of a menu or of the palette that has a key. */
export const keyedLine = (id: ShortcutId) => ({ kbds: kbds(id), ...heard(id) })

/** The key that leads to that place of the app. */
export const leadingTo = (to: string): ShortcutId | undefined => {
  const led = SHORTCUT_IDS.filter((id) => shortcut(id).to === to)
  return led[0]
}
