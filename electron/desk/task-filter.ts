import type { Outcome } from '#core/contract/outcome.ts'

/** What of Lista Richieste to show, newest first: by last update when nothing is said, and always with days. */
export type TaskFilter = {
  readonly states?: readonly string[]
  readonly esito?: Outcome['esito']
  readonly service?: string
  readonly azienda?: string
  readonly unread?: boolean
  /** A fragment of the company's name, its codice fiscale, PEC or a matricola of it; or a whole protocollo. */
  readonly text?: string
  /** Days in Italy, both included, on the last update. */
  readonly from?: string
  readonly to?: string
  readonly order?: 'created' | 'updated'
}

export type TaskQuery = { readonly filter: TaskFilter; readonly after?: string; readonly limit: number }

/** The order a filter really gets. */
export function orderOf({ from, to, order }: TaskFilter): 'created' | 'updated' {
  return from !== undefined || to !== undefined ? 'updated' : (order ?? 'updated')
}
