import type { Language } from '#core/domain/language.ts'
import type { PreferencesFile } from './preferences.ts'

/** The language that the app speaks, and whoever has to hear that it speaks another. */
export type LanguageChoice = {
  readonly now: () => Language
  readonly choose: (language: Language) => void
  readonly follow: (turned: (language: Language) => void) => void
}

/** Kept for the app, whatever studio is open: it is chosen before there is one. */
export function languageChoice(preferences: Pick<PreferencesFile, 'read' | 'write'>): LanguageChoice {
  let spoken = preferences.read().language
  const followers: ((language: Language) => void)[] = []
  return {
    now: () => spoken,
    choose: (language) => {
      if (language === spoken) return
      spoken = language
      preferences.write({ language })
      for (const turned of followers) turned(language)
    },
    follow: (turned) => void followers.push(turned),
  }
}
