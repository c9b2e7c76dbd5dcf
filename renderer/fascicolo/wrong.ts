import { isGiorno } from '#core/domain/identifiers/giorno.ts'
import { protocolloIn } from '#core/domain/identifiers/protocollo.ts'
import { fascicolo } from '#renderer/texts/fascicolo.ts'
import { complaintText } from '#renderer/texts/told.ts'
import type { Wanted } from './found.ts'
import { isPeriod, type Period } from './period.ts'
import { compact } from './wanted.ts'

type Wrong = 'azienda' | 'matricola' | 'protocollo' | 'al' | 'date' | 'tooLong'
/** What is wrong with which field. */
export type WrongIn = Readonly<Partial<Record<'azienda' | 'matricola' | 'protocollo' | 'dal' | 'al', Wrong>>>

/** What of a search could find nothing, however much there is: said before anybody is asked. */
export function wrongIn({ dal = '', al = '', ...codes }: Wanted): WrongIn {
  return {
    ...noCodes(codes),
    ...(isGiorno(dal) && isGiorno(al) && dal > al && { al: 'al' }),
    ...noDays({ dal, al }, (typed) => typed !== ''),
  }
}

function noCodes({ azienda, matricola, protocollo = '' }: Wanted): WrongIn {
  return {
    ...(!/^(|\d{11}|[0-9A-Z]{16})$/i.test(compact(azienda)) && { azienda: 'azienda' }),
    ...(!/^(|\d{10})$/.test(compact(matricola)) && { matricola: 'matricola' }),
    ...(compact(protocollo) !== '' && protocolloIn(protocollo) === undefined && { protocollo: 'protocollo' }),
  }
}

/** Figures are of both days and what lies between them. */
export function wrongInPeriod(period: Period): WrongIn {
  const none = noDays(period, () => true)
  if (Object.keys(none).length > 0) return none
  return isPeriod(period) ? {} : { dal: 'tooLong', al: 'tooLong' }
}

function noDays({ dal, al }: Period, isAsked: (typed: string) => boolean): WrongIn {
  const isNone = (typed: string) => isAsked(typed) && !isGiorno(typed)
  return { ...(isNone(dal) && { dal: 'date' }), ...(isNone(al) && { al: 'date' }) }
}

/** Said once, of however many fields. */
export function wrongText(wrong: WrongIn): string {
  const texts: Readonly<Record<Wrong, string>> = {
    ...fascicolo.richieste.wrong,
    date: complaintText('date'),
    tooLong: fascicolo.cifre.tooLong,
  }
  return [...new Set(Object.values(wrong))].map((one) => texts[one]).join(' ')
}
