import { fromHead } from './decoding.ts'
import type { PlainTextDecoder } from './plain-text.ts'

export type TextLine = { readonly line: number; readonly text: string }

// Beyond any line of these files: what is longer is given cut, and its reader finds it too long.
const LONGEST = 1 << 16

/** The lines of a text file (CRLF, LF), numbered from 1, a batch per piece read. Never holds more than a piece and a line. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  decoder: PlainTextDecoder,
): AsyncGenerator<readonly TextLine[]> {
  const cutter = new Cutter()
  for await (const chunk of fromHead(chunks)) yield cutter.take(decoder.decode(chunk))
  yield [...cutter.take(decoder.decode(new Uint8Array(), true)), ...cutter.end()]
}

class Cutter {
  #line = 0
  #rest = ''

  take(text: string): TextLine[] {
    const pieces = text.split('\n')
    const last = pieces.pop() ?? ''
    const lines = pieces.map((piece, index) => this.#numbered(index === 0 ? this.#rest + piece : piece))
    this.#rest = (pieces.length === 0 ? this.#rest + last : last).slice(0, LONGEST)
    return lines
  }

  end(): TextLine[] {
    return this.#rest === '' ? [] : [this.#numbered(this.#rest)]
  }

  #numbered(text: string): TextLine {
    this.#line += 1
    return { line: this.#line, text: text.endsWith('\r') ? text.slice(0, -1) : text }
  }
}
