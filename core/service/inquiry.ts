import type { Dossier, Riscontro } from '#core/domain/dossier.ts'

/** A question a dossier cannot hold beforehand; the whole list is here, so that the archive can answer each. */
export type Inquiry =
  /** Is this address registered for somebody other than `titolare` (the company asked about, when left out)? */
  | { readonly domanda: 'recapito-di-altri'; readonly valore: string; readonly titolare?: string }
  /** Does the archive hold the file with this SHA-256? */
  | { readonly domanda: 'allegato'; readonly valore: string }

/** The archive's reply, `undefined` when it was not asked. */
export function riscontro(dossier: Dossier, inquiry: Inquiry): Riscontro | undefined {
  return dossier.riscontri.find((reply) => key(reply) === key(inquiry))
}

const key = ({ domanda, valore }: Pick<Riscontro, 'domanda' | 'valore'>) => `${domanda}:${valore}`
