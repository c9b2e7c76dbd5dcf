import type { Failure } from '#core/kernel/failure.ts'
import type { Report } from './report.ts'

const CODES: readonly (readonly [start: string, code: string, retry: Failure['retry']])[] = [
  ['SQLITE_FULL', 'disk-full', 'later'],
  ['ENOSPC', 'disk-full', 'later'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full', 'later'],
  ['EDQUOT', 'disk-full', 'later'],
  ['SQLITE_IOERR', 'disk-error', 'later'],
  ['SQLITE_READONLY', 'disk-error', 'later'],
  ['SQLITE_CORRUPT', 'damaged', 'never'],
  ['SQLITE_NOTADB', 'damaged', 'never'],
]

/** What is told of an exception: the few a person can do something about by name, all others as `unexpected`. */
export function refusalOf(error: unknown, report: Report): Failure {
  const id = report(error)
  const thrown = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [, code, retry] = CODES.find(([start]) => thrown.startsWith(start)) ?? ['', 'unexpected', 'later']
  return { code, retry, details: { report: id } }
}
