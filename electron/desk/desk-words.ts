import type { Twin } from '#core/domain/language.ts'
import type { OptionWords } from '#core/forms/known/option.ts'
import { optionWords } from '#core/forms/known/words.it.ts'
import type { AnySheet } from '#core/service/define.ts'
import { accesso } from './accesso.it.ts'
import { columns } from './exports/columns.it.ts'
import type { FailureWords } from './failure-text.ts'
import * as failures from './failures.it.ts'

/** The words that the desk itself composes with: what is offered in a mask, how a sheet is told, lists that become files. */
export type DeskWords = {
  readonly options: OptionWords
  readonly told: (sheet: AnySheet) => AnySheet
  /** What a browser shows that comes back from signing in. */
  readonly accesso: Twin<typeof accesso>
  readonly columns: Twin<typeof columns>
  readonly failures: FailureWords
}

/** A sheet tells itself in Italian. */
export const italianWords: DeskWords = { options: optionWords, told: (sheet) => sheet, accesso, columns, failures }
