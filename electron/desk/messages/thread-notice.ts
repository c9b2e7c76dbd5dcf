import type { Twin } from '#core/domain/language.ts'
import { oggettoText, type OggettiWords } from '#core/domain/oggetto-text.ts'
import type { Avviso } from '#electron/desk/avviso.ts'
import { threadNotices as italian } from './thread-notices.it.ts'
import type { Thread } from './thread.ts'

type ThreadNews = keyof typeof italian
type Details = NonNullable<Avviso['details']>

/** How notices of communications are told in a language. */
export type ThreadNoticeWords = { readonly threadNotices: Twin<typeof italian>; readonly oggetti: OggettiWords }

/** What the inbox keeps of a communication: words of Italian, and what they are made of for who tells it in others. */
export function threadNotice(news: ThreadNews, { id, oggetto = '', ragioneSociale }: Thread): Details {
  return {
    title: italian[news],
    text: `${oggettoText(oggetto)}\n${ragioneSociale}`,
    to: addressOf(id),
    tells: { news, oggetto },
  }
}

/** A notice in the words of a language; one kept before there were others stays in Italian. */
export function noticeIn({ threadNotices, oggetti }: ThreadNoticeWords, details: Details): Details {
  const { tells, text } = details
  if (tells === undefined) return details
  const company = text.slice(text.lastIndexOf('\n') + 1)
  return {
    ...details,
    title: threadNotices[tells.news],
    text: `${oggettoText(tells.oggetto, oggetti)}\n${company}`,
  }
}

/** Where the window shows it. */
export function addressOf(id: string): string {
  return `/comunicazioni/standard/${id}`
}
