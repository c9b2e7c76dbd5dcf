/** The word that was probably meant: the nearest of those there are, within a typo for every three letters; nothing when none is near. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  const far = Math.max(1, Math.floor(typed.length / 3))
  const ranked = words.map((word) => ({ word, typos: typosBetween(typed, word) })).sort((a, b) => a.typos - b.typos)
  const [first] = ranked
  return first !== undefined && first.typos <= far ? first.word : undefined
}

/** Letters to add, take away, change or swap with their neighbour to make one word of the other (optimal string alignment). */
function typosBetween(one: string, other: string): number {
  const known = new Map<string, number>()
  const between = (a: number, b: number): number => {
    if (a === 0 || b === 0) return a + b
    const key = `${a} ${b}`
    const typos = known.get(key) ?? fewest(a, b)
    known.set(key, typos)
    return typos
  }
  const fewest = (a: number, b: number): number => {
    const changed = one[a - 1] === other[b - 1] ? 0 : 1
    const ways = [between(a - 1, b) + 1, between(a, b - 1) + 1, between(a - 1, b - 1) + changed]
    const isSwap = a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1]
    return Math.min(...ways, ...(isSwap ? [between(a - 2, b - 2) + 1] : []))
  }
  return between(one.length, other.length)
}
