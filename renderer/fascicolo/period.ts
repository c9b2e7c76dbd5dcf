import { civilDay } from '#core/kernel/civil-day.ts'

export type Period = { readonly dal: string; readonly al: string }
export const PRESETS = { settimana: 7, mese: 30, anno: 365 } as const
const DAY_MS = 86_400_000

/** So many days, the last of which is that of `now`. */
export function lastDays(days: number, now: Date): Period {
  return { dal: civilDay(new Date(now.getTime() - (days - 1) * DAY_MS)), al: civilDay(now) }
}

/** Each of its days, from the first to the last. */
export function daysOf({ dal, al }: Period): readonly string[] {
  const [first, last] = [Date.parse(dal), Date.parse(al)]
  return Array.from({ length: (last - first) / DAY_MS + 1 }, (_, at) =>
    new Date(first + at * DAY_MS).toISOString().slice(0, 10),
  )
}

/** From the first day to the last, and no longer than figures are told of. */
export function isPeriod({ dal, al }: Period): boolean {
  const days = (Date.parse(al) - Date.parse(dal)) / DAY_MS
  return days >= 0 && days < 366
}
