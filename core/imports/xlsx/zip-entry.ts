import type { FileHandle } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { bytesAt, type ZipEntry } from './zip-directory.ts'

/** Thrown while reading an entry that swells past what was allowed it: a bomb. */
export class TooLarge extends Error {}

const LOCAL_SIZE = 30
const PIECE = 1 << 16

/** The unpacked bytes of an entry, as they are unpacked; throws TooLarge past `most`, and zlib's errors. */
export async function* entryBytes(file: FileHandle, entry: ZipEntry, most: number): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(file, entry)
  let total = 0
  for await (const piece of entry.deflated ? inflated(packed) : packed) {
    total += piece.length
    if (total > most) throw new TooLarge(entry.name)
    yield piece
  }
}

function inflated(packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const inflate = createInflateRaw()
  // What fails on the way destroys the last stream, and is thrown to whoever reads it.
  pipeline(Readable.from(packed, { objectMode: false }), inflate, () => undefined)
  return inflate
}

async function* packedBytes(file: FileHandle, { offset, packed }: ZipEntry): AsyncGenerator<Buffer> {
  const local = await bytesAt(file, offset, LOCAL_SIZE)
  if (local.length < LOCAL_SIZE) return
  let at = offset + LOCAL_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28)
  for (let left = packed; left > 0;) {
    const piece = await bytesAt(file, at, Math.min(left, PIECE))
    if (piece.length === 0) return
    yield piece
    at += piece.length
    left -= piece.length
  }
}
