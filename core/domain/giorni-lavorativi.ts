import { addDays, type Giorno } from './identifiers/giorno.ts'

/** National holidays that fall on the same day of every year, `MM-GG` (L. 260/1949, L. 336/2000 and L. 151/2025). */
const FISSI = [
  { giorno: '01-01' },
  { giorno: '01-06' },
  { giorno: '04-25' },
  { giorno: '05-01' },
  { giorno: '06-02', dal: 2001 },
  { giorno: '08-15' },
  { giorno: '10-04', dal: 2026 }, // san Francesco d'Assisi
  { giorno: '11-01' },
  { giorno: '12-08' },
  { giorno: '12-25' },
  { giorno: '12-26' },
] as const satisfies readonly { readonly giorno: string; readonly dal?: number }[]

const AFTER_SUNDAY = 1 // Easter Monday, the Lunedì dell'Angelo

/** Whether that day is a Sunday or a national holiday in Italy; the patron of a town is none. From 1986 on. */
export function isFestivo(giorno: Giorno): boolean {
  const [year, ofYear] = [Number(giorno.slice(0, 4)), giorno.slice(5)]
  const isFixed = FISSI.some((one) => one.giorno === ofYear && (!('dal' in one) || year >= one.dal))
  return isFixed || weekday(giorno) === 0 || giorno === addDays(pasqua(year), AFTER_SUNDAY)
}

/** Whether offices and banks work on that day: a Saturday is no holiday, but no term ends on it. */
export function isLavorativo(giorno: Giorno): boolean {
  return weekday(giorno) !== 6 && !isFestivo(giorno)
}

/** The day itself when it is a working day, the first one after it otherwise. */
export function primoLavorativo(giorno: Giorno): Giorno {
  return isLavorativo(giorno) ? giorno : primoLavorativo(addDays(giorno, 1))
}

/** The last working day before that one. */
export function lavorativoPrima(giorno: Giorno): Giorno {
  const before = addDays(giorno, -1)
  return isLavorativo(before) ? before : lavorativoPrima(before)
}

/**
 * The last day on which what falls due is paid in time: one that falls on a Saturday or a holiday goes to the first working
 * day after it (art. 18 D.Lgs. 241/1997, art. 6 co. 8 D.L. 330/1994); what falls due from 1 to 20 August may be paid up to
 * the 20th (art. 37 co. 11-bis D.L. 223/2006).
 */
export function ultimoPerVersare(scadenza: Giorno): Giorno {
  const ofYear = scadenza.slice(5)
  const isSummer = ofYear >= '08-01' && ofYear <= '08-20'
  return primoLavorativo(isSummer ? (`${scadenza.slice(0, 4)}-08-20` as Giorno) : scadenza)
}

/** Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm of 1876). */
export function pasqua(year: number): Giorno {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const shift = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + shift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451)
  const count = moon + toSunday - 7 * late + 114
  const [month, day] = [Math.floor(count / 31), (count % 31) + 1]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Giorno
}

/** 0 for Sunday, 6 for Saturday. */
function weekday(giorno: Giorno): number {
  return new Date(`${giorno}T12:00:00Z`).getUTCDay()
}
