import type { Posizione } from '#core/domain/dossier.ts'
import { monthsBetween, type Periodo } from '#core/domain/identifiers/periodo.ts'

/** What a position was in a month, and the first day of the state that says so. */
export type Vita = { readonly fu: Condizione; readonly dal: string }

/** `appena-cessata`: the month after that of a cessazione provvisoria, when a denuncia may still come (Msg. INPS 1990/2015). */
type Condizione = 'in-attivita' | 'sospesa' | 'appena-cessata' | 'cessata' | 'non-iniziata' | 'sconosciuta'

type Stato = Pick<Posizione, 'stato' | 'dal'>

/** The life of a position in that month, `AAAA-MM`: one day of activity makes it a month of activity. */
export function vitaNelMese(posizione: Posizione, mese: string): Vita {
  const states = statesOf(posizione)
  const holding = states.filter(({ dal }, at) => dal.slice(0, 7) <= mese && outlives(states[at + 1], mese))
  const best = holding.find(isActive) ?? holding.find(({ stato }) => stato === 'sospesa') ?? holding[0]
  if (best === undefined) return beforeAll(states[0] ?? posizione)
  if (isActive(best)) return { fu: 'in-attivita', dal: best.dal }
  if (best.stato === 'sospesa') return { fu: 'sospesa', dal: best.dal }
  return { fu: justCeased(best, mese) ? 'appena-cessata' : 'cessata', dal: best.dal }
}

/** Every state the archive knows, oldest first; the present one may stand in the history too. */
function statesOf({ storia, stato, dal }: Posizione): readonly Stato[] {
  return [...storia, { stato, dal }].sort((one, other) => (one.dal < other.dal ? -1 : Number(one.dal > other.dal)))
}

/** A state followed by another on the first of the month was over before it. */
function outlives(next: Stato | undefined, mese: string): boolean {
  return next === undefined || next.dal > `${mese}-01`
}

const isActive = ({ stato }: Stato) => stato === 'attiva' || stato === 'riattivata'

/** A history that does not begin with «attiva» was not told from its beginning. */
function beforeAll({ stato, dal }: Stato): Vita {
  return { fu: stato === 'attiva' ? 'non-iniziata' : 'sconosciuta', dal }
}

/** A cessation on the first of a month left that very month as the one after the last day of activity. */
function justCeased({ stato, dal }: Stato, mese: string): boolean {
  const months = monthsBetween(dal.slice(0, 7) as Periodo, mese as Periodo)
  return stato === 'cessata-provvisoria' && months <= (dal.endsWith('-01') ? 0 : 1)
}
