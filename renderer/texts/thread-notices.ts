import * as italianOggetti from '#core/domain/oggetti.it.ts'
import type { Avviso } from '#electron/desk/avviso.ts'
import { noticeIn } from '#electron/desk/messages/thread-notice.ts'
import * as italian from '#electron/desk/messages/thread-notices.it.ts'
import { wordsNow } from './language.ts'

type Details = NonNullable<Avviso['details']>

/** A notice of a communication in the language of now. */
export function noticeNow(details: Details): Details {
  const { threadNotices } = wordsNow('threadNotices', italian)
  return noticeIn({ threadNotices, oggetti: wordsNow('oggetti', italianOggetti) }, details)
}
