import type { Change } from '#core/domain/change.ts'
import * as italianOggetti from '#core/domain/oggetti.it.ts'
import { ambitoText as ambitoWorded, oggettoText as oggettoWorded } from '#core/domain/oggetto-text.ts'
import type { OptionWords } from '#core/forms/known/option.ts'
import { optionWords as italianOptions } from '#core/forms/known/words.it.ts'
import { complaintTexts as italianComplaints } from '#core/forms/texts.it.ts'
import { changeText as changeWorded } from '#core/service/change-text.ts'
import { changes as italianChanges } from '#core/service/changes.it.ts'
import { formats } from './formats.ts'
import { spoken, wordsNow } from './language.ts'

const { complaintTexts } = spoken('complaints', { complaintTexts: italianComplaints })
export const { ambiti, oggetti } = spoken('oggetti', italianOggetti)

/** What is wrong with an answer, by the code that the schema gives. */
export const complaintText = (code: string): string =>
  (complaintTexts as Readonly<Record<string, string>>)[code] ?? code

/** What an accepted request did to the archive. */
export function changeText(change: Change): string {
  const { changes } = wordsNow('changes', { changes: italianChanges })
  return changeWorded(change, { changes, formats: formats() })
}

/** What the options of a mask are told apart by. Read it where a mask is composed: it is of the language of now. */
export const optionWords = (): OptionWords => wordsNow('options', { optionWords: italianOptions }).optionWords

/** What a communication is about, also where a newer core knows an oggetto that we do not. */
export const oggettoText = (code: string): string => oggettoWorded(code, wordsNow('oggetti', italianOggetti))

export const ambitoText = (code: string): string => ambitoWorded(code, wordsNow('oggetti', italianOggetti))
