import { randomBytes } from 'node:crypto'
import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { uptime } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { systemClock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

type Write = (file: FileHandle) => Promise<void>

/** Writes a file whole or not at all: beside its place first, then in it. What is there stays until the new one is. */
export async function atomically(path: string, write: Write): Promise<Result<null, Failure>> {
  await sweep(dirname(path))
  const draft = join(dirname(path), `.${randomBytes(6).toString('hex')}.parziale`)
  const made = await step(path, 'cartella-non-scrivibile', () => open(draft, 'wx', 0o600))
  if (!made.ok) return made
  const file = made.value
  try {
    const done = await step(path, 'cartella-non-scrivibile', async () => {
      await write(file)
      await file.sync()
    })
    await file.close()
    // on Windows nobody replaces a file that a spreadsheet holds open
    return done.ok ? await step(path, 'file-in-uso', () => rename(draft, path).then(() => null)) : done
  } finally {
    await file.close().catch(() => undefined)
    await rm(draft, { force: true })
  }
}

const DRAFT = /^\.[\da-f]{12}\.parziale$/
const HOUR = 3_600_000 // ms without a byte: nobody writes on it any more

/** Takes away what was being written there when the computer lost its power: it holds what is nobody's to find, and nobody sees it. */
async function sweep(folder: string): Promise<void> {
  const now = systemClock.now().getTime()
  const booted = now - uptime() * 1000
  const drafts = (await readdir(folder).catch(() => [])).filter((name) => DRAFT.test(name))
  for (const draft of drafts.map((name) => join(folder, name))) {
    const last = (await stat(draft).catch(() => undefined))?.mtimeMs
    if (last !== undefined && (last < booted || last < now - HOUR))
      await rm(draft, { force: true }).catch(() => undefined)
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const DENIED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EBUSY', 'ETXTBSY', 'EISDIR'])

/** What a person can do something about, by name; anything else is a fault and goes on its way. */
async function step<T>(path: string, denied: string, work: () => Promise<T>): Promise<Result<T, Failure>> {
  try {
    return ok(await work())
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const details = { nome: basename(path) }
    if (FULL.has(code)) return no({ code: 'disk-full', retry: 'later' })
    if (DENIED.has(code)) return no({ code: denied, retry: 'later', details })
    throw error
  }
}
