/** A line as it came, or the news that it was too long to be kept. */
export type Line = { readonly riga: number; readonly bytes: Uint8Array | 'too-long' }

const NEWLINE = 0x0a

/**
 * Splits a stream into lines without waiting for more than has come: each step gives the lines that one piece of it
 * completed. Of a line longer than `longest` only its place is kept.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<readonly Line[]> {
  const line = growing(longest)
  let riga = 0
  for await (const piece of pieces) {
    const whole: Line[] = []
    let from = 0
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, from)) {
      line.add(piece.subarray(from, at))
      whole.push({ riga: ++riga, bytes: line.take() })
      from = at + 1
    }
    line.add(piece.subarray(from))
    yield whole.filter(isWritten)
  }
  yield [{ riga: ++riga, bytes: line.take() }].filter(isWritten)
}

/** Blank lines count, and say nothing. */
function isWritten({ bytes }: Line): boolean {
  return bytes === 'too-long' || bytes.some((byte) => byte > 0x20)
}

function growing(longest: number) {
  let parts: Uint8Array[] = []
  let length = 0
  return {
    add: (part: Uint8Array) => {
      length += part.length
      if (length <= longest) parts.push(part)
      else parts = []
    },
    take: (): Line['bytes'] => {
      const bytes = length > longest ? 'too-long' : Buffer.concat(parts)
      parts = []
      length = 0
      return bytes
    },
  }
}
