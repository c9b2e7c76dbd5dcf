import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { periodoF24, type Periodo } from '#core/domain/identifiers/periodo.ts'
import type { Company, Position } from './portfolio.ts'
import { record, type Layout } from './f24-record.ts'
import type { Sender } from './uniemens.ts'

/** One row of the INPS section, as it was paid. Amounts in cents: debit or credit. */
export type Payment = {
  readonly position: Position
  readonly causale: string
  readonly riscossoIl: Giorno
  readonly da: Periodo
  readonly a?: Periodo
  readonly debito: number
  readonly credito: number
  /** What stands in place of the matricola, for the causali of other gestioni. */
  readonly codice?: string
}

/** All that a company paid on one day. `ritenute` is what it owed for taxes, in cents. */
export type Delegation = {
  readonly company: Company
  readonly riscossoIl: Giorno
  readonly payments: readonly Payment[]
  readonly ritenute: number
}

const ROWS = 4

/** The telematic file: a head, for each delegation its taxpayer and its forms, a tail; 1,900 characters a record, CR LF included. */
export function f24File(sender: Sender, delegations: readonly Delegation[]): string {
  const bodies = delegations.map(delegation)
  const forms = bodies.reduce((total, { length }) => total + length - 1, 0)
  const tail = record({ 1: 'Z', 16: nu(forms, 9), 25: nu(delegations.length, 9) })
  return [head(sender), ...bodies.flat(), tail].join('')
}

function head({ persona }: Sender): string {
  return record({
    1: 'A',
    16: 'F24A0',
    21: '04',
    23: persona.codiceFiscale,
    39: an(persona.cognome, 24),
    63: an(persona.nome, 20),
    83: persona.sesso,
    84: ggmmaaaa(persona.nascita),
    92: an(persona.luogo.nome, 40),
    132: persona.luogo.provincia,
    211: nu(0, 5),
    353: nu(0, 5),
    435: nu(0, 5),
    522: '001001',
  })
}

function delegation({ company, riscossoIl, payments, ritenute }: Delegation): readonly string[] {
  const pages = Array.from({ length: Math.ceil(payments.length / ROWS) }, (_, page) =>
    payments.slice(page * ROWS, (page + 1) * ROWS),
  )
  const forms = pages.map((rows, page) => form({ company, riscossoIl, rows, ritenute: page === 0 ? ritenute : 0 }))
  const saldo = forms.reduce((total, { saldo }) => total + saldo, 0)
  return [taxpayer(company, riscossoIl, saldo), ...forms.map(({ text }) => text)]
}

function taxpayer(company: Company, riscossoIl: Giorno, saldo: number): string {
  const { titolare } = company
  const who: Layout =
    titolare === undefined
      ? { 482: nu(0, 8), 518: an(company.nome, 55) }
      : {
          438: an(titolare.cognome, 24),
          462: an(titolare.nome, 20),
          482: ggmmaaaa(titolare.nascita),
          490: titolare.sesso,
          491: an(titolare.luogo.nome, 25),
          516: titolare.luogo.provincia,
        }
  return record({
    1: 'M',
    2: an(company.codiceFiscale, 16),
    18: nu(1, 8),
    91: 'E00',
    110: '0',
    156: nu(0, 8),
    248: nu(0, 5),
    330: nu(0, 5),
    ...who,
    1869: 'EURO',
    1873: an(migliaia(saldo), 15),
    1888: riscossoIl.split('-').reverse().join('-'),
  })
}

type Form = Pick<Delegation, 'company' | 'riscossoIl' | 'ritenute'> & { readonly rows: readonly Payment[] }

