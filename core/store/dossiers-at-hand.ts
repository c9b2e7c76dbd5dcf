import type { Dossier } from '#core/domain/dossier.ts'
import type { DossierList, DossierQuery } from '#core/engine/ledger.ts'
import { readKnown, type Known } from './dossier.ts'
import type { Runner } from './prepared.ts'

/** What of a dossier a write may change: the company's own data, or one of the lists. */
export type Touched = 'azienda' | DossierList

/** The dossiers of one transaction, told of whatever it writes. */
export type Dossiers = {
  read(query: DossierQuery): Promise<Dossier | undefined>
  /** These may say something else now, in the dossier of whatever company. */
  touched(what: readonly Touched[]): void
}

type Seen = { readonly known: Known; readonly writes: number }

/**
 * Where nobody else writes until the transaction ends, what was read is still true, but for what the transaction itself has touched:
 * only that is read again.
 */
export function dossiersAtHand(on: Runner): Dossiers & { undone(): void } {
  const seen = new Map<string, Seen>()
  const last = new Map<Touched, number>()
  let writes = 0

  async function now(query: DossierQuery, key: string): Promise<Known | undefined> {
    const before = seen.get(key)
    const stale = before && [...last].flatMap(([what, at]) => (at > before.writes ? what : []))
    if (before !== undefined && stale?.length === 0) return before.known
    const read = await readKnown(on, query, stale?.filter(isList))
    if (read === undefined) return undefined
    const known = before === undefined ? read : { ...before.known, ...read }
    seen.set(key, { known, writes })
    return known
  }

  return {
    read: async ({ except, ...query }) => {
      const { azienda, richiedente, oggi } = query
      const known = await now(query, [azienda, richiedente.codiceFiscale, oggi].join(' '))
      if (known === undefined) return undefined
      const pendenti = known.pendenti.filter(({ id }) => id !== except)
      return { oggi, richiedente, ...known, pendenti, riscontri: [] }
    },
    touched: (what) => {
      writes += 1
      for (const one of what) last.set(one, writes)
    },
    undone: () => seen.clear(),
  }
}

const isList = (what: Touched): what is DossierList => what !== 'azienda'
