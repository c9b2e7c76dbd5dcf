import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'

type Deeds = {
  readonly openPalette: () => void
  readonly lock: () => void
  readonly showShortcuts: () => void
  readonly changeDensity: () => void
}

/** The keys of every screen. Those of the menu bar (Ctrl+N, Ctrl+1…) arrive as pushes; these are the window's own. */
export function useShortcuts({ openPalette, lock, showShortcuts, changeDensity }: Deeds): void {
  const router = useRouter()
  const stop = new AbortController()

  const held: Readonly<Record<string, () => void>> = {
    k: openPalette,
    l: lock,
    n: () => void router.push('/crea'),
    f: () => document.querySelector<HTMLInputElement>('main input[type=search]')?.select(),
  }
  const shifted: Readonly<Record<string, () => void>> = { d: changeDensity }
  function press(event: KeyboardEvent) {
    if (event.key === '?' && !isWriting(event.target)) showShortcuts()
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const deed = (event.shiftKey ? shifted : held)[event.key.toLowerCase()]
    if (deed === undefined) return
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
