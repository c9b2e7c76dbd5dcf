import type { ViewContent } from '#electron/desk/saved-views.ts'
import { TASK_STATES } from '#electron/desk/task.ts'
import { NEWEST, type Narrowing, type TaskSort } from '#renderer/stores/tasks.ts'

type Restored = { readonly search: string; readonly narrowing: Narrowing; readonly sort: TaskSort }

const words = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
export const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined

/** What of a kept view this version still knows; the rest is left out. */
export function restored({ filter: kept = {}, sort }: Partial<ViewContent> = {}): Restored {
  const asked = Array.isArray(kept['states']) ? kept['states'].map(String) : []
  const states = TASK_STATES.filter((state) => asked.includes(state))
  const narrowing = {
    states: states.length > 0 ? states : undefined,
    esito: (['accolta', 'non-accolta'] as const).find((one) => one === kept['esito']),
    service: words(kept['service']),
    azienda: words(kept['azienda']),
    matricola: words(kept['matricola']),
    unread: kept['unread'] === true ? true : undefined,
    toMend: kept['toMend'] === true ? true : undefined,
    ...{ from: day(kept['from']), to: day(kept['to']) },
    ...{ openedFrom: day(kept['openedFrom']), openedTo: day(kept['openedTo']) },
  }
  return {
    search: words(kept['search']) ?? '',
    narrowing: Object.fromEntries(Object.entries(narrowing).filter(([, value]) => value !== undefined)),
    sort: orderIn(sort),
  }
}

function orderIn(sort: ViewContent['sort']): TaskSort {
  if (sort?.by !== 'created' && sort?.by !== 'updated') return NEWEST
  return { by: sort.by, descending: sort.descending }
}
