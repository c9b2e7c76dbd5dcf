import type { Failure } from '#core/kernel/failure.ts'
import { later, never } from '#electron/desk/desk.ts'

const CODES: Readonly<Record<string, Failure>> = {
  ENOSPC: later('disk-full'),
  EDQUOT: later('disk-full'),
  EROFS: never('folder-read-only'),
  EACCES: never('folder-read-only'),
  EPERM: never('folder-read-only'),
  ENOENT: never('folder-missing'),
  ENOTDIR: never('folder-missing'),
}

/** What kept a file from being written, in words somebody can act on; what is not of the disk is thrown again. */
export function diskFailure(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const failure = CODES[code]
  if (failure === undefined) throw error
  return failure
}
