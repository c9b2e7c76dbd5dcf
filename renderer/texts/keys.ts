import { shortcut, SHORTCUT_IDS, type ShortcutId } from '#electron/desk/shortcuts.ts'
import { shortcuts } from './common.ts'

/** The keys of a shortcut, as they are written on the keyboards of whoever reads. */
export function kbds(id: ShortcutId): string[] {
  const names: Readonly<Record<string, string>> = shortcuts.keys
  return shortcut(id)
    .keys.split('+')
    .map((key) => names[key] ?? key)
}

/** Where it leads, with the key for it where there is one: for a plain tooltip. */
export function withKeys(label: string, id: ShortcutId | undefined): string {
  return id === undefined ? label : `${label} (${kbds(id).join(' ')})`
}

/** The key that leads to that place of the app. */
export const leadingTo = (to: string): ShortcutId | undefined => {
  const led = SHORTCUT_IDS.filter((id) => shortcut(id).to === to)
  return led[0]
}
