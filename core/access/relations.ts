import type { Dossier } from '#core/domain/dossier.ts'
import { titolari, type Titolo } from '#core/domain/titolo.ts'
import type { Relation } from './matrix.ts'

/** What ties somebody to a company, of any day: those deleghe and relations that name him, and every position. */
export type Ties = Pick<Dossier, 'azienda' | 'deleghe' | 'soggettiCollegati'> & {
  readonly matricole: readonly string[]
}

/** What the archive says between a subject and companies. */
export type Relations = {
  /** By the codice fiscale of the company; those that the archive does not know are absent. */
  ties(soggetto: string, aziende: readonly string[]): Promise<ReadonlyMap<string, Ties>>
  /** Whether the company has a position of that Sede. */
  isOfSede(azienda: string, sede: string): Promise<boolean>
}

/** How near the company is to him that day. A company that nobody knows is as foreign as another's. */
export function relationOf(soggetto: string, ties: Ties | undefined, oggi: string): Relation {
  if (ties === undefined) return 'estranea'
  if (hasTitle(soggetto, ties, oggi)) return 'propria'
  // a title that was ever in force was so on the day when the last of what it needs began
  return beginnings(ties).some((dal) => dal <= oggi && hasTitle(soggetto, ties, dal)) ? 'cessata' : 'estranea'
}

/** Whether he shares that day, on any position, the delega of that intermediario. */
export function sharesDelegaOf(delegante: string, soggetto: string, ties: Ties | undefined, oggi: string): boolean {
  return ties !== undefined && titlesOf(soggetto, ties, oggi).some(({ tramite }) => tramite === delegante)
}

function hasTitle(soggetto: string, ties: Ties, oggi: string): boolean {
  return titlesOf(soggetto, ties, oggi).length > 0
}

function titlesOf(soggetto: string, ties: Ties, oggi: string): readonly Titolo[] {
  // a company without positions can still be represented
  const positions = ties.matricole.length > 0 ? ties.matricole : ['']
  return positions.flatMap((of) => titolari({ ...ties, oggi }, of)).filter(({ chi }) => chi === soggetto)
}

function beginnings({ deleghe, soggettiCollegati }: Ties): readonly string[] {
  return [...deleghe, ...deleghe.flatMap((d) => d.subdeleghe), ...soggettiCollegati].map(({ dal }) => dal)
}
