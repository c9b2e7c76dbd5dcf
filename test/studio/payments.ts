import { addDays, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { periodoDi, plusMonths, type Periodo } from '#core/domain/identifiers/periodo.ts'
import type { Chance } from './chance.ts'
import { dueDay, ULTIMO_VERSAMENTO } from './calendar.ts'
import type { Delegation, Payment } from './f24.ts'
import type { Denuncia } from './payroll.ts'

/** The DM10 of each denuncia, as consultants really pay them: nearly all on the day, a few late, a few under a wrong month. */
export function ordinaryPayments(denunce: readonly Denuncia[], chance: Chance): readonly Payment[] {
  return denunce
    .filter(({ totaleADebito, totaleACredito }) => totaleADebito > totaleACredito)
    .map((denuncia) => ordinary(denuncia, chance))
    .filter(({ riscossoIl }) => riscossoIl <= ULTIMO_VERSAMENTO)
}

function ordinary({ position, periodo, totaleADebito, totaleACredito }: Denuncia, chance: Chance): Payment {
  const riscossoIl = chance.once(5) ? addDays(dueDay(periodo), chance.int(4, 130)) : dueDay(periodo)
  const da = chance.once(3) ? wrongMonth(periodo, chance) : periodo
  const debito = totaleADebito - totaleACredito
  return { position, causale: 'DM10', riscossoIl: workingDay(riscossoIl), da, debito, credito: 0 }
}

/** The three slips of the pen one meets: the month of payment, the month before, last year's same month. */
function wrongMonth(right: Periodo, chance: Chance): Periodo {
  return plusMonths(right, chance.pick([1, 1, -1, -12]))
}

/** What associations owe for their collaborators (causale C10, gestione separata): rows that are not of a matricola. */
export function collaboratorPayments(ordinary: readonly Payment[]): readonly Payment[] {
  return ordinary
    .filter(({ position }) => position.company.kind === 'associazione')
    .map((payment) => ({ ...payment, causale: 'C10', codice: '40100BOLOGNA', debito: 21_780 }))
}

export function workingDay(day: Giorno): Giorno {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

/** Payments of one day and one company go on one delegation, in the order of companies. */
export function delegations(payments: readonly Payment[]): readonly Delegation[] {
  const groups = new Map<string, Payment[]>()
  for (const payment of payments) {
    const key = `${payment.riscossoIl} ${payment.position.company.codiceFiscale}`
    groups.set(key, [...(groups.get(key) ?? []), payment])
  }
  return [...groups.values()]
    .map(delegation)
    .sort((a, b) => (a.riscossoIl < b.riscossoIl ? -1 : a.riscossoIl > b.riscossoIl ? 1 : 0))
}

function delegation(payments: readonly Payment[]): Delegation {
  const [first] = payments
  if (first === undefined) throw new RangeError('A delegation without payments')
  // Taxes withheld come to about a third of the contributions.
  const dm10 = payments.filter(({ causale }) => causale === 'DM10').reduce((total, { debito }) => total + debito, 0)
  return { company: first.position.company, riscossoIl: first.riscossoIl, payments, ritenute: Math.round(dm10 / 3) }
}

/** One file a month, by the month of payment. */
export function byMonth(all: readonly Delegation[]): ReadonlyMap<Periodo, readonly Delegation[]> {
  const months = new Map<Periodo, readonly Delegation[]>()
  for (const one of all) {
    const month = periodoDi(one.riscossoIl)
    months.set(month, [...(months.get(month) ?? []), one])
  }
  return months
}
