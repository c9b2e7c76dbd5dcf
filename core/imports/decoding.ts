import { TextDecoder } from 'node:util'
import { refused, type FileFailure } from './refusal.ts'
import { ok, type Result } from '#core/kernel/result.ts'

/** Encodings by their byte order mark. */
const MARKS = [
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** The encoding that the first bytes give away: by their mark, or by the zeros between the letters of UTF-16. */
export function encodingOf(head: Uint8Array): string | undefined {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (mark !== undefined) return mark.label
  if (head[0] === 0 && head[1] !== 0 && head[2] === 0) return 'utf-16be'
  if (head[1] === 0 && head[0] !== 0 && head[3] === 0) return 'utf-16le'
  return undefined
}

/** A decoder that throws at the first byte that is not of the encoding; the byte order mark is dropped. */
export function strictDecoder(label: string): Result<TextDecoder, FileFailure> {
  try {
    return ok(new TextDecoder(label, { fatal: true }))
  } catch {
    return refused('codifica-sconosciuta', { codifica: label })
  }
}

/** The first bytes as text, whatever they are: for looking at, not for reading. */
export function glimpse(head: Uint8Array): string {
  const label = encodingOf(head) ?? 'windows-1252'
  return new TextDecoder(label).decode(head)
}

// Enough for a byte order mark and for an XML declaration.
const HEAD = 512

/** The same bytes, where the first piece is long enough to tell an encoding by. */
export async function* fromHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array()
  for await (const chunk of chunks) {
    if (head === undefined) {
      yield chunk
      continue
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
    if (head.length < HEAD) continue
    yield head
    head = undefined
  }
  if (head !== undefined) yield head
}
