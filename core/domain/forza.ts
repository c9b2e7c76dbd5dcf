import type { Dossier, Posizione } from './dossier.ts'

/** The forza aziendale of a whole codice fiscale in one month, summed over its matricole. */
export type ForzaDelMese = {
  readonly mese: string
  readonly forza: number
  /** Matricole at work in that month, or seen at work in it. */
  readonly attive: readonly string[]
  /** Those of them whose UniEmens, or its figure, the archive does not hold. */
  readonly mancanti: readonly string[]
}

type Archive = Pick<Dossier, 'posizioni' | 'denunce'>

const IN_ATTIVITA = ['attiva', 'riattivata']

/** Sums ForzaAziendale over all matricole. A position that was suspended or closed the whole month long owes no figure. */
export function forzaDelMese({ posizioni, denunce }: Archive, mese: string): ForzaDelMese {
  const told = denunce.filter((d) => d.periodo === mese && d.forza !== undefined)
  const seen = new Set(told.map(({ matricola }) => matricola))
  const working = posizioni.filter((p) => !seen.has(p.matricola) && inAttivita(p, denunce, mese))
  const mancanti = working.map(({ matricola }) => matricola)
  const forza = troncata(told.reduce((sum, d) => sum + (d.forza ?? 0), 0))
  return { mese, forza, attive: [...seen, ...mancanti], mancanti }
}

/** The month in which the archive first saw the position: its first state, or a UniEmens older than that. */
export function primoMese(posizione: Posizione, denunce: Dossier['denunce']): string {
  const own = denunce.filter((d) => d.matricola === posizione.matricola).map(({ periodo }) => periodo)
  return [...own, ...stati(posizione).map(({ dal }) => mese(dal))].sort()[0] ?? mese(posizione.dal)
}

/** Cut to two decimals: a third one never lifts a number to a threshold. The millionth makes up for binary fractions. */
export function troncata(value: number): number {
  return Math.floor(value * 100 + 1e-6) / 100
}

/** Whether the position worked on some day of the month, as far as its states tell; before the first, from its first UniEmens on. */
function inAttivita(posizione: Posizione, denunce: Dossier['denunce'], month: string): boolean {
  const all = stati(posizione)
  const before = all.filter(({ dal }) => dal <= `${month}-01`).at(-1)
  const within = all.filter(({ dal }) => mese(dal) === month && dal > `${month}-01`)
  if (before === undefined && within.length === 0) return primoMese(posizione, denunce) <= month
  return [before, ...within].some((one) => one !== undefined && IN_ATTIVITA.includes(one.stato))
}

/** All states the position went through, oldest first; the present one may stand in its history too. */
function stati({ storia, stato, dal }: Posizione) {
  return [...storia, { stato, dal }].sort((a, b) => (a.dal < b.dal ? -1 : a.dal > b.dal ? 1 : 0))
}

const mese = (giorno: string) => giorno.slice(0, 7)
