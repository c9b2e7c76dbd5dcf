/** How many rows: a whole number from 1 to a hundred thousand. */
export function countOf(typed: string): number | undefined {
  const count = /^\d{1,6}$/.test(typed) ? Number(typed) : 0
  return count >= 1 && count <= 100_000 ? count : undefined
}
