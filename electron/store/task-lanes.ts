import { TASK_STATES } from '#electron/desk/task.ts'
import { orderOf, type TaskFilter } from '#electron/desk/task-filter.ts'

/** What the rows of a lane have in common: an index of tasks begins with it and goes on in the order of the list. */
export type Lane = {
  readonly protocollo?: string
  readonly aziende?: readonly string[]
  readonly service?: string
  readonly state?: string
  readonly esito?: string
  readonly unread?: true
  readonly matricola?: string
  /** Words that the request has. */
  readonly match?: string
  /** Numbers of rows, few. */
  readonly numbers?: readonly number[]
}

/**
 * The lanes a filter is read along, each already in order: what is wanted is the newest among them, so that a page
 * costs the same however many tasks there are. What a lane does not settle is checked row by row.
 */
export function lanesOf(filter: TaskFilter): readonly Lane[] {
  return lanesFor(filter.toMend ? { ...filter, esito: 'non-accolta' } : filter)
}

function lanesFor(filter: TaskFilter): readonly Lane[] {
  const { azienda, unread, service, esito, states, matricola } = filter
  if (orderOf(filter) === 'opened') return [{}]
  if (matricola !== undefined) return [{ matricola }]
  if (azienda !== undefined) return [{ aziende: [azienda] }]
  if (unread === true) return [{ unread }]
  if (service !== undefined) return statesOf(filter).map((state) => ({ service, state }))
  if (esito !== undefined) return statesOf(filter).map(() => ({ esito }))
  return states === undefined ? [{}] : statesOf(filter).map((state) => ({ state }))
}

/** Only a decided task has an esito. */
function statesOf({ esito, states = TASK_STATES }: TaskFilter): readonly string[] {
  const known = [...new Set(states)].filter((state) => (TASK_STATES as readonly string[]).includes(state))
  return esito === undefined ? known : known.filter((state) => state === 'done')
}
