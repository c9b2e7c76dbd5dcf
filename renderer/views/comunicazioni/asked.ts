import type { LocationQuery } from 'vue-router'
import { TASK_STATES } from '#electron/desk/task.ts'
import type { Narrowing } from '#renderer/stores/tasks.ts'
import { day } from './restored.ts'

const words = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** What an address asks to look at; what this version does not know is left out. */
export function askedIn(query: LocationQuery): Narrowing {
  const { azienda, esito, oggetto, leggere, correggere, dal, al } = query
  const wanted = [query['stato']].flat()
  const states = TASK_STATES.filter((one) => wanted.includes(one))
  const asked = {
    states: states.length > 0 ? states : undefined,
    azienda: words(azienda),
    esito: (['accolta', 'non-accolta'] as const).find((one) => one === esito),
    service: words(oggetto),
    unread: leggere === undefined ? undefined : true,
    toMend: correggere === undefined ? undefined : true,
    openedFrom: day(dal),
    openedTo: day(al),
  }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
}
