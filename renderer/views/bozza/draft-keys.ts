import { onScopeDispose } from 'vue'

/** Where one goes after queueing: to the request, or to another one with the same oggetto or the same company. */
export type Onward = 'request' | 'same-subject' | 'same-company'

type Deeds = { readonly queue: (onward: Onward) => Promise<void>; readonly save: () => Promise<void> }
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The keys as buttons and menus show them. */
export const keys = {
  queue: ['ctrl', 'enter'],
  sameSubject: ['ctrl', 'shift', 'enter'],
  sameCompany: ['ctrl', 'alt', 'enter'],
  save: ['ctrl', 'S'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const ASKS: Readonly<Record<string, Onward | 'save'>> = {
  enter: 'request',
  'shift enter': 'same-subject',
  'alt enter': 'same-company',
  s: 'save',
}

/** What a key asks of a draft, wherever the focus is; `undefined` when it asks nothing. */
export function askedBy({ key, ctrlKey, metaKey, shiftKey, altKey }: Press): Onward | 'save' | undefined {
  if (!ctrlKey && !metaKey) return undefined
  return ASKS[`${shiftKey ? 'shift ' : ''}${altKey ? 'alt ' : ''}${key.toLowerCase()}`]
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
