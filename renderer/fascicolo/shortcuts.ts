import type { Router } from 'vue-router'
import { backTo, backToLast } from './lists.ts'

const PLACES: Readonly<Record<string, string>> = { 1: '/richieste', 2: '/comunicazioni', 3: '/cifre' }
/** From where Escape leads back, and to which list. */
const LEAVES: Readonly<Record<string, () => string>> = {
  richiesta: () => backTo('richieste'),
  comunicazione: () => backTo('comunicazioni'),
  contribuente: backToLast,
}

type Deed = () => unknown

/** `/` looks for something, Alt and a number goes to a section, Escape goes back to the list as it was. */
export function shortcutsOf(router: Router, main: () => HTMLElement | null) {
  return (event: KeyboardEvent): void => {
    const deed = deedOf(event, router, main)
    if (deed === undefined) return
    event.preventDefault()
    void deed()
  }
}

function deedOf(event: KeyboardEvent, router: Router, main: () => HTMLElement | null): Deed | undefined {
  const { key, altKey, ctrlKey, metaKey } = event
  if (ctrlKey || metaKey) return undefined
  const place = PLACES[key]
  if (altKey) return place === undefined ? undefined : () => router.push(place)
  return isTyping(event) ? undefined : plain(key, router, main)
}

function plain(key: string, router: Router, main: () => HTMLElement | null): Deed | undefined {
  if (key === '/') return () => look(router, main)
  const list = LEAVES[String(router.currentRoute.value.name)]
  return key === 'Escape' && list !== undefined ? () => router.push(list()) : undefined
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}

async function look(router: Router, main: () => HTMLElement | null): Promise<void> {
  if (router.currentRoute.value.meta['isList'] !== true) await router.push(backToLast())
  main()?.querySelector<HTMLInputElement>('form input')?.focus()
}
