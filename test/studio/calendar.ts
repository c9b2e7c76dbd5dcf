import { addDays, giorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { periodiTra, periodo, scadenzaVersamento, type Periodo } from '#core/domain/identifiers/periodo.ts'
import { sure } from './people.ts'

/** The day on which the demo studio is looked at: every other date goes back from here. */
export const OGGI: Giorno = sure(giorno('2026-11-23'))

/** The twelve months of UniEmens; the last one sent by the end of October. */
export const MESI: readonly Periodo[] = periodiTra(sure(periodo('2025-10')), sure(periodo('2026-09')))

/** Until when payments are in the files. */
export const ULTIMO_VERSAMENTO: Giorno = sure(giorno('2026-11-16'))

/** Day 16 of the next month; Monday when it falls on a weekend; in August by the twentieth, as the law allows. */
export function dueDay(of: Periodo): Giorno {
  const day = scadenzaVersamento(of)
  const deferred = day.slice(5, 7) === '08' ? (day.replace(/-16$/, '-20') as Giorno) : day
  const weekday = new Date(`${deferred}T12:00:00Z`).getUTCDay()
  return addDays(deferred, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}
