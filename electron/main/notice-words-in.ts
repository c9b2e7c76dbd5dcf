import type { Language } from '#core/domain/language.ts'
import { italianNotices, type NoticeWords } from './notice-words.ts'

/** What a notice says in a language. Only Italian is at hand: another one is read when there is something to tell in it. */
export async function noticeWordsIn(language: Language): Promise<NoticeWords> {
  return language === 'it' ? italianNotices : (await import('./notice-words.en.ts')).englishNotices
}
