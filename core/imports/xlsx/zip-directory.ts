import type { FileHandle } from 'node:fs/promises'
import { refused, type FileFailure } from '#core/imports/refusal.ts'
import { ok, type Result } from '#core/kernel/result.ts'

/** One file inside a ZIP: where its bytes are and how they were packed. */
export type ZipEntry = {
  readonly name: string
  readonly deflated: boolean
  readonly packed: number
  /** Where its local header stands. */
  readonly offset: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const STORED = 0
const DEFLATED = 8
const END_SIZE = 22
const CENTRAL_SIZE = 46
// The end record may be followed by a comment of at most 65,535 bytes.
const TAIL = END_SIZE + 65_535
// A workbook has some ten files; these bound what a false directory may ask us to read.
const MOST_ENTRIES = 2_000
const LARGEST_DIRECTORY = 1 << 20

/** The central directory of a ZIP, without reading anything else of it. ZIP64 and encryption are refused. */
export async function zipDirectory(file: FileHandle, size: number): Promise<Result<readonly ZipEntry[], FileFailure>> {
  const tail = await bytesAt(file, Math.max(0, size - TAIL), Math.min(size, TAIL))
  const end = tail.lastIndexOf(u32(END))
  if (end < 0 || end + END_SIZE > tail.length) return refused('xlsx-malformato', { errore: 'il file è troncato' })
  const [count, length, offset] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ]
  if (count > MOST_ENTRIES || length > LARGEST_DIRECTORY) return refused('xlsx-smisurato')
  if (offset + length > size) return refused('xlsx-malformato', { errore: 'l’indice del file è guasto' })
  return entriesOf(await bytesAt(file, offset, length))
}

function entriesOf(directory: Buffer): Result<readonly ZipEntry[], FileFailure> {
  const entries: ZipEntry[] = []
  for (let at = 0; at + CENTRAL_SIZE <= directory.length;) {
    const wrong = faultOf(directory, at)
    if (wrong !== undefined) return refused('xlsx-malformato', { errore: wrong })
    const { entry, next } = entryAt(directory, at)
    entries.push(entry)
    at = next
  }
  return ok(entries)
}

function faultOf(directory: Buffer, at: number): string | undefined {
  if (directory.readUInt32LE(at) !== CENTRAL) return 'l’indice del file è guasto'
  const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)]
  if ((flags & 1) === 1) return 'è protetto da una password'
  return method === STORED || method === DEFLATED ? undefined : 'è compresso in un modo non previsto'
}

function entryAt(directory: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const length = (field: number) => directory.readUInt16LE(at + field)
  const name = at + CENTRAL_SIZE + length(28)
  const entry = {
    name: directory.toString('utf8', at + CENTRAL_SIZE, name),
    deflated: length(10) === DEFLATED,
    packed: directory.readUInt32LE(at + 20),
    offset: directory.readUInt32LE(at + 42),
  }
  return { entry, next: name + length(30) + length(32) }
}

/** Up to `length` bytes: fewer where the file ends. */
export async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
