import { optionWords } from '#core/forms/known/words.it.ts'
import type { AnswerWords } from '#core/service/answer-text.ts'
import { wording } from '#core/service/wording.it.ts'
import { carta } from './paper.it.ts'

const moment = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

/** An instant as paper writes it: `30/11/2026, 10:42`, in Italy. */
export function moments(instant: string): string {
  return moment.format(new Date(instant))
}

const { none, yes, no, files } = carta

/** How paper tells answers. */
export const answerWords: AnswerWords = { none, yes, no, files, options: optionWords, formats: wording.formats }
