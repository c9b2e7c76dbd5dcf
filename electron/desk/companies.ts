import type { Dossier, Richiedente, Riscontro } from '#core/domain/dossier.ts'
import type { Inquiry } from '#core/service/inquiry.ts'
import type { CompanyFilter, CompanySort } from './company-filter.ts'
import type { CompanyRow, Page, Scope } from './company.ts'
import type { Recognised } from './pasted-list.ts'
import type { Provenance } from './provenance.ts'

export type CompanyQuery = {
  /** A fragment of a name, a codice fiscale, a matricola or a contact; accents and case do not matter. */
  readonly search: string
  readonly scope: Scope
  readonly filter?: CompanyFilter
  /** By name when nothing is said. */
  readonly sort?: CompanySort
  readonly after?: string
  readonly limit: number
}

/** The local archive as the desk needs it: the authority with an embedded core, a copy of it with a remote one. */
export type Companies = {
  list(query: CompanyQuery): Promise<Page<CompanyRow>>
  /** The codici fiscali of all that the same query finds, in its order. */
  keys(query: Omit<CompanyQuery, 'after' | 'limit'>): Promise<readonly string[]>
  /** The codes of the Sedi INPS that any position belongs to. */
  sedi(): Promise<readonly string[]>
  /** Whom each code belongs to: a codice fiscale, a partita IVA or a matricola. */
  owners(codes: readonly string[]): Promise<ReadonlyMap<string, readonly Recognised[]>>
  dossier(query: {
    readonly azienda: string
    readonly richiedente: Richiedente
    readonly oggi: string
  }): Promise<Dossier | undefined>
  inquire(inquiries: readonly Inquiry[], about: string): Promise<readonly Riscontro[]>
  /** Day or instant at which the company's data were last confirmed by an import. */
  confirmedAt(azienda: string): Promise<string | undefined>
  /** Where each datum of the company comes from, and when it was last confirmed. */
  provenance(azienda: string): Promise<Provenance>
}
