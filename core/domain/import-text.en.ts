import * as english from './import-files.en.ts'
import { ROW_TEXTS, WHY } from './import-rows.en.ts'
import type { RejectedRow } from './importing.ts'

type Values = Readonly<Record<string, string>>

/** The sentence with every `{name}` filled in; a name nobody gave is left blank. */
const filled = (sentence: string, values: Values): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

/** Why a row was left out, or taken with a reserve, in English; one that English does not know stays in Italian. */
export function rowInEnglish({ code, value = '', details = {}, reason }: RejectedRow): string {
  const text = (ROW_TEXTS as Values)[code]
  const why = details['perche']
  const perche = why === undefined ? {} : { perche: WHY[why] ?? why }
  return text === undefined ? reason : filled(text, { ...details, valore: value, ...perche })
}

/** Why a whole file was not taken, in English; nothing for a failure that is not about files. */
export function fileInEnglish(code: string, details: Values = {}): string | undefined {
  const text = (english.FILE_TEXTS as Values)[code]
  const said = Object.entries(details).map(([name, word]) => [name, english.phraseInEnglish(word)] as const)
  return text === undefined ? undefined : filled(text, Object.fromEntries(said))
}
