import * as oggetti from '#core/domain/oggetti.it.ts'
import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import { catalogue } from '#core/services/catalogue.ts'
import type { FailureWords } from '#electron/desk/failure-text.ts'
import * as failures from '#electron/desk/failures.it.ts'
import type { ThreadNoticeWords } from '#electron/desk/messages/thread-notice.ts'
import { threadNotices } from '#electron/desk/messages/thread-notices.it.ts'
import { wordsIn, type Words } from './words.ts'

/** All that a notice on the desktop may have to say, in one language. */
export type NoticeWords = Words['notices'] &
  Pick<Words, 'scadenze'> & {
    readonly failures: FailureWords
    readonly threads: ThreadNoticeWords
    /** The oggetto in words; one this version does not know is told by its name. */
    readonly subjectOf: (service: string) => string
  }

const sheets: readonly AnySheet[] = catalogue
const { notices, scadenze } = wordsIn('it')

export const italianNotices: NoticeWords = {
  ...notices,
  scadenze,
  failures,
  threads: { threadNotices, oggetti },
  subjectOf: (service) => {
    const sheet = sheets.find(({ id }) => id === service)
    return sheet === undefined ? service : textOf(sheet, 'title')
  },
}
