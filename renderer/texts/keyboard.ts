/** Whether the keys before whoever reads are those of a Mac. */
export const isMac = /\bMac/.test(globalThis.navigator.userAgent)

/** The key that a shortcut is held with: on a Mac the command key. */
export const CTRL = isMac ? '⌘' : 'Ctrl'

/** What a Mac writes on keys that have another name elsewhere. */
export const MAC_KEYS: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩', Delete: '⌦' }
