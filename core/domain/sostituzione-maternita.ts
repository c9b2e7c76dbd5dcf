import type { Dossier } from './dossier.ts'
import { forzaDelMese } from './forza.ts'
import { addMonths, isGiorno, type Giorno } from './identifiers/giorno.ts'
import { isPeriodo, plusMonths } from './identifiers/periodo.ts'

/** The benefit is for firms with fewer employees than this at hiring. D.Lgs. 151/2001 art. 4. */
export const DIPENDENTI_9R = 20

/** How long before the absence a substitute may be hired where no CCNL allows more, in months. D.Lgs. 151/2001 art. 4. */
const ANTICIPO = 1
/** How old the child may become, or how long the minor may have been in the family, in months. D.Lgs. 151/2001 art. 4. */
const DURATA = 12

/** The first day on which a substitute may be hired: the same day one month before the absence, or that month's last. */
export function primaAssunzione(assenzaDal: string): string {
  return mesiDopo(assenzaDal, -ANTICIPO)
}

/** Whether he is hired before that; `undefined` while a day is missing. */
export function assuntoInAnticipo(assunzioneIl: unknown, assenzaDal: unknown): boolean | undefined {
  if (!day(assunzioneIl) || !day(assenzaDal)) return undefined
  return assunzioneIl < primaAssunzione(assenzaDal)
}

/** The last day of the benefit for the child: the first birthday, or a year from the minor's entry. 29 February gives 28. */
export function limiteDelMinore(nascitaOIngresso: string): string {
  return mesiDopo(nascitaOIngresso, DURATA)
}

/** The three days that may end the benefit. */
export type Termini = { readonly assenzaAl: string; readonly scadenzaContratto: string; readonly limite: string }

/** The last day of the benefit: the first of the three. */
export function fineBeneficio({ assenzaAl, scadenzaContratto, limite }: Termini): string {
  return [assenzaAl, scadenzaContratto, limite].sort()[0] ?? limite
}

/** Employees of the whole firm in the month of hiring, or else in the one before; `undefined` when neither is wholly known. */
export function dipendentiAllAssunzione(dossier: Dossier, assunzioneIl: unknown): number | undefined {
  if (!day(assunzioneIl)) return undefined
  const month = assunzioneIl.slice(0, 7)
  const months = isPeriodo(month) && month > '1900-01' ? [month, plusMonths(month, -1)] : []
  return months
    .map((one) => forzaDelMese(dossier, one))
    .find(({ attive, mancanti }) => attive.length > 0 && mancanti.length === 0)?.forza
}

/** Years at the ends of the calendar stay where they are: nothing lies beyond. */
function mesiDopo(giorno: string, months: number): string {
  return giorno > '1801' && giorno < '9999' ? addMonths(giorno as Giorno, months) : giorno
}

function day(value: unknown): value is Giorno {
  return typeof value === 'string' && isGiorno(value)
}
