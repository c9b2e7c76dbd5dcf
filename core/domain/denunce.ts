import type { Denuncia, Dossier, Posizione } from './dossier.ts'
import type { Giorno } from './identifiers/giorno.ts'
import { isPeriodo, lastDay, monthsBetween, periodiTra, plusMonths, type Periodo } from './identifiers/periodo.ts'

/** The month that a day falls in, `AAAA-MM`. */
export const mese = (giorno: string): string => giorno.slice(0, 7)

/** Whether the month had employees; `undefined` when its flow brought no figures. */
export function conDipendenti({ lavoratori, forza }: Denuncia): boolean | undefined {
  if (lavoratori === undefined && forza === undefined) return undefined
  return (lavoratori ?? 0) > 0 || (forza ?? 0) > 0
}

/** The UniEmens of one position, oldest first. */
export function denunceDi({ denunce }: Dossier, matricola: string): readonly Denuncia[] {
  return denunce.filter((d) => d.matricola === matricola).sort((a, b) => (a.periodo < b.periodo ? -1 : 1))
}

/** The months in which the archive saw employees on that position, oldest first. */
export function mesiConDipendenti(dossier: Dossier, matricola: string): readonly string[] {
  return denunceDi(dossier, matricola)
    .filter((d) => conDipendenti(d) === true)
    .map(({ periodo }) => periodo)
}

/**
 * The last month with employees in the position's present state, when the archive can tell it for that day: it holds the
 * figures of the day's own month or of a later one, or the day opens a month and the one before had employees.
 */
export function ultimoMeseConDipendenti(dossier: Dossier, posizione: Posizione, giorno: string): string | undefined {
  const told = denunceDi(dossier, posizione.matricola).some((d) => tells(d, giorno))
  if (!told) return undefined
  return mesiConDipendenti(dossier, posizione.matricola)
    .filter((month) => month >= mese(posizione.dal))
    .at(-1)
}

function tells(denuncia: Denuncia, giorno: string): boolean {
  const had = conDipendenti(denuncia)
  const after = monthsBetween(mese(giorno) as Periodo, denuncia.periodo as Periodo)
  return (had !== undefined && after >= 0) || (had === true && after === -1 && giorno.endsWith('-01'))
}

/**
 * The months whose UniEmens must be there before a position stops on that day: from the one before the last with
 * employees (never before `dal`, when its state began) to the one before the day; the day's own month is due only when
 * it is the last with employees. None when the last month is no month. Our rule.
 */
export function mesiDaDenunciare({ dal }: Posizione, ultimo: string, giorno: string): readonly Periodo[] {
  if (!isPeriodo(ultimo)) return []
  const from = ultimo > mese(dal) && ultimo > '1900-01' ? plusMonths(ultimo, -1) : ultimo
  return periodiTra(from, mese(giorno) as Periodo).filter((month) => month <= ultimo || month < mese(giorno))
}

/** The last day for sending the UniEmens of a month: that of the following month. */
export function termineUniEmens(of: Periodo): Giorno {
  return lastDay(plusMonths(of, 1))
}
