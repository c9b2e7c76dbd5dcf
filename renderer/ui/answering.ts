import { askedOf, type ShortcutId } from '#electron/desk/shortcuts.ts'

/** Answers the keys of these deeds, unless something inside has used them, and leaves every other press alone. */
export function answering<Id extends ShortcutId>(deeds: Readonly<Record<Id, (event: KeyboardEvent) => unknown>>) {
  return (event: KeyboardEvent): void => {
    const asked = event.defaultPrevented ? undefined : askedOf(Object.keys(deeds) as Id[], event)
    if (asked === undefined) return
    event.preventDefault()
    deeds[asked](event)
  }
}
