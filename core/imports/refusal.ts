import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { FILE_TEXTS, type FileCode } from '#core/domain/import-files.it.ts'
import { shown, worded } from './wording.ts'

/** A whole file not taken; `details.motivo` is the sentence to show. */
export type FileFailure = Failure<FileCode>

const WORTH_ANOTHER_TRY: ReadonlySet<FileCode> = new Set([
  'annullata',
  'archivio-occupato',
  'disco-guasto',
  'disco-pieno',
  'file-cambiato',
  'file-illeggibile',
  'file-mancante',
])

// A list of headers, at most.
const LONGEST = 400

export function refusal(code: FileCode, details: Readonly<Record<string, string>> = {}): FileFailure {
  const said = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, shown(value, LONGEST)]))
  return {
    code,
    details: { ...said, motivo: worded(FILE_TEXTS[code], said) },
    retry: WORTH_ANOTHER_TRY.has(code) ? 'later' : 'never',
  }
}

export function refused(code: FileCode, details?: Readonly<Record<string, string>>): Result<never, FileFailure> {
  return no(refusal(code, details))
}
