import type { Dossier } from '#core/domain/dossier.ts'
import type { AnySheet } from '#core/service/define.ts'
import { answerText as worded, type Answer, type AnswerWords } from '#core/service/answer-text.ts'
import { common } from '#renderer/texts/common.ts'
import { formats } from '#renderer/texts/formats.ts'
import { optionWords } from '#renderer/texts/told.ts'

/** What answers are told by, in the language of now. */
export function answerWords(): AnswerWords {
  const { none, yes, no, files } = common
  return { none, yes, no, files, options: optionWords(), formats: formats() }
}

/** An answer as a person reads it; `dossier` tells what an option that is no longer offered was. */
export function answerText(sheet: AnySheet, answer: Answer, dossier?: Dossier): string {
  return worded(sheet, answer, answerWords(), dossier)
}
