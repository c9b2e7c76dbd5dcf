import { existsSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { later, never } from '#electron/desk/desk.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

/** The right to be the one program that works in a workspace. */
export type Hold = { release(): void }

/**
 * Takes hold of a workspace, or tells that another program has it (`busy`). It is SQLite's own file lock on an empty
 * file beside the archive: the operating system drops it with the process, whatever ends it.
 */
export function takeHold(path: string): Result<Hold, Failure> {
  const lock = new Database(path, { timeout: 0 })
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('begin exclusive')
    return ok({ release: () => void lock.close() })
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return no(later('busy'))
    throw error
  }
}

/** Does the work while no other program has the workspace, or tells that one has it. */
export async function heldAlone<T>(path: string, work: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
  if (!existsSync(path)) return no(never('none'))
  const hold = takeHold(path)
  if (!hold.ok) return hold
  try {
    return await work()
  } finally {
    hold.value.release()
  }
}
