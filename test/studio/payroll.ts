import type { Periodo } from '#core/domain/identifiers/periodo.ts'
import { at, type Chance } from './chance.ts'
import { MESI } from './calendar.ts'
import { invent, type Person } from './people.ts'
import type { Portfolio, Position } from './portfolio.ts'
import type { Pace } from './roster.ts'

/** One worker's month. Amounts in cents; `evento` is a UniEmens event code (sickness, maternity). */
export type Slip = {
  readonly worker: Worker
  readonly imponibile: number
  readonly contributo: number
  readonly evento?: 'MAL' | 'MA1'
  readonly assunto?: true
  readonly cessato?: true
}

export type Worker = {
  readonly person: Person
  readonly qualifica1: '1' | '2' | '5'
  readonly qualifica2: 'F' | 'P'
  readonly qualifica3: 'I' | 'D' | 'S'
  readonly tipoContribuzione: '00' | '82'
  /** Part time in hundredths of percent (5000 is 50%). */
  readonly percPartTime?: number
  readonly giorno: number
  /** Full pay in cents. */
  readonly paga: number
}

/** What one position declares for one month. Amounts in cents. */
export type Denuncia = {
  readonly position: Position
  readonly periodo: Periodo
  readonly slips: readonly Slip[]
  readonly totaleADebito: number
  readonly totaleACredito: number
}

type Curve = (month: number, workers: number, index: number) => number

const share = (workers: number, of: number) => Math.max(1, Math.round(workers * of))

/** How many work in that calendar month (1–12), the `index`-th of the twelve. */
const CURVES: Readonly<Record<Pace, Curve>> = {
  stabile: (month, workers) => (workers > 5 && month === 8 ? workers - 1 : workers),
  estate: (month, workers) =>
    month >= 5 && month <= 9 ? workers : month === 4 || month === 10 ? share(workers, 0.5) : 0,
  inverno: (month, workers) => ([12, 1, 2, 3].includes(month) ? workers : month === 11 ? share(workers, 0.5) : 0),
  cresce: (_, workers, index) => share(workers, 0.5 + (index * 0.7) / 11),
  cala: (_, workers, index) => share(workers, 1.2 - (index * 0.7) / 11),
  ferma: (_, workers, index) => (index < 8 ? workers : 0),
  nuova: (_, workers, index) => (index < 5 ? 0 : Math.min(workers, index - 4)),
}

/** The first month alone of a position with so many workers. */
export function firstDenuncia(position: Position, workers: number, chance: Chance): Denuncia {
  const staff = Array.from({ length: workers }, (_, n) => worker(chance, n))
  return declared(position, at(MESI, 0), slips(staff, [workers], 0, chance))
}

/** From its first month with workers on, a position that was opened this year declares; the others always do. */
export function denunce({ positions }: Portfolio, chance: Chance): readonly Denuncia[] {
  return positions.flatMap((position) => {
    const counts = MESI.map((month, index) => headcount(position, month, index))
    const staff = Array.from({ length: Math.max(...counts) }, (_, n) => worker(chance, n))
    return MESI.flatMap((periodo, index) =>
      position.company.plan.pace === 'nuova' && counts[index] === 0
        ? []
        : [declared(position, periodo, slips(staff, counts, index, chance))],
    )
  })
}

function headcount({ company, workers }: Position, month: Periodo, index: number): number {
  return CURVES[company.plan.pace](Number(month.slice(5)), workers, index)
}

function worker(chance: Chance, n: number): Worker {
  const partTime = chance.once(22)
  // In the tenth place of a long list somebody stands in for a colleague on maternity leave.
  const substitute = n === 9
  return {
    person: invent(chance),
    qualifica1: chance.pick(['1', '1', '2', '2', '5']),
    qualifica2: partTime ? 'P' : 'F',
    qualifica3: substitute ? 'D' : chance.pick(['I', 'I', 'I', 'D']),
    tipoContribuzione: substitute ? '82' : '00',
    ...(partTime && { percPartTime: chance.pick([5000, 6250, 7500]) }),
    giorno: chance.int(1, 12),
    paga: chance.int(1350, 2850) * 100,
  }
}

function slips(staff: readonly Worker[], counts: readonly number[], index: number, chance: Chance): readonly Slip[] {
  const now = at(counts, index)
  const before = counts[index - 1] ?? now
  const after = counts[index + 1] ?? now
  return staff.slice(0, now).map((worker, n) => ({
    ...paid(worker, index, { n, chance }),
    ...(n >= before && { assunto: true as const }),
    ...(n >= after && { cessato: true as const }),
  }))
}

function paid(worker: Worker, index: number, { n, chance }: { readonly n: number; readonly chance: Chance }): Slip {
  const evento = eventOf(worker, index, { n, chance })
  const month = at(MESI, index).slice(5)
  const full = (worker.paga * (worker.percPartTime ?? 10_000)) / 10_000
  const worked = evento === 'MA1' ? 0 : evento === 'MAL' ? 0.8 : 1
  // Taxable pay is declared in whole euros; December holds the thirteenth.
  const imponibile = Math.round((full * worked * (month === '12' ? 2 : 1)) / 100) * 100
  return { worker, imponibile, contributo: Math.round(imponibile * rate(worker)), ...(evento && { evento }) }
}

/** Of a long list the seventh is on maternity leave from January to May; the others are ill now and then. */
function eventOf(worker: Worker, index: number, { n, chance }: { readonly n: number; readonly chance: Chance }) {
  const ill = chance.once(4)
  if (n === 6 && worker.person.sesso === 'F' && index >= 3 && index <= 7) return 'MA1' as const
  return ill ? ('MAL' as const) : undefined
}

const rate = ({ qualifica1 }: Worker) => (qualifica1 === '5' ? 0.1161 : qualifica1 === '2' ? 0.3728 : 0.3898)

function declared(position: Position, periodo: Periodo, slips: readonly Slip[]): Denuncia {
  const contributi = slips.reduce((total, slip) => total + slip.contributo, 0)
  // What the employer paid out for INPS comes back: about 90 euros for each illness.
  const totaleACredito = slips.filter(({ evento }) => evento === 'MAL').length * 9_035
  return { position, periodo, slips, totaleADebito: contributi, totaleACredito: Math.min(totaleACredito, contributi) }
}
