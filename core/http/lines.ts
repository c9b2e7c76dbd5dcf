/** A line as it came, or why it was not kept. After `troppe-righe` and `corpo-troppo-grande` nothing more is read. */
export type Line = { readonly riga: number; readonly bytes: Uint8Array | Excess }

type Excess = 'riga-troppo-lunga' | 'troppe-righe' | 'corpo-troppo-grande'

/** How long a line and the whole may be, in bytes, and how many lines there may be. */
export type Most = { readonly line: number; readonly bytes: number; readonly lines: number }

const NEWLINE = 0x0a

/**
 * Splits a stream into lines without waiting for more than has come: each step gives the lines that one piece of it
 * completed. Blank lines count, and are not given.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, most: Most): AsyncGenerator<readonly Line[]> {
  const line = growing(most.line)
  let [riga, left] = [0, most.bytes]
  for await (const piece of pieces) {
    left -= piece.length
    if (left < 0) {
      yield [{ riga: riga + 1, bytes: 'corpo-troppo-grande' }]
      return
    }
    const whole: Line[] = []
    for (const [part, isEnd] of parts(piece)) {
      line.add(part)
      if (isEnd) whole.push({ riga: ++riga, bytes: line.take() })
    }
    yield whole.filter((one) => isWritten(one) && one.riga <= most.lines)
    if (riga <= most.lines) continue
    yield [{ riga: most.lines + 1, bytes: 'troppe-righe' }]
    return
  }
  yield [{ riga: riga + 1, bytes: line.take() }].filter(isWritten)
}

/** A piece cut at its newlines; what follows the last one is not ended yet. */
function* parts(piece: Uint8Array): Generator<readonly [part: Uint8Array, isEnd: boolean]> {
  let from = 0
  for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, from)) {
    yield [piece.subarray(from, at), true]
    from = at + 1
  }
  yield [piece.subarray(from), false]
}

function isWritten({ bytes }: Line): boolean {
  return typeof bytes === 'string' || bytes.some((byte) => byte > 0x20)
}

function growing(longest: number) {
  let kept: Uint8Array[] = []
  let length = 0
  return {
    add: (part: Uint8Array) => {
      length += part.length
      if (length <= longest) kept.push(part)
      else kept = []
    },
    take: (): Line['bytes'] => {
      const bytes = length > longest ? 'riga-troppo-lunga' : Buffer.concat(kept)
      kept = []
      length = 0
      return bytes
    },
  }
}
