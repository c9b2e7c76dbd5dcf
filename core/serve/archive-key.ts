import { randomBytes } from 'node:crypto'
import { closeSync, fchmodSync, fstatSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

export type KeyFailure = Failure<
  'chiave-mancante' | 'chiave-illeggibile' | 'chiave-aperta-ad-altri' | 'chiave-gia-presente'
>

type Told = { readonly file: string | undefined; readonly env: string | undefined }

/** Thirty-two bytes, as hexadecimal digits: what an archive is opened with. */
const KEY = /^[0-9a-f]{64}$/i
const KEY_BYTES = 32
const OTHERS = 0o077

/** The archive's key: from the environment when it is there, else from a file that nobody else may read. */
export function archiveKey({ file, env }: Told): Result<Buffer, KeyFailure> {
  if (env !== undefined && env !== '') return keyIn(env, 'SCRITTOIO_CHIAVE')
  if (file === undefined) return refused('chiave-mancante', 'SCRITTOIO_CHIAVE')
  return keyOfFile(file)
}

function keyOfFile(file: string): Result<Buffer, KeyFailure> {
  let open: number
  try {
    open = openSync(file, 'r')
  } catch {
    return refused('chiave-mancante', file)
  }
  try {
    const { mode } = fstatSync(open)
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) return refused('chiave-aperta-ad-altri', file)
    return keyIn(readFileSync(open, 'utf8'), file)
  } finally {
    closeSync(open)
  }
}

function keyIn(text: string, where: string): Result<Buffer, KeyFailure> {
  const digits = text.trim()
  return KEY.test(digits) ? ok(Buffer.from(digits, 'hex')) : refused('chiave-illeggibile', where)
}

/** Makes a new key in a file of its own; one that is there already is never written over. */
export function makeArchiveKey(file: string): Result<null, KeyFailure> {
  let made: number
  try {
    made = openSync(file, 'wx', 0o600)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return refused('chiave-gia-presente', file)
    throw error
  }
  try {
    fchmodSync(made, 0o600)
    writeSync(made, `${randomBytes(KEY_BYTES).toString('hex')}\n`)
    fsyncSync(made)
    return ok(null)
  } finally {
    closeSync(made)
  }
}

function refused(code: KeyFailure['code'], dove: string): Result<never, KeyFailure> {
  return no({ code, retry: 'never', details: { dove } })
}
