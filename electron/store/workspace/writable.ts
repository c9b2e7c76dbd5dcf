import { access, constants, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later } from '#electron/desk/desk.ts'
import { placesOf } from './places.ts'

const DENIED = new Set(['EROFS', 'EACCES', 'EPERM'])

/**
 * Whether a workspace can be written to, or `read-only`. It is asked before anything else: SQLite would call an archive
 * beside which it cannot put its log a damaged one. The files are not opened: to close one lets go of every lock on it.
 */
export async function writable(folder: string): Promise<Result<null, Failure>> {
  const { archive, lock } = placesOf(folder)
  const trial = join(folder, '.prova') // on Windows the permissions of a folder say little
  const denied =
    (await isDenied(() => access(archive, constants.W_OK))) ||
    (await isDenied(() => access(lock, constants.W_OK))) ||
    (await isDenied(async () => (await open(trial, 'w', 0o600)).close()))
  await rm(trial, { force: true }).catch(() => undefined) // where it could not be made
  return denied ? no(later('read-only', { folder })) : ok(null)
}

/** What else goes wrong shows when it is opened: a full disk, for one, keeps nobody from reading. */
async function isDenied(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && DENIED.has(String(error.code))
  }
}
