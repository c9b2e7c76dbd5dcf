import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { refused, type FileFailure } from './refusal.ts'
import { ok, type Result } from '#core/kernel/result.ts'

// Large enough to parse without pauses, small enough that whoever else waits for the process waits some milliseconds.
const PIECE = 1 << 18

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
  async function* pieces(onBytes: (done: number) => void): AsyncGenerator<Uint8Array> {
    for (let at = 0; ;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, at)
      if (bytesRead === 0) break
      at += bytesRead
      const piece = buffer.subarray(0, bytesRead)
      hash.update(piece)
      onBytes(at)
      yield piece
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
