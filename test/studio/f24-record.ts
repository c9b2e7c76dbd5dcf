/** What stands where: first position (from 1) and text. */
export type Layout = Readonly<Record<number, string>>

const LENGTH = 1900

/** One record: blanks, what the layout puts in them, the control `A` and CR LF, all in 1,900 characters. */
export function record(layout: Layout): string {
  const text = Object.entries(layout).reduce(
    (so, [at, piece]) => put(so, Number(at) - 1, piece),
    ' '.repeat(LENGTH - 3),
  )
  if (text.length !== LENGTH - 3) throw new RangeError(`A record of ${text.length + 3} characters`)
  return `${text}A\r\n`
}

function put(text: string, from: number, piece: string): string {
  return text.slice(0, from) + piece + text.slice(from + piece.length)
}
