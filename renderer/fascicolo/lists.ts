import { shallowReactive } from 'vue'
import type { Router } from 'vue-router'

/** Each list as it was narrowed when one left it, by its name: what one opened from it leads back there. */
const left = shallowReactive<Record<string, string>>({})

export function rememberLists(router: Router): void {
  router.afterEach(({ name, fullPath, meta }) => {
    if (meta['isList'] === true) left[String(name)] = fullPath
  })
}

export const backTo = (list: string): string => left[list] ?? `/${list}`
