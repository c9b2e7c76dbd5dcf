import type { Outcome } from '#core/contract/outcome.ts'

/**
 * What of Lista Richieste to show, newest first: by last update when nothing is said. With `text` always by birth,
 * else with days always by update: those are the orders in which they can be found without reading everything.
 */
export type TaskFilter = {
  readonly states?: readonly string[]
  readonly esito?: Outcome['esito']
  readonly service?: string
  readonly azienda?: string
  readonly unread?: boolean
  /** A fragment of the company's name, its codice fiscale, a matricola or a protocollo. */
  readonly text?: string
  /** Days in Italy, both included, on the last update. */
  readonly from?: string
  readonly to?: string
  readonly order?: 'created' | 'updated'
}

export type TaskQuery = { readonly filter: TaskFilter; readonly after?: string; readonly limit: number }

/** The order a filter really gets. */
export function orderOf({ text, from, to, order }: TaskFilter): 'created' | 'updated' {
  if (text !== undefined && text.trim() !== '') return 'created'
  return from !== undefined || to !== undefined ? 'updated' : (order ?? 'updated')
}
