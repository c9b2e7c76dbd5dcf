import type { Runner } from '#core/store/prepared.ts'
import { movedOne } from './queries/numbers.ts'

/** Numbers without gaps, taken several at a time: what is left when the transaction ends is given back before anybody else may take it. */
export type Numbers = {
  /** The next number of a series, of which about so many will be wanted. */
  next(name: string, wanted: number): Promise<number>
  giveBack(): Promise<void>
  /** What was taken was undone. */
  forget(): void
}

export function numbersOn(on: Runner): Numbers {
  const taken = new Map<string, { next: number; readonly end: number }>()
  return {
    next: async (name, wanted) => {
      const known = taken.get(name)
      if (known !== undefined && known.next <= known.end) return known.next++
      const value = Math.max(1, wanted)
      const [row] = await movedOne(on, { name, value })
      if (row === undefined) throw new Error(`no number of ${name}`)
      const first = row.value - value + 1
      taken.set(name, { next: first + 1, end: row.value })
      return first
    },
    giveBack: async () => {
      for (const [name, { next, end }] of taken) if (next <= end) await movedOne(on, { name, value: next - end - 1 })
      taken.clear()
    },
    forget: () => taken.clear(),
  }
}
