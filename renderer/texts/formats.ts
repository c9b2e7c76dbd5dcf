import type { Formats } from '#core/service/define.ts'
import { wording as italian } from '#core/service/wording.it.ts'
import { wordsNow } from './language.ts'

/** How amounts, days and the like are written inside a sentence, in the language of now. */
export const formats = (): Formats => wordsNow('wording', { wording: italian }).wording.formats
