import { nextTick } from 'vue'
import type { Router } from 'vue-router'

/** The place that one came here from, or went to from here before one came back: the browser's history knows. */
function neighbour(router: Router, side: 'back' | 'forward'): string | undefined {
  const place = router.options.history.state[side]
  return typeof place === 'string' ? place : undefined
}

/** Back to where one came from, as it was; to that list where the address was opened by itself. */
export function goBack(router: Router, list: string): void {
  if (neighbour(router, 'back') === undefined) void router.push(list)
  else router.back()
}

/** Whether one came back here from a place that was opened from here. */
export const isReturn = (router: Router): boolean => neighbour(router, 'forward') !== undefined

/** Gives the focus to the link by which one left, once it is there again; whoever is already doing something keeps it. */
export async function focusLeftLink(router: Router): Promise<void> {
  const place = neighbour(router, 'forward')
  if (place === undefined) return
  await nextTick()
  if (document.activeElement !== document.body && document.activeElement?.localName !== 'main') return
  const { href } = router.resolve(place)
  const links = document.querySelectorAll<HTMLAnchorElement>('main a')
  ;[...links].find((link) => link.getAttribute('href') === href)?.focus()
}
