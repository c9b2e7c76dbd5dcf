/** What a key pressed on a list of rows means; `undefined` leaves it to the page. */
export type RowMove =
  | { readonly move: 'to'; readonly index: number; readonly extend: boolean }
  | { readonly move: 'open' | 'toggle' | 'all' }

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>
type Place = { readonly active: number; readonly count: number; readonly page: number }

const STEPS: Readonly<Record<string, (place: Place) => number>> = {
  ArrowDown: ({ active }) => active + 1,
  ArrowUp: ({ active }) => active - 1,
  PageDown: ({ active, page }) => active + page,
  PageUp: ({ active, page }) => active - page,
  Home: () => 0,
  End: ({ count }) => count - 1,
}

const DEEDS: Readonly<Record<string, 'open' | 'toggle'>> = { Enter: 'open', ' ': 'toggle' }

/** The row that a move to `to` ends on: what stands between rows (a heading) is passed over, and never left by its far side. */
export function landing(to: number, from: number, { count, isRow }: Rows): number {
  const way = to < from ? -1 : 1
  for (const step of [way, -way]) for (let at = to; at >= 0 && at < count; at += step) if (isRow(at)) return at
  return from
}

type Rows = { readonly count: number; readonly isRow: (index: number) => boolean }

export function rowMove({ key, shiftKey, ctrlKey, metaKey }: Key, place: Place): RowMove | undefined {
  if (place.count === 0) return undefined
  if (ctrlKey || metaKey) return key === 'a' ? { move: 'all' } : undefined
  const step = STEPS[key]?.(place)
  if (step !== undefined) return { move: 'to', index: Math.max(0, Math.min(place.count - 1, step)), extend: shiftKey }
  const deed = DEEDS[key]
  return deed && { move: deed }
}
