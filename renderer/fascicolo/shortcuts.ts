import type { Router } from 'vue-router'
import { bareKeys } from '#renderer/texts/bare-keys.ts'
import { backTo, backToLast } from './lists.ts'
import { goBack } from './returning.ts'

const PLACES: Readonly<Record<string, string>> = {
  Digit1: '/richieste',
  Digit2: '/comunicazioni',
  Digit3: '/cifre',
}
/** From where Escape leads back, and to which list where one came from nowhere. */
const LEAVES: Readonly<Record<string, () => string>> = {
  richiesta: () => backTo('richieste'),
  comunicazione: () => backTo('comunicazioni'),
  contribuente: backToLast,
}

type Deed = () => unknown
/** What the shell does: leads to the search of the list, and shows the keys. */
type Doors = { readonly find: Deed; readonly showKeys: Deed }

/** `/` looks for something and `?` shows the keys, where single signs are not switched off; Alt and a number goes to a section, Escape goes back. */
export function shortcutsOf(router: Router, doors: Doors) {
  return (event: KeyboardEvent): void => {
    const deed = event.defaultPrevented || isElsewhere(event) ? undefined : deedOf(event, router, doors)
    if (deed === undefined) return
    event.preventDefault()
    void deed()
  }
}

function deedOf(event: KeyboardEvent, router: Router, doors: Doors): Deed | undefined {
  const { key, code, altKey, ctrlKey, metaKey } = event
  if (ctrlKey || metaKey) return undefined
  const place = PLACES[code] // on a Mac the key with Alt is another sign
  if (altKey) return place === undefined ? undefined : () => router.push(place)
  return isTyping(event) ? undefined : plain(key, router, doors)
}

function plain(key: string, router: Router, { find, showKeys }: Doors): Deed | undefined {
  if (bareKeys() && key === '/') return find
  if (bareKeys() && key === '?') return showKeys
  const list = LEAVES[String(router.currentRoute.value.name)]
  return key === 'Escape' && list !== undefined ? () => goBack(router, list()) : undefined
}

/** A dialog has its own keys. */
const isElsewhere = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('dialog') !== null

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}
