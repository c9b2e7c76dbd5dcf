import { addDays, giorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import type { Relazione } from '#core/domain/soggetti.ts'
import { OGGI } from './calendar.ts'
import type { Chance } from './chance.ts'
import { invent, sure, type Person } from './people.ts'
import type { Company, Portfolio } from './portfolio.ts'

/** A Durc On Line: it holds from the day it was asked for, its last day included. */
export type Durc = {
  readonly azienda: string
  readonly esito: 'regolare' | 'irregolare' | 'in-verifica'
  readonly dal: Giorno
  readonly al?: Giorno
}

/** Who is what to a company, or to one of its positions. */
export type Tie = {
  readonly id: string
  readonly azienda: string
  readonly matricola?: string
  readonly relazione: Relazione
  readonly codiceFiscale: string
  readonly cognome: string
  readonly nome: string
  readonly dal: Giorno
  readonly al?: Giorno
}

/** A codice autorizzazione of a position. */
export type Code = { readonly matricola: string; readonly codice: string; readonly dal: Giorno; readonly al?: Giorno }

/** What the archive of the core knows of the companies and no file of the studio brings. */
export type Registers = {
  readonly regolarita: readonly Durc[]
  readonly soggetti: readonly Tie[]
  readonly autorizzazioni: readonly Code[]
}

export function registers({ companies, positions }: Portfolio, chance: Chance): Registers {
  return {
    regolarita: companies.flatMap((company) => durcs(company, chance)),
    soggetti: companies.flatMap((company, index) => ties(company, index, chance)),
    autorizzazioni: CODES.flatMap(([nome, codice, dal, al]) => {
      const matricola = positions.find(({ company }) => company.nome === nome)?.matricola
      if (matricola === undefined) throw new RangeError(`No position of ${nome}`)
      return [{ matricola, codice, dal: sure(giorno(dal)), ...(al && { al: sure(giorno(al)) }) }]
    }),
  }
}

const LASTS = 120 // days: D.M. 30 January 2015
const WARNED = 15 // days to put things right once one was invited to (same decree)

/** Unpaid notes, or proceedings under way; and who was invited to put things right a few days ago. */
const IRREGULAR = ['Edilizia Piombodritto S.r.l.', 'Gommista Battistrada di Ruotalibera Loris']
const INVITED = ['Ceramiche Quasitonde S.r.l.', 'Sartoria Imbastita S.r.l.']

/** One asks for a DURC when one needs it: most companies have a few in a row, one in five never asked. */
function durcs({ nome, codiceFiscale: azienda }: Company, chance: Chance): readonly Durc[] {
  const first = addDays(OGGI, -chance.int(8, LASTS - 12))
  const before = addDays(first, -chance.int(LASTS + 1, LASTS + 60))
  const many = chance.int(1, 3)
  const past: Durc = { azienda, esito: 'regolare', dal: before, al: addDays(before, LASTS) }
  if (IRREGULAR.includes(nome)) return [past, { azienda, esito: 'irregolare', dal: first }]
  if (INVITED.includes(nome))
    return [past, { azienda, esito: 'in-verifica', dal: addDays(OGGI, -chance.int(2, WARNED)) }]
  if (chance.once(20)) return []
  const now: Durc = { azienda, esito: 'regolare', dal: first, al: addDays(first, LASTS) }
  return many === 1 ? [now] : [past, now]
}

const ALONE = ['individuale'] // the owner is the firm
const NO_ONE = ['condominio'] // an administrator is named by its meeting: nobody told INPS who
const FOUNDED = sure(giorno('2015-03-02'))

type Days = Pick<Tie, 'dal' | 'al'>

/** Who represents it; in the larger ones an administrator or a procuratore too, and here and there who was it before. */
function ties(company: Company, index: number, chance: Chance): readonly Tie[] {
  const { kind, codiceFiscale: azienda, titolare } = company
  const dal = addDays(FOUNDED, chance.int(0, 2_600))
  const tie = (relazione: Relazione, { codiceFiscale, cognome, nome }: Person, days: Days): Tie => {
    const id = `SC-${String(index + 1).padStart(3, '0')}-${relazione}${days.al ? '-prima' : ''}`
    return { id, azienda, relazione, codiceFiscale, cognome, nome, ...days }
  }
  if (ALONE.includes(kind) && titolare) return [tie('titolare', titolare, { dal })]
  if (NO_ONE.includes(kind)) return []
  const later = (from: number, to: number) => ({ dal: addDays(dal, chance.int(from, to)) })
  const all = [tie('rappresentante-legale', invent(chance), { dal })]
  if (index % 3 === 0) all.push(tie('amministratore', invent(chance), later(90, 900)))
  if (index % 4 === 1) all.push(tie('procuratore', invent(chance), later(200, 1_200)))
  if (index % 5 === 2)
    all.push(tie('rappresentante-legale', invent(chance), { ...later(-1_500, -700), al: addDays(dal, -1) }))
  return all
}

/** The Fondo di Tesoreria for workers who came with their TFR there; substitutes for maternity, some of them over. */
const CODES: readonly (readonly [company: string, codice: string, dal: string, al?: string])[] = [
  ['Logistica Pacco Giusto S.r.l.', '1R', '2025-02-01'],
  ['Cartiere Foglio Bianco S.p.A.', '1R', '2024-06-01'],
  ['Mano nella Manica Società Cooperativa Sociale', '1R', '2026-04-01'],
  ['Pulizie Granello S.r.l.', '1R', '2025-10-01'],
  ['Farmacia del Buonumore S.r.l.', '9R', '2026-05-04', '2027-03-31'],
  ['Studio Dentistico Associato Sorriso Quieto', '9R', '2026-07-13', '2027-05-31'],
  ['Fondazione Asilo Girotondo', '9R', '2025-09-01', '2026-08-31'],
  ['Tipografia Refuso S.r.l.', '9R', '2025-03-17', '2026-02-28'],
  ['Pasticceria Zabaione e Figli S.n.c.', '9R', '2026-02-02', '2026-12-31'],
]

/** As the folder keeps them. */
export function registersFile(all: Registers): string {
  return `${JSON.stringify(all, undefined, 1)}\n`
}
