import { languageOf, type Language } from '#core/domain/language.ts'
import { speak } from '#renderer/texts/speak.ts'

const KEPT = 'lingua'

/** Speaks as was chosen in this browser: of whoever works at it, this and the choice of keys are all that is kept. */
export const speakAsKept = (): Promise<void> => speak(languageOf(localStorage.getItem(KEPT)))

/** Speaks that language from now on, and the next time too. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language)
  localStorage.setItem(KEPT, language)
}
