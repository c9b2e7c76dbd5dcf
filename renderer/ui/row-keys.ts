import { askedOf, withoutShift, type Press, type ShortcutId } from '#electron/desk/shortcuts.ts'

/** What a key pressed on a list of rows means; `undefined` leaves it to the page. */
export type RowMove =
  | { readonly move: 'to'; readonly index: number; readonly extend: boolean }
  | { readonly move: 'open' | 'toggle' | 'all' }

type Place = { readonly active: number; readonly count: number; readonly page: number }

const STEPS = {
  nextRow: ({ active }) => active + 1,
  previousRow: ({ active }) => active - 1,
  pageDown: ({ active, page }) => active + page,
  pageUp: ({ active, page }) => active - page,
  firstRow: () => 0,
  lastRow: ({ count }) => count - 1,
} as const satisfies Partial<Record<ShortcutId, (place: Place) => number>>
const STEP_IDS = Object.keys(STEPS) as (keyof typeof STEPS)[]

const DEEDS = { open: 'open', choose: 'toggle', chooseAll: 'all' } as const
const DEED_IDS = Object.keys(DEEDS) as (keyof typeof DEEDS)[]

/** The row that a move to `to` ends on: what stands between rows (a heading) is passed over, and never left by its far side. */
export function landing(to: number, from: number, { count, isRow }: Rows): number {
  const way = to < from ? -1 : 1
  for (const step of [way, -way]) for (let at = to; at >= 0 && at < count; at += step) if (isRow(at)) return at
  return from
}

type Rows = { readonly count: number; readonly isRow: (index: number) => boolean }

export function rowMove(press: Press, place: Place): RowMove | undefined {
  if (place.count === 0) return undefined
  const extend = askedOf(['extend'], press) !== undefined
  const step = askedOf(STEP_IDS, extend ? withoutShift(press) : press)
  if (step !== undefined)
    return { move: 'to', index: Math.max(0, Math.min(place.count - 1, STEPS[step](place))), extend }
  const deed = askedOf(DEED_IDS, press)
  return deed && { move: DEEDS[deed] }
}
