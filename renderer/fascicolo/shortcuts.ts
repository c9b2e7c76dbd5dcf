import type { Router } from 'vue-router'

const PLACES: Readonly<Record<string, string>> = { 1: '/richieste', 2: '/cifre' }
const LEAVES = ['richiesta', 'contribuente']

type Deed = () => unknown

/** `/` looks for something, Alt and a number goes to a section, Escape goes back to the list. */
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
  const isLeaf = LEAVES.includes(String(router.currentRoute.value.name))
  return key === 'Escape' && isLeaf ? () => router.push('/richieste') : undefined
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}

async function look(router: Router, main: () => HTMLElement | null): Promise<void> {
  if (router.currentRoute.value.name !== 'richieste') await router.push('/richieste')
  main()?.querySelector<HTMLInputElement>('form input')?.focus()
}
