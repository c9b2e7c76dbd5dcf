import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'

type Deeds = { readonly openPalette: () => void; readonly lock: () => void; readonly showShortcuts: () => void }

/** The keys of every screen. Those of the menu bar (Ctrl+N, Ctrl+1…) arrive as pushes; these are the window's own. */
export function useShortcuts({ openPalette, lock, showShortcuts }: Deeds): void {
  const router = useRouter()
  const stop = new AbortController()

  const held: Readonly<Record<string, () => void>> = {
    k: openPalette,
    l: lock,
    n: () => void router.push('/crea'),
    f: () => document.querySelector<HTMLInputElement>('main input[type=search]')?.select(),
  }
  function press(event: KeyboardEvent) {
    if (event.key === '?' && !isWriting(event.target)) showShortcuts()
    const deed = event.ctrlKey || event.metaKey ? held[event.key.toLowerCase()] : undefined
    if (deed === undefined || event.altKey || event.shiftKey) return
    event.preventDefault()
    deed()
  }
  window.addEventListener('keydown', press, { signal: stop.signal })
  onScopeDispose(() => stop.abort())
}

/** Where a letter is a letter. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox], [type=radio]), textarea, select') !== null
  )
}
