/** Rows of one statement: enough to make the calls few, and the same text every time, so that it is prepared once. */
const AT_ONCE = 32

/** Whole portions, and what is left one by one: two texts of each statement. */
export function portions<T>(all: readonly T[]): readonly (readonly T[])[] {
  const whole = all.length - (all.length % AT_ONCE)
  const some: (readonly T[])[] = []
  for (let at = 0; at < whole; at += AT_ONCE) some.push(all.slice(at, at + AT_ONCE))
  for (let at = whole; at < all.length; at += 1) some.push(all.slice(at, at + 1))
  return some
}

/** The places of so many rows, each of so many values. */
export const places = (rows: number, each: number) =>
  Array(rows)
    .fill(`(${Array(each).fill('?').join(', ')})`)
    .join(', ')
