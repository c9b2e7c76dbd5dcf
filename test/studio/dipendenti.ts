import { addDays, formatGiorno, giorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { sede } from '#core/domain/identifiers/sede.ts'
import { OGGI } from './calendar.ts'
import { at, type Chance } from './chance.ts'
import { csv } from './csv.ts'
import { invent, sure, type Person } from './people.ts'
import type { Portfolio, Position } from './portfolio.ts'

/** A worker whom the company itself delegated to act on one position; `al` is his last day, when it is over. */
export type Attorney = {
  readonly position: Position
  readonly person: Person
  readonly dal: Giorno
  readonly al?: Giorno
}

/** Who delegated how many, company by company; the first of the last one no longer works there. */
const DELEGATING: readonly (readonly [company: string, many: number])[] = [
  ['Officine Bullonessa S.r.l.', 2],
  ['Logistica Pacco Giusto S.r.l.', 1],
  ['Molini Macinalento S.p.A.', 2],
  ['Cartiere Foglio Bianco S.p.A.', 1],
  ['Forno Madrigale di Crostoni Ada', 1],
  ['Ferramenta Chiodofisso di Martelletti Elio', 1],
  ['Fondazione Asilo Girotondo', 1],
  ['Consorzio di Bonifica Acquaferma', 2],
]
const LEFT = 'Consorzio di Bonifica Acquaferma'

const FIRST = sure(giorno('2023-01-09'))

/** About ten of them, each on the first position of his company. */
export function attorneys({ positions }: Portfolio, chance: Chance): readonly Attorney[] {
  return DELEGATING.flatMap(([nome, many]) =>
    Array.from({ length: many }, (_, place): Attorney => {
      const position = at(
        positions.filter(({ company }) => company.nome === nome),
        0,
      )
      const one = { position, person: invent(chance), dal: addDays(FIRST, chance.int(0, 1200)) }
      return nome === LEFT && place === 0 ? { ...one, al: addDays(OGGI, -chance.int(30, 60)) } : one
    }),
  )
}

const HEADER = [
  'Codice fiscale',
  'Matricola',
  'Ragione sociale',
  'Sede',
  'Delegato',
  'Denominazione delegato',
  'Tipo',
  'Dal',
  'Al',
]

export function dipendentiFile(all: readonly Attorney[]): string {
  return csv([HEADER, ...all.map(row)])
}

function row({ position: { company, matricola, sede: code }, person, dal, al }: Attorney): readonly string[] {
  return [
    company.codiceFiscale,
    matricola,
    company.nome,
    sede(code)?.nome ?? code,
    person.codiceFiscale,
    `${person.nome} ${person.cognome}`,
    'Dipendente',
    formatGiorno(dal),
    al === undefined ? '' : formatGiorno(al),
  ]
}
