import { addDays, formatGiorno, giorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { sede } from '#core/domain/identifiers/sede.ts'
import { OGGI } from './calendar.ts'
import type { Chance } from './chance.ts'
import { csv } from './csv.ts'
import { sure } from './people.ts'
import type { Portfolio, Position } from './portfolio.ts'
import type { Kind } from './roster.ts'

/** A mandate that a client gave to the studio; `al` is its last day, when it is over or an end is set. */
export type Mandate = { readonly position: Position; readonly dal: Giorno; readonly al?: Giorno }

/** Positions that UniEmens knows and the list does not: the delega was never asked for. */
const FORGOTTEN = [9, 41]
const ENDED = [12, 20, 33, 45, 52]
const NOT_YET = [27, 58]
const ENDING = [36]

/** One mandate for each position, but for the forgotten ones. */
export function mandates({ positions }: Portfolio, chance: Chance): readonly Mandate[] {
  return positions.flatMap((position, index) => (FORGOTTEN.includes(index) ? [] : [mandate(position, index, chance)]))
}

const FIRST = sure(giorno('2014-01-15'))

function mandate(position: Position, index: number, chance: Chance): Mandate {
  if (NOT_YET.includes(index)) return { position, dal: sure(giorno(index === 27 ? '2026-12-01' : '2027-01-01')) }
  const dal = addDays(FIRST, chance.int(0, 4200))
  if (ENDED.includes(index)) return { position, dal, al: addDays(OGGI, -chance.int(20, 240)) }
  return ENDING.includes(index) ? { position, dal, al: sure(giorno('2026-12-31')) } : { position, dal }
}

export const DELEGHE_HEADER = [
  'Codice fiscale',
  'Matricola',
  'Ragione sociale',
  'Sede',
  'Dal',
  'Al',
  'Partita IVA',
  'Natura giuridica',
  'Iscritta RI',
  'REA',
  'Procedura concorsuale',
  'PEC',
]

const NATURE: Readonly<Record<Kind, string>> = {
  societa: 'Società',
  cooperativa: 'Società',
  individuale: 'Impresa individuale',
  associazione: 'Associazione',
  fondazione: 'Fondazione',
  condominio: 'Condominio',
  studio: 'Studio professionale',
  ente: 'Ente pubblico',
}

/** The rows of the list, header included: what both the CSV and the XLSX hold. */
export function delegheRows(all: readonly Mandate[]): readonly (readonly string[])[] {
  return [DELEGHE_HEADER, ...all.map(row)]
}

function row({ position: { company, matricola, sede: code }, dal, al }: Mandate): readonly string[] {
  return [
    company.codiceFiscale,
    matricola,
    company.nome,
    sede(code)?.nome ?? code,
    formatGiorno(dal),
    al === undefined ? '' : formatGiorno(al),
    company.partitaIva,
    NATURE[company.kind],
    company.registro,
    company.rea ?? '',
    company.procedura ? 'SI' : 'NO',
    company.pec ?? '',
  ]
}

/** The CSV, with one row more: a codice fiscale whose last letter was mistyped. */
export function delegheFile(all: readonly Mandate[]): string {
  const rows = delegheRows(all)
  const person = rows.find(([code]) => code?.length === 16)
  if (person === undefined) throw new RangeError('No codice fiscale to mistype')
  return csv([...rows, person.with(0, mistyped(person[0] ?? ''))])
}

function mistyped(code: string): string {
  return code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A')
}
