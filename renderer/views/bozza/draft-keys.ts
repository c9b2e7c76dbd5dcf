import { onScopeDispose } from 'vue'
import { askedOf, type ShortcutsIn } from '#electron/desk/shortcuts.ts'

/** Where one goes after queueing: to the request, or to another one with the same oggetto or the same company. */
export type Onward = 'request' | 'same-subject' | 'same-company'

type Deeds = { readonly queue: (onward: Onward) => Promise<void>; readonly save: () => Promise<void> }
const ASKS: Readonly<Record<ShortcutsIn<'bozza'>, Onward | 'save'>> = {
  queue: 'request',
  sameSubject: 'same-subject',
  sameCompany: 'same-company',
  save: 'save',
}

/** What a key asks of a draft, wherever the focus is; `undefined` when it asks nothing. */
export function askedBy(press: Parameters<typeof askedOf>[1]): Onward | 'save' | undefined {
  const asked = askedOf(Object.keys(ASKS) as ShortcutsIn<'bozza'>[], press)
  return asked && ASKS[asked]
}

export function useDraftKeys({ queue, save }: Deeds): void {
  const stop = new AbortController()
  const press = (event: KeyboardEvent) => {
    const asked = askedBy(event)
    if (asked === undefined) return
    event.preventDefault()
    void (asked === 'save' ? save() : queue(asked))
  }
  window.addEventListener('keydown', press, { signal: stop.signal })
  onScopeDispose(() => stop.abort())
}
