import type { Language } from '#core/domain/language.ts'
import { italianWords, type DeskWords } from '#electron/desk/desk-words.ts'
import type { Report } from './report.ts'

/** Only Italian is at hand: another language is read when it is spoken for the first time. */
async function deskWords(language: Language): Promise<DeskWords> {
  return language === 'it' ? italianWords : (await import('#electron/desk/desk-words.en.ts')).englishWords
}

/** The words of the language that the app speaks. The last language that was asked for wins, whatever takes long to read. */
export class Spoken {
  words: DeskWords = italianWords
  readonly #report: Report
  #last: Language = 'it'

  constructor(report: Report) {
    this.#report = report
  }

  speak(language: Language): void {
    this.#last = language
    deskWords(language).then(
      (words) => {
        if (this.#last === language) this.words = words
      },
      (error: unknown) => void this.#report(error),
    )
  }
}
