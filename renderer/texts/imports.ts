import type { RejectedRow } from '#core/domain/importing.ts'
import { wordsNow } from './language.ts'

type Details = Readonly<Record<string, string>>
type ImportWords = {
  readonly rowReason: (row: RejectedRow) => string
  readonly fileText: (code: string, details?: Details) => string | undefined
}

/** Files and rows that are left out bring along what is said of them in Italian. */
const italian: ImportWords = { rowReason: ({ reason }) => reason, fileText: () => undefined }

/** Why a row was not taken, or was taken with a reserve. */
export const rowReason: ImportWords['rowReason'] = (row) => wordsNow('imports', italian).rowReason(row)

/** Why a whole file was not taken, where the failure does not say it by itself. */
export const fileText: ImportWords['fileText'] = (code, details) => wordsNow('imports', italian).fileText(code, details)