function form({ company, riscossoIl, ritenute, rows }: Form): { readonly text: string; readonly saldo: number } {
  const [debito, credito] = [sum(rows, 'debito'), sum(rows, 'credito')]
  const saldo = debito - credito + ritenute
  if (saldo < 0) throw new RangeError(`An F24 never ends below zero: ${company.nome}, ${riscossoIl}`)
  const text = record({
    1: 'V',
    2: an(company.codiceFiscale, 16),
    18: nu(1, 8),
    90: 'A',
    ...BLANK_SECTIONS,
    ...(ritenute > 0 && erario(ritenute, riscossoIl)),
    ...rows.reduce((layout: Layout, row, index) => ({ ...layout, ...inps(row, 499 + 67 * index) }), {}),
    767: nu(debito, 15),
    782: nu(credito, 15),
    797: credito > debito ? 'N' : 'P',
    798: nu(Math.abs(debito - credito), 15),
    1793: nu(saldo, 15),
    1808: ggmmaaaa(riscossoIl),
  })
  return { text, saldo }
}

function inps(row: Payment, from: number): Layout {
  return {
    [from]: row.position.sede,
    [from + 4]: an(row.causale, 4),
    [from + 8]: an(row.codice ?? row.position.matricola, 17),
    [from + 25]: periodoF24(row.da),
    [from + 31]: row.a === undefined ? nu(0, 6) : periodoF24(row.a),
    [from + 37]: nu(row.debito, 15),
    [from + 52]: nu(row.credito, 15),
  }
}

/** Withholding tax on wages, tributo 1001, of the month before. */
function erario(ritenute: number, riscossoIl: Giorno): Layout {
  const year = riscossoIl.slice(5, 7) === '01' ? Number(riscossoIl.slice(0, 4)) - 1 : Number(riscossoIl.slice(0, 4))
  const month = ((Number(riscossoIl.slice(5, 7)) + 10) % 12) + 1
  const amount = nu(ritenute, 15)
  return { 105: '1001', 125: nu(month, 4), 129: nu(year, 4), 133: amount, 453: amount, 483: 'P', 484: amount }
}

/** Number fields are zeros where nothing is declared (rules 2.4 of the layout): start and lengths of each repeated row. */
function blank(starts: readonly number[], fields: readonly (readonly [offset: number, length: number])[]): Layout {
  return Object.fromEntries(
    starts.flatMap((start) => fields.map(([offset, length]) => [start + offset, nu(0, length)])),
  )
}

const rowsFrom = (start: number, width: number, count: number) =>
  Array.from({ length: count }, (_, n) => start + width * n)
const TOTALS = [
  [0, 15],
  [15, 15],
  [31, 15],
] as const

const BLANK_SECTIONS: Layout = {
  94: nu(0, 11),
  ...blank(rowsFrom(105, 58, 6), [
    [24, 4],
    [28, 15],
    [43, 15],
  ]),
  ...blank(rowsFrom(499, 67, 4), [
    [0, 4],
    [25, 6],
    [31, 6],
    [37, 15],
    [52, 15],
  ]),
  ...blank(rowsFrom(813, 44, 4), [
    [0, 2],
    [10, 4],
    [14, 15],
    [29, 15],
  ]),
  ...blank(rowsFrom(1053, 68, 4), [
    [4, 7],
    [11, 15],
    [34, 4],
    [38, 15],
    [53, 15],
  ]),
  ...blank(rowsFrom(1371, 52, 3), [
    [0, 21],
    [22, 15],
    [37, 15],
  ]),
  1573: nu(0, 4),
  ...blank(rowsFrom(1577, 60, 2), [
    [9, 21],
    [30, 15],
    [45, 15],
  ]),
  ...blank([453, 767, 989, 1325, 1527, 1697], TOTALS),
}

function sum(rows: readonly Payment[], side: 'debito' | 'credito'): number {
  return rows.reduce((total, row) => total + row[side], 0)
}

function nu(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

/** Capitals without accents, as these files have always had them. */
function an(text: string, length: number): string {
  return text.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '').slice(0, length).padEnd(length)
}

const ggmmaaaa = (day: Giorno) => day.split('-').reverse().join('')

function migliaia(cents: number): string {
  const [whole = '', fraction = ''] = (cents / 100).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${fraction}`
}
