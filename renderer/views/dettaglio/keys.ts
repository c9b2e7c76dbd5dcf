import { onScopeDispose } from 'vue'
import { askedOf, type ShortcutId } from '#electron/desk/shortcuts.ts'

/** Keys of one screen, unless something inside has used them. */
export function useKeys<Id extends ShortcutId>(deeds: Readonly<Record<Id, () => void>>): void {
  const stop = new AbortController()
  function press(event: KeyboardEvent) {
    if (event.defaultPrevented || document.querySelector('[role=dialog],[role=menu]')) return
    const asked = askedOf(Object.keys(deeds) as Id[], event)
    if (asked === undefined) return
    event.preventDefault()
    deeds[asked]()
  }
  window.addEventListener('keydown', press, { signal: stop.signal })
  onScopeDispose(() => stop.abort())
}
