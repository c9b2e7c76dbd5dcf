import type { Dossier } from './dossier.ts'
import { forzaDelMese, primoMese, troncata, type ForzaDelMese } from './forza.ts'
import { ultimoPerVersare } from './giorni-lavorativi.ts'
import { isGiorno, type Giorno } from './identifiers/giorno.ts'
import { scadenzaVersamento, type Periodo } from './identifiers/periodo.ts'

/** Why a position needs the codice autorizzazione 1R. L. 296/2006 art. 1 cc. 755-756. */
export const CASI_1R = ['superamento-soglia', 'inizio-attivita', 'operazione-societaria', 'singoli-lavoratori'] as const
export type Caso1R = (typeof CASI_1R)[number]

/** The cases that a yearly average decides. */
export const CASI_CON_MEDIA = ['superamento-soglia', 'inizio-attivita'] as const

/** The first pay period of the Fondo di Tesoreria. L. 296/2006 art. 1 c. 755. */
export const PRIMO_MESE_DEL_FONDO = '2007-01'

/** From which year of pay periods each threshold holds, newest first. L. 199/2025 art. 1 c. 203, circ. INPS 12/2026. */
const SOGLIE = [
  { dal: 2032, soglia: 40 },
  { dal: 2028, soglia: 50 },
  { dal: 2026, soglia: 60 },
]
/** Of pay periods before 2026, and of who starts an activity in any year. L. 296/2006. */
const SOGLIA_STORICA = 50

/** The average that makes the duty arise in the pay periods of that year. */
export function sogliaDelFondo(anno: number): number {
  return SOGLIE.find(({ dal }) => anno >= dal)?.soglia ?? SOGLIA_STORICA
}

/** The threshold that the average of `anno` is held against: that of the year after, or of an activity's first year. */
export function sogliaDi(caso: unknown, anno: number): number {
  return caso === 'inizio-attivita' ? SOGLIA_STORICA : sogliaDelFondo(anno + 1)
}

/** When the activity with employees started; `certo` when somebody told, not when it is only the first day it was seen. */
export type Inizio = { readonly dal: string; readonly certo: boolean }

export function inizioAttivita({ azienda, posizioni, denunce }: Dossier): Inizio | undefined {
  if (azienda.inizioAttivita !== undefined) return { dal: azienda.inizioAttivita, certo: true }
  const states = posizioni.flatMap(({ storia, dal }) => [dal, ...storia.map((one) => one.dal)]).sort()
  const [month] = posizioni.map((p) => primoMese(p, denunce)).sort()
  const [state] = states
  if (state === undefined || month === undefined) return undefined
  // a UniEmens may be older than the first state
  return { dal: month < state.slice(0, 7) ? `${month}-01` : state, certo: false }
}

/** The yearly average of a codice fiscale: `valore` only when no month of activity lacks its figures. */
export type MediaAnnua = {
  readonly valore?: number
  /** Months of activity, oldest first. */
  readonly mesi: readonly string[]
  /** Those of them that the archive does not know, wholly or for some matricola. */
  readonly mancanti: readonly string[]
  /** The average of the months that are known, if any is. */
  readonly nota?: number
}

/**
 * The average of a calendar year over all matricole: the monthly sums divided by the months of activity. A year of start
 * counts from the month of start; otherwise from January, or from the month somebody told that the activity started in.
 */
export function mediaAnnua(dossier: Dossier, caso: unknown, anno: number): MediaAnnua {
  const start = inizioAttivita(dossier)
  const from = start && (start.certo || caso === 'inizio-attivita') ? start.dal.slice(0, 7) : ''
  const first = dossier.posizioni.map((p) => primoMese(p, dossier.denunce)).sort()[0] ?? ''
  const months = mesiDell(anno)
    .filter((month) => month >= from)
    .map((month) => forzaDelMese(dossier, month))
    // before the first position was seen the activity is taken for granted, and its figures are missing
    .filter(({ attive, mese }) => attive.length > 0 || mese < first)
  const known = months.filter((one) => one.attive.length > 0 && one.mancanti.length === 0)
  const nota = average(known)
  return {
    mesi: months.map(({ mese }) => mese),
    mancanti: months.filter((one) => !known.includes(one)).map(({ mese }) => mese),
    ...(nota !== undefined && { nota }),
    ...(nota !== undefined && known.length === months.length && { valore: nota }),
  }
}

/** What the archive tells by itself: an activity whose start somebody told is recent, or a threshold passed last year. */
export function casoNoto(dossier: Dossier): Caso1R | undefined {
  const last = Number(dossier.oggi.slice(0, 4)) - 1
  const start = inizioAttivita(dossier)
  if (start === undefined) return undefined
  const recent = Number(start.dal.slice(0, 4)) >= last
  if (recent) return start.certo ? 'inizio-attivita' : undefined
  const { valore } = mediaAnnua(dossier, 'superamento-soglia', last)
  return valore !== undefined && valore >= sogliaDelFondo(last + 1) ? 'superamento-soglia' : undefined
}

/** What decides the month from which the duty holds; what the case does not need may be left out. */
type Origine = { readonly caso?: unknown; readonly anno?: number | undefined; readonly efficaciaIl?: unknown }

/**
 * The month from which the duty holds: January after the year that passed the threshold, the month the activity started,
 * the month in which staff came over. `undefined` while something is missing.
 */
export function decorrenzaDovuta(dossier: Dossier, origine: Origine): string | undefined {
  const caso = CASI_1R.find((one) => one === origine.caso)
  return caso && DECORRENZE[caso](dossier, origine)
}

const DECORRENZE: Readonly<Record<Caso1R, (dossier: Dossier, origine: Origine) => string | undefined>> = {
  'superamento-soglia': (_, { anno }) => (anno === undefined ? undefined : mesiDell(anno + 1)[0]),
  'inizio-attivita': (dossier) => inizioAttivita(dossier)?.dal.slice(0, 7),
  'operazione-societaria': (_, { efficaciaIl }) => meseDi(efficaciaIl),
  'singoli-lavoratori': (_, { efficaciaIl }) => meseDi(efficaciaIl),
}

const meseDi = (day: unknown) => (typeof day === 'string' && isGiorno(day) ? day.slice(0, 7) : undefined)

/** Until when arrears since January 2026 could be paid in time: the 16th of the third month after circ. INPS 12/2026. */
const RECUPERO_2026 = { dal: '2026-01', al: '2026-05-16' }

/** The last day on which the quotas of that first month are paid in time, moved as the law moves what falls due. */
export function termineDelleQuote(decorrenza: string): string {
  const { dal, al } = RECUPERO_2026
  const own = scadenzaVersamento(decorrenza as Periodo)
  return ultimoPerVersare(decorrenza >= dal && own < al ? (al as Giorno) : own)
}

/** A year of four digits, as it was picked. */
export function annoScelto(anno: unknown): number | undefined {
  return typeof anno === 'string' && /^\d{4}$/.test(anno) ? Number(anno) : undefined
}

function mesiDell(anno: number): readonly string[] {
  return Array.from({ length: 12 }, (_, n) => `${String(anno).padStart(4, '0')}-${String(n + 1).padStart(2, '0')}`)
}

function average(months: readonly ForzaDelMese[]): number | undefined {
  if (months.length === 0) return undefined
  return troncata(months.reduce((sum, { forza }) => sum + forza, 0) / months.length)
}
