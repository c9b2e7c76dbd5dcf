import type { StatoPosizione } from '#core/domain/dossier.ts'
import type { Sort } from './list-order.ts'

/** What a company may have to do. */
export const COMPANY_WORK = ['bozze', 'coda', 'parcheggiate', 'da-correggere', 'da-leggere'] as const
export type CompanyWork = (typeof COMPANY_WORK)[number]

/** What lists of companies are put in order by. */
export const COMPANY_ORDERS = ['nome', 'note', 'delega', 'richieste'] as const
export type CompanyOrder = (typeof COMPANY_ORDERS)[number]

/** What Aziende can be narrowed by, beside the search and the deleghe. */
export type CompanyFilter = {
  /** Code of a Sede INPS that has one of its positions. */
  readonly sede?: string
  /** A state that one of its positions is in. */
  readonly stato?: StatoPosizione
  /** The studio's delega ends within `DELEGA_DAYS`. */
  readonly scade?: boolean
  readonly lavoro?: CompanyWork
  readonly noteAperte?: boolean
  /** It has all of these. */
  readonly labels?: readonly string[]
  /** Nobody follows it. */
  readonly senzaReferente?: boolean
}

export const DELEGA_DAYS = 60 // time to have a delega renewed by the company

export type CompanySort = Sort & { readonly by: CompanyOrder }

/** Nothing is asked beside the search: the list is read along its names. */
export function isPlain(filter: CompanyFilter = {}, sort?: CompanySort): boolean {
  return Object.keys(filter).length === 0 && (sort === undefined || (sort.by === 'nome' && !sort.descending))
}
