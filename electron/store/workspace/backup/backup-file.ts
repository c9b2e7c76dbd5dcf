import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as v from 'valibot'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { workspaceFile } from '#electron/store/workspace/workspace-file.ts'

// A backup is one file: a line that names it, a line of JSON, the archive as it lies encrypted on the disk, and the
// SHA-256 of all that stands before. It is opened by what opens the workspace, and holds nothing in the clear but its name.
const MAGIC = 'SCRITTOIO-BACKUP 1\n'
const DIGEST = 32
const LONGEST_HEAD = 64 * 1024
const CHUNK = 1024 * 1024

const schema = v.object({
  takenAt: v.string(),
  app: v.pipe(v.string(), v.maxLength(40)),
  archiveBytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  workspace: workspaceFile,
})

/** What a backup tells of itself without a key. */
export type BackupHead = Readonly<v.InferOutput<typeof schema>>

/** How far a long copy has come, in bytes. */
export type Copied = (done: number, of: number) => void

export type Copying = { readonly onProgress?: Copied; readonly signal?: AbortSignal }

type Source = { readonly head: BackupHead; readonly archive: string }

/** Writes a backup and flushes it; `archive` must not change meanwhile. */
export async function writeBackup(path: string, { head, archive }: Source, copying: Copying = {}): Promise<void> {
  const digest = createHash('sha256')
  async function* content() {
    const start = Buffer.from(`${MAGIC}${JSON.stringify(head)}\n`)
    digest.update(start)
    yield start
    yield* counted(bytesOf(archive, 0, head.archiveBytes), digest, head.archiveBytes, copying)
    yield digest.digest()
  }
  await pipeline(content, createWriteStream(path, { mode: 0o600, flush: true }))
}

export type NotABackup = 'backup-missing' | 'backup-unknown' | 'backup-newer' | 'backup-damaged'

/** Where the archive lies in a backup. */
export type Found = { readonly head: BackupHead; readonly from: number }

/** Reads what a backup says of itself; its bytes are checked by `copyArchive`. */
export async function readBackup(path: string): Promise<Result<Found, NotABackup>> {
  const start = await startOf(path)
  if (start === undefined) return no('backup-missing')
  if (!start.startsWith(MAGIC)) return no(/^SCRITTOIO-BACKUP \d/.test(start) ? 'backup-newer' : 'backup-unknown')
  const end = start.indexOf('\n', MAGIC.length)
  const told = Buffer.from(start.slice(MAGIC.length, Math.max(end, 0)), 'latin1').toString('utf8')
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), told)
  if (!read.success) return no('backup-damaged')
  const from = end + 1
  const { size } = await stat(path)
  return size === from + read.output.archiveBytes + DIGEST ? ok({ head: read.output, from }) : no('backup-damaged')
}

/** One character a byte, so that places in the text are places in the file. */
async function startOf(path: string): Promise<string | undefined> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEAD), 0, LONGEST_HEAD, 0)
      return buffer.toString('latin1', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}

/** Copies the archive out of a backup to `target` (to nowhere without one) and tells whether every byte is as it was written. */
export async function copyArchive(
  path: string,
  { head: { archiveBytes }, from }: Found,
  target: string | undefined,
  copying: Copying = {},
): Promise<Result<null, 'backup-damaged'>> {
  const digest = createHash('sha256')
  const body = from + archiveBytes
  for await (const bytes of bytesOf(path, 0, from)) digest.update(bytes)
  const archive = counted(bytesOf(path, from, body), digest, archiveBytes, copying)
  await pipeline(archive, target === undefined ? nowhere() : createWriteStream(target, { mode: 0o600, flush: true }))
  const kept: Buffer[] = []
  for await (const bytes of bytesOf(path, body, body + DIGEST)) kept.push(bytes)
  return Buffer.concat(kept).equals(digest.digest()) ? ok(null) : no('backup-damaged')
}

function bytesOf(path: string, start: number, end: number): AsyncIterable<Buffer> {
  return createReadStream(path, { start, end: end - 1, highWaterMark: CHUNK })
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}

/** The same bytes, added to the digest and told as they go by; it stops when told to. */
async function* counted(
  chunks: AsyncIterable<Buffer>,
  digest: Hash,
  of: number,
  { onProgress, signal }: Copying,
): AsyncGenerator<Buffer> {
  let done = 0
  for await (const bytes of chunks) {
    signal?.throwIfAborted()
    digest.update(bytes)
    done += bytes.length
    onProgress?.(done, of)
    yield bytes
  }
  signal?.throwIfAborted()
}
