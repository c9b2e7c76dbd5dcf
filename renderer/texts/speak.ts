import type { Language } from '#core/domain/language.ts'
import { speakWith } from './language.ts'

/** Speaks that language from now on. Italian is at hand; another is fetched first, so that no screen stands in two. */
export async function speak(language: Language): Promise<void> {
  speakWith(language, language === 'it' ? undefined : (await import('./english.ts')).english)
  document.documentElement.lang = language
}
