import { addDays, addMonths, daysBetween, formatGiorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { firstDay, formatPeriodo, plusMonths, type Periodo } from '#core/domain/identifiers/periodo.ts'
import { sede } from '#core/domain/identifiers/sede.ts'
import { dueDay, OGGI, ULTIMO_VERSAMENTO } from './calendar.ts'
import type { Chance } from './chance.ts'
import { csv } from './csv.ts'
import type { Payment } from './f24.ts'
import type { Denuncia } from './payroll.ts'
import { workingDay } from './payments.ts'

/** One nota di rettifica. Amounts in cents; `saldo` is a debit of the company when positive. */
export type Note = {
  readonly denuncia: Denuncia
  readonly dataCalcolo: Giorno
  readonly saldo: number
  readonly fate: Fate
  readonly causa: string
}

/**
 * What became of it after it was reckoned: a payment or a corrected flow arrived, or nothing did; it was settled, a
 * credit by compensation;
 * it waits for an inquiry (Art. 1, Cig).
 */
export type Fate =
  | 'integrata'
  | 'variata'
  | 'ferma'
  | 'pagata'
  | 'compensata'
  | 'recupero'
  | 'annullata'
  | 'in-ricalcolo'
  | 'sospesa'
  | 'cig'

const FATES: readonly Fate[] = [
  ...Array.from({ length: 34 }, () => 'integrata' as const),
  ...Array.from({ length: 36 }, () => 'ferma' as const),
  ...(['variata', 'variata', 'variata', 'variata', 'variata', 'variata', 'variata', 'variata'] as const),
  ...(['pagata', 'pagata', 'pagata', 'pagata', 'recupero', 'recupero', 'annullata', 'annullata'] as const),
  ...([
    'compensata',
    'compensata',
    'in-ricalcolo',
    'in-ricalcolo',
    'sospesa',
    'sospesa',
    'sospesa',
    'cig',
    'cig',
    'cig',
  ] as const),
]

/** The six causes that INPS tells apart (EASY INPS). */
const CAUSE = [
  'Sanzioni',
  'Differenze contributive per irregolarità (Durc e DPA)',
  'Esiti non definiti di controlli relativi a Durc e Cig',
  'Differenze per Cassa Integrazione/Fondi',
  'Differenze su aliquota applicata',
  'Altre cause',
] as const

/** How many notes the file holds. */
const NOTE = 168

/** Notes on so many different denunce that have something to reckon. */
export function notes(denunce: readonly Denuncia[], chance: Chance): readonly Note[] {
  const drawn = new Set<Denuncia>()
  const eligible = denunce.filter(({ totaleADebito }) => totaleADebito > 0)
  while (drawn.size < NOTE) drawn.add(chance.pick(eligible))
  return [...drawn].map((denuncia) => note(denuncia, chance)).sort(byDay)
}

function note(denuncia: Denuncia, chance: Chance): Note {
  const fate = chance.pick(FATES)
  return {
    denuncia,
    fate,
    dataCalcolo: reckoned(denuncia.periodo, fate, chance),
    saldo: amount(denuncia, fate, chance),
    causa:
      fate === 'sospesa'
        ? CAUSE[1]
        : fate === 'cig'
          ? CAUSE[2]
          : chance.pick([CAUSE[0], CAUSE[3], CAUSE[4], CAUSE[4], CAUSE[5]]),
  }
}

/** From two months after the period on; early enough for what had to follow. */
function reckoned(periodo: Periodo, fate: Fate, chance: Chance): Giorno {
  const first = addDays(firstDay(plusMonths(periodo, 1)), 18)
  const follows = ['integrata', 'variata', 'pagata', 'compensata'].includes(fate)
  const last = follows ? addDays(OGGI, -42) : addDays(OGGI, -4)
  return workingDay(addDays(first, chance.int(0, Math.min(210, daysBetween(first, last)))))
}

function amount(denuncia: Denuncia, fate: Fate, chance: Chance): number {
  if (fate === 'pagata' || fate === 'recupero') return debit(denuncia, chance)
  // Small enough for the DM10 it is compensated with.
  return fate === 'compensata' ? -chance.int(1_900, 9_500) : balance(denuncia, chance)
}

function balance(denuncia: Denuncia, chance: Chance): number {
  if (chance.once(7)) return chance.int(105, 1_199) * (chance.once(50) ? 1 : -1)
  return debit(denuncia, chance) * (chance.once(28) ? -1 : 1)
}

/** From a fiftieth to a sixth of what was declared, and over the 12 euros under which no note is sent. */
function debit({ totaleADebito }: Denuncia, chance: Chance): number {
  return Math.max(1_201, Math.round(totaleADebito * (0.02 + chance.next() * 0.15)))
}

/** What was paid because of the notes: the missing contributions under the same month, the note itself, or a credit taken back. */
export function notePayments(all: readonly Note[], ordinary: readonly Payment[], chance: Chance): readonly Payment[] {
  return all.flatMap((one) => {
    const { position, periodo } = one.denuncia
    const of = { position, da: periodo, credito: 0, debito: Math.max(Math.abs(one.saldo), 1_500) }
    const riscossoIl = nextDueDay(one.dataCalcolo, chance)
    if (one.fate === 'integrata') return [{ ...of, causale: 'DM10', riscossoIl }]
    if (one.fate === 'pagata') return [{ ...of, causale: 'DMRA', riscossoIl }]
    return one.fate === 'compensata' ? compensation(one, ordinary) : []
  })
}

/** On the first F24 of the position that is large enough. */
function compensation({ denuncia, dataCalcolo, saldo }: Note, ordinary: readonly Payment[]): readonly Payment[] {
  const { position, periodo } = denuncia
  const form = ordinary.find((p) => p.position === position && p.riscossoIl > dataCalcolo && p.debito > -saldo)
  if (form === undefined) return []
  return [{ position, da: periodo, causale: 'DMRP', debito: 0, credito: -saldo, riscossoIl: form.riscossoIl }]
}

/** The sixteenth of one of the three months that follow, not beyond the last payments on file. */
function nextDueDay(after: Giorno, chance: Chance): Giorno {
  const month = plusMonths(after.slice(0, 7) as Periodo, chance.int(0, 2))
  const day = dueDay(month)
  return day > ULTIMO_VERSAMENTO ? ULTIMO_VERSAMENTO : day
}

const HEADER = [
  'Sede',
  'Codice Fiscale',
  'Matricola',
  'Periodo Competenza',
  'Credito Attuale INPS',
  'Debito Attuale INPS',
  'Saldo denuncia',
  'Saldo rettifica',
  'Data Calcolo',
  'Tipologia rettifica',
  'Art. 1',
  'Sospesa',
  'Cig',
  'Stato',
]

const STATI: Readonly<Record<Fate, string>> = {
  integrata: 'Aperta',
  variata: 'Aperta',
  ferma: 'Aperta',
  sospesa: 'Aperta',
  cig: 'Aperta',
  pagata: 'Pagata',
  compensata: 'Compensata',
  recupero: 'Recupero crediti',
  annullata: 'Annullata',
  'in-ricalcolo': 'In ricalcolo',
}

/** The file as INPS's portal exports it; the last rows are the mistakes that the README owns up to. */
export function notesFile(all: readonly Note[]): string {
  return csv([HEADER, ...all.map(row), ...mistakes(all)])
}

function row({ denuncia, dataCalcolo, saldo, fate, causa }: Note): readonly string[] {
  const { position, periodo } = denuncia
  return [
    sede(position.sede)?.nome.toUpperCase() ?? position.sede,
    position.company.codiceFiscale,
    position.matricola,
    formatPeriodo(periodo),
    euro(Math.max(0, saldo)),
    euro(Math.max(0, -saldo)),
    euro(denuncia.totaleADebito - denuncia.totaleACredito),
    euro(saldo),
    formatGiorno(dataCalcolo),
    causa,
    yes(fate === 'sospesa'),
    yes(fate === 'sospesa' || fate === 'cig'),
    yes(fate === 'cig'),
    STATI[fate],
  ]
}

/** A month that no year has, and an amount with letters in it: what really comes out of a spreadsheet opened once too often. */
function mistakes(all: readonly Note[]): readonly (readonly string[])[] {
  const [one, other] = all.filter(({ fate }) => fate === 'ferma').map(row)
  if (one === undefined || other === undefined) throw new RangeError('No note to spoil')
  return [one.with(3, '13/2026'), other.with(7, '12O,50').with(8, formatGiorno(addMonths(OGGI, -1)))]
}

const yes = (flag: boolean) => (flag ? 'SI' : 'NO')
const euro = (cents: number) => (cents / 100).toFixed(2).replace('.', ',')

function byDay(a: Note, b: Note): number {
  return a.dataCalcolo < b.dataCalcolo ? -1 : a.dataCalcolo > b.dataCalcolo ? 1 : 0
}
