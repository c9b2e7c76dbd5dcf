/** Chance that can be repeated: the same seed always draws the same things in the same order. */
export type Chance = {
  /** From 0 (included) to 1 (excluded). */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  pick<T>(of: readonly T[]): T
  /** True that many times in a hundred. */
  once(percent: number): boolean
}

/** Mulberry32: 32 bits of state, good enough to invent companies and never for secrets. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  function next() {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return { next, int, once: (percent) => next() * 100 < percent, pick: (of) => at(of, int(0, of.length - 1)) }
}

/** The item at that place, which must be there. */
export function at<T>(of: readonly T[], index: number): T {
  const found = of[index]
  if (found === undefined) throw new RangeError(`Nothing at ${index} of ${of.length}`)
  return found
}
