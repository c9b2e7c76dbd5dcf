import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { refused, type FileFailure } from './refusal.ts'
import { ok, type Result } from '#core/kernel/result.ts'

// Whoever else waits for the process waits for one of these to be parsed: a millisecond or two.
const PIECE = 1 << 16

/** A file being read: its size, its first bytes, its bytes once, and what they amount to. */
export type FileSource = {
  readonly file: FileHandle
  readonly bytes: number
  head(length: number): Promise<Uint8Array>
  /** The bytes from first to last. */
  pieces(onBytes: (done: number) => void): AsyncGenerator<Uint8Array>
  /** SHA-256 of the pieces that went by, hex. */
  sha256(): string
  /** Whether the file is still as it was when it was opened. */
  unchanged(): Promise<boolean>
  close(): Promise<void>
}

/** Opens a regular file for reading; throws what the system throws when it cannot. */
export async function openSource(path: string): Promise<Result<FileSource, FileFailure>> {
  const file = await open(path, 'r')
  const stat = await file.stat({ bigint: true })
  if (stat.isDirectory()) return closing(file, refused('cartella'))
  if (!stat.isFile()) return closing(file, refused('file-illeggibile', { errore: 'non è un file' }))
  return ok(sourceOf(file, stat))
}

type Stat = { readonly size: bigint; readonly mtimeNs: bigint }

function sourceOf(file: FileHandle, before: Stat): FileSource {
  const hash = createHash('sha256')
  const bytes = Number(before.size)
  const read = (at: number) => file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, at)
  async function* pieces(onBytes: (done: number) => void): AsyncGenerator<Uint8Array> {
    // The next piece is read while this one is parsed.
    let next = read(0)
    try {
      for (let at = 0; ;) {
        const { bytesRead, buffer } = await next
        if (bytesRead === 0) return
        at += bytesRead
        next = read(at)
        const piece = buffer.subarray(0, bytesRead)
        hash.update(piece)
        onBytes(at)
        yield piece
      }
    } finally {
      await next.catch(() => undefined)
    }
  }
  return {
    file,
    bytes,
    pieces,
    head: async (length) => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0)
      return buffer.subarray(0, bytesRead)
    },
    sha256: () => hash.copy().digest('hex'),
    unchanged: async () => {
      const after = await file.stat({ bigint: true })
      return after.size === before.size && after.mtimeNs === before.mtimeNs
    },
    close: () => file.close(),
  }
}

async function closing(file: FileHandle, refusal: Result<never, FileFailure>): Promise<Result<never, FileFailure>> {
  await file.close()
  return refusal
}
