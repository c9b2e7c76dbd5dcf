import * as oggetti from '#core/domain/oggetti.en.ts'
import { wording } from '#core/service/wording.en.ts'
import { services } from '#core/services/texts.en.ts'
import * as failures from '#electron/desk/failures.en.ts'
import { threadNotices } from '#electron/desk/messages/thread-notices.en.ts'
import type { NoticeWords } from './notice-words.ts'
import { wordsIn } from './words.ts'

const titles: Readonly<Record<string, { readonly title: string } | undefined>> = services
const { notices, scadenze } = wordsIn('en')

export const englishNotices: NoticeWords = {
  ...notices,
  scadenze,
  failures: { ...failures, formats: wording.formats },
  threads: { threadNotices, oggetti },
  subjectOf: (service) => titles[service]?.title ?? service,
}
