/** The languages that the program speaks, Italian first. The law's own words stay Italian in all of them. */
export const LANGUAGES = ['it', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What each language calls itself: whoever reads no other has to find his own. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { it: 'Italiano', en: 'English' }

/** Reads a language from what was kept or sent; what is none of them is Italian. */
export function languageOf(raw: unknown): Language {
  return LANGUAGES.find((language) => language === raw) ?? 'it'
}

/**
 * The same texts in another language: every key and every argument of the Italian ones, each with words of its own.
 * A text that is missing, or that Italian has not, does not compile.
 */
export type Twin<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Twin<Said>
    : { readonly [Key in keyof T]: Twin<T[Key]> }
