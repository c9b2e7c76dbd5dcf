import type { Dossier } from './dossier.ts'
import { addDays } from './identifiers/giorno.ts'
import { firstDay, monthsBetween, plusMonths, scadenzaVersamento, type Periodo } from './identifiers/periodo.ts'

/** How many months one declaration may cover. Our rule: no norm sets a length, a year is the only example known. */
export const MESI_DPA = 12

/** Months from `da` to `a`, both included. */
export type Mesi = { readonly da: string; readonly a: string }

/**
 * The last day on which a declaration is preventive for that month: the day before its contributions fall due, the 15th
 * of the following month (msg. INPS 2648/2018). That it stays there where a payment may come after the 16th is our rule:
 * declared by then it is in time in any reading. At the ends of the calendar the month's own first day stands for it.
 */
export function termineDpa(mese: string): string {
  if (mese >= '9999-12' || mese < '1900-01') return firstDay(mese as Periodo)
  return addDays(scadenzaVersamento(mese as Periodo), -1)
}

/** How many months they are; none when the end comes before the start. */
export function quantiMesi({ da, a }: Mesi): number {
  return Math.max(0, monthsBetween(da as Periodo, a as Periodo) + 1)
}

/** Months of the position that were declared already, oldest first. */
export function mesiCoperti({ dpa }: Dossier, matricola: unknown, { da, a }: Mesi): readonly string[] {
  const own = dpa.filter((one) => one.matricola === matricola && one.mese >= da && one.mese <= a)
  return own.map(({ mese }) => mese).sort()
}

/**
 * The months to declare next for a position: the first run of uncovered ones that can still be declared beforehand, from
 * `da` and up to `a` when they are given, no longer than one declaration may be.
 */
export function mesiDaDichiarare(
  dossier: Dossier,
  matricola: unknown,
  { da = '', a = '9998-12' }: Partial<Mesi> = {},
): Mesi | undefined {
  const covered = new Set(mesiCoperti(dossier, matricola, { da: '0000-00', a: '9999-99' }))
  const free = (mese: string) => mese <= a && !covered.has(mese)
  let start = [primoMesePreventivo(dossier.oggi), da].sort().at(-1) as Periodo
  while (covered.has(start)) start = plusMonths(start, 1)
  if (!free(start)) return undefined
  const longest = Array.from({ length: MESI_DPA }, (_, n) => plusMonths(start, n))
  const stop = longest.findIndex((mese) => !free(mese))
  return { da: start, a: longest.at(stop === -1 ? -1 : stop - 1) ?? start }
}

/** The first month whose due date has not come: the one before until the 15th, today's from the 16th on. */
function primoMesePreventivo(oggi: string): string {
  const month = oggi.slice(0, 7) as Periodo
  const before = plusMonths(month, -1)
  return termineDpa(before) >= oggi ? before : month
}
