import { onScopeDispose, watch } from 'vue'
import { useRouter } from 'vue-router'
import { askedOf, isBare, pressed, SHORTCUTS, type ShortcutsBy } from '#electron/desk/shortcuts.ts'
import { useFeel } from '#renderer/stores/feel.ts'
import { useWorkspace } from '#renderer/stores/workspace.ts'
import { allowBareKeys, bareKeys } from '#renderer/texts/bare-keys.ts'

type Deeds = Record<'openPalette' | 'lock' | 'showShortcuts' | 'changeDensity', () => void>
type Own = ShortcutsBy<'window' | 'both'>

/** The keys of every screen that the window answers itself; those of the menu bar arrive as pushes. */
export function useShortcuts({ openPalette, lock, showShortcuts, changeDensity }: Deeds): void {
  const router = useRouter()
  const workspace = useWorkspace()
  const stop = new AbortController()

  const deeds: Readonly<Record<Own, () => void>> = {
    palette: openPalette,
    lock,
    create: () => void router.push(SHORTCUTS.create.to),
    find: () => document.querySelector<HTMLInputElement>('main input[type=search]')?.select(),
    density: changeDensity,
    sheet: showShortcuts,
  }
  function press(event: KeyboardEvent) {
    if (workspace.fallen) return // they would lead away from what waits to be saved
    if (isBare(pressed(event)) && (!bareKeys() || isWriting(event.target))) return
    const asked = askedOf(Object.keys(deeds) as Own[], event)
    if (asked === undefined) return
    event.preventDefault()
    deeds[asked]()
  }
  watch(() => useFeel().feel.bareKeys, allowBareKeys)
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
