import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { lavorativoPrima } from '#core/domain/giorni-lavorativi.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import { now, type Desk } from './desk.ts'
import { daysAfter, type Deadline, type DeadlineKind, type ToldDeadlines } from './deadlines.ts'

/** Days before the end at which one is told of for the first time: what takes weeks is told of before its eve as well. */
const FIRST: Readonly<Partial<Record<DeadlineKind, number>>> = { tesoreria: 14, riattivazione: 30, delega: 30 }
const EVE = 0
const KEPT = 400 // a year of deadlines and more

type Telling = { readonly fresh: readonly Deadline[]; readonly told: ToldDeadlines }

/**
 * Which deadlines are to be told of on a day, when those before were told of so. Pure. Each is told of on its eve (the
 * working day before: on a Friday, what ends on a Monday), or on the first day after it that anybody is there; never again
 * for a day that is farther away, whatever the clock says.
 */
export function deadlinesToTell(deadlines: readonly Deadline[], oggi: string, told: ToldDeadlines): Telling {
  const fresh = deadlines.filter((deadline) => {
    const lead = leadOn(deadline, oggi)
    return lead !== undefined && lead < (told[keyOf(deadline)] ?? Infinity)
  })
  const added = fresh.map((deadline) => [keyOf(deadline), leadOn(deadline, oggi) ?? EVE] as const)
  const all = [...Object.entries({ ...told, ...Object.fromEntries(added) })]
  const latest = all.toSorted(([one], [other]) => (dayOf(one) < dayOf(other) ? 1 : -1)).slice(0, KEPT)
  return { fresh, told: Object.fromEntries(latest) }
}

const keyOf = ({ kind, day }: Deadline) => `${kind} ${day}`
const dayOf = (key: string) => key.slice(-10)

/** The nearest of the moments to tell of it that have come; `undefined` while it is far away. */
function leadOn({ kind, day }: Deadline, oggi: string): number | undefined {
  if (oggi >= lavorativoPrima(day as Giorno)) return EVE
  const first = FIRST[kind]
  return first !== undefined && oggi >= daysAfter(day, -first) ? first : undefined
}

/** Writes into the inbox what is to be told of today, once for ever; tells whether there was any. */
export async function tellDeadlines(
  { store, clock }: Pick<Desk, 'store' | 'clock'>,
  deadlines: readonly Deadline[],
): Promise<boolean> {
  const oggi = civilDay(clock.now())
  return store.transaction(async ({ notices, memory }) => {
    const { fresh, told } = deadlinesToTell(deadlines, oggi, (await memory.recall('deadlinesTold')) ?? {})
    for (const deadline of fresh) {
      const chiave = `scadenza:${keyOf(deadline)}:${String(told[keyOf(deadline)])}`
      await notices.add({ chiave, kind: 'scadenza', azienda: '', at: now({ clock }), deadline })
    }
    if (fresh.length > 0) await memory.remember('deadlinesTold', told)
    return fresh.length > 0
  })
}
