import { ref, shallowReactive } from 'vue'
import type { Router } from 'vue-router'

/** Each list as it was narrowed when one left it, by its name: what one opened from it leads back there. */
const left = shallowReactive<Record<string, string>>({})
const last = ref('richieste')

export function rememberLists(router: Router): void {
  router.afterEach(({ name, fullPath, meta }) => {
    if (meta['isList'] !== true) return
    left[String(name)] = fullPath
    last.value = String(name)
  })
}

export const backTo = (list: string): string => left[list] ?? `/${list}`

/** To whichever list one was at last: a company is come to from more than one. */
export const backToLast = (): string => backTo(last.value)

/** How many were in sight in a list, by its address: who comes back finds as many. */
export const shown = new Map<string, number>()
