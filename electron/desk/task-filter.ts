import type { Outcome } from '#core/contract/outcome.ts'

/** What of Lista Richieste to show, newest first unless said otherwise. */
export type TaskFilter = {
  readonly states?: readonly string[]
  readonly esito?: Outcome['esito']
  readonly service?: string
  readonly azienda?: string
  /** A whole matricola; requests that were never queued have none. */
  readonly matricola?: string
  readonly unread?: boolean
  /** Refused, and nobody has gone on from there. */
  readonly toMend?: true
  /** Words of the request (answers, reasons, company), each by its beginning; a fragment of the company; a protocollo. */
  readonly text?: string
  /** Days in Italy, both included, on the last update. */
  readonly from?: string
  readonly to?: string
  /** Days in Italy, both included, on which it was opened. */
  readonly openedFrom?: string
  readonly openedTo?: string
  readonly order?: 'created' | 'updated'
  readonly oldestFirst?: boolean
}

export type TaskQuery = { readonly filter: TaskFilter; readonly after?: string; readonly limit: number }

/** `created` is the order of birth, `opened` the day and hour of it: the same, unless a clock was moved. */
export type TaskOrder = 'created' | 'opened' | 'updated'

/** The order a filter really gets: one that days are narrowed by comes first. */
export function orderOf({ from, to, openedFrom, openedTo, order }: TaskFilter): TaskOrder {
  if (from !== undefined || to !== undefined) return 'updated'
  if (openedFrom !== undefined || openedTo !== undefined) return 'opened'
  return order ?? 'updated'
}
