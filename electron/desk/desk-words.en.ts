import { optionWords } from '#core/forms/known/words.en.ts'
import type { AnySheet } from '#core/service/define.ts'
import { wording } from '#core/service/wording.en.ts'
import { services } from '#core/services/texts.en.ts'
import type { DeskWords } from './desk-words.ts'
import { accesso } from './accesso.en.ts'
import { columns } from './exports/columns.en.ts'
import * as failures from './failures.en.ts'

const texts: Readonly<Record<string, AnySheet['texts'] | undefined>> = services

/** A service that English does not know, as those of tests, tells itself in its own words. */
export const englishWords: DeskWords = {
  options: optionWords,
  told: (sheet) => ({ ...sheet, texts: texts[sheet.id] ?? sheet.texts, wording }),
  accesso,
  columns,
  failures: { ...failures, formats: wording.formats },
}
