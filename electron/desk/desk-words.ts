import type { OptionWords } from '#core/forms/known/option.ts'
import { optionWords } from '#core/forms/known/words.it.ts'
import type { AnySheet } from '#core/service/define.ts'

/** The words that the desk itself composes with: what is offered in a mask, and how a sheet is told. */
export type DeskWords = { readonly options: OptionWords; readonly told: (sheet: AnySheet) => AnySheet }

/** A sheet tells itself in Italian. */
export const italianWords: DeskWords = { options: optionWords, told: (sheet) => sheet }
