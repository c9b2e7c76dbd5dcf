import type { LocationQuery } from 'vue-router'
import { TASK_STATES } from '#electron/desk/task.ts'
import type { Narrowing } from '#renderer/stores/tasks.ts'

const words = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** What an address asks to look at; what this version does not know is left out. */
export function askedIn({ stato, azienda, esito, oggetto, leggere }: LocationQuery): Narrowing {
  const state = TASK_STATES.find((one) => one === stato)
  const asked = {
    states: state && [state],
    azienda: words(azienda),
    esito: (['accolta', 'non-accolta'] as const).find((one) => one === esito),
    service: words(oggetto),
    unread: leggere === undefined ? undefined : true,
  }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
}
