import { refusal, type FileFailure } from '#core/imports/refusal.ts'

const SYSTEM: readonly (readonly [RegExp, (code: string) => FileFailure])[] = [
  [/^ENOENT$/, () => refusal('file-mancante')],
  [/^EISDIR$/, () => refusal('cartella')],
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)$/, () => refusal('disco-pieno')],
  [/^(EBUSY|ETXTBSY)$/, () => refusal('file-illeggibile', { errore: 'è aperto in un altro programma' })],
  [/^(EACCES|EPERM)$/, () => refusal('file-illeggibile', { errore: 'non si hanno i permessi' })],
  [/^SQLITE_BUSY/, () => refusal('archivio-occupato')],
  [/^SQLITE_(IOERR|CANTOPEN|READONLY)/, (code) => refusal('disco-guasto', { errore: code })],
  [/^E[A-Z]+$/, (code) => refusal('file-illeggibile', { errore: code })],
]

/** What an error of the system or of SQLite means to whoever imports; nothing for an error of ours. */
export function systemFailure(error: unknown): FileFailure | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return SYSTEM.find(([pattern]) => pattern.test(code))?.[1](code)
}
