import { onScopeDispose } from 'vue'

/** Keys of one screen (`escape`, `alt+arrowup`), unless something inside has used them. */
export function useKeys(deeds: Readonly<Record<string, () => void>>): void {
  const stop = new AbortController()
  function press(event: KeyboardEvent) {
    if (event.defaultPrevented || document.querySelector('[role=dialog],[role=menu]')) return
    const deed = deeds[(event.altKey ? 'alt+' : '') + event.key.toLowerCase()]
    if (deed === undefined) return
    event.preventDefault()
    deed()
  }
  window.addEventListener('keydown', press, { signal: stop.signal })
  onScopeDispose(() => stop.abort())
}
