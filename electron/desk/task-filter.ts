import type { Outcome } from '#core/contract/outcome.ts'

/** What of Lista Richieste to show. With `text` the order is always by birth: a search is bounded by it. */
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
