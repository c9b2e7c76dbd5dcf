import { shallowRef } from 'vue'
import { LANGUAGE_NAMES, LANGUAGES, type Language, type Twin } from '#core/domain/language.ts'

type Words = Readonly<Record<string, object>>

const now = shallowRef<Language>('it')
/** The words of the language that is not Italian, by group; there only once they were asked for. */
let others: Words = {}

/** The language of now. Whoever reads it while drawing is drawn again when it changes. */
export const language = (): Language => now.value

/** The languages there are, to be chosen from. Each is read out in its own. */
export const languageChoices = LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one], lang: one }))

/** Speaks that language from now on, in what is drawn already too; `words` are needed for any but Italian. */
export function speakWith(next: Language, words?: Words): void {
  if (words !== undefined) others = words
  now.value = next
}

/** The texts of a group in the language of now: each is looked up when it is read, so nothing may keep a text. */
export function spoken<T extends object>(group: string, italian: T): Twin<T> {
  return following(() => wordsNow(group, italian)) as Twin<T>
}

/** The very words of a group in the language of now, for what is handed them at each call and keeps none. */
export function wordsNow<T extends object>(group: string, italian: T): Twin<T> {
  return (now.value === 'it' ? italian : (others[group] ?? italian)) as Twin<T>
}

/** Stands for an object of words, whatever the words are by then. It keeps its parts apart, so that a part can be kept. */
function following(words: () => object): object {
  const parts = new Map<PropertyKey, object>()
  const part = (key: PropertyKey) => {
    const known = parts.get(key) ?? following(() => Reflect.get(words(), key) as object)
    parts.set(key, known)
    return known
  }
  return new Proxy(
    {},
    {
      get: (_, key) => {
        const word: unknown = Reflect.get(words(), key)
        return isPart(word) ? part(key) : word
      },
      has: (_, key) => Reflect.has(words(), key),
      ownKeys: () => Reflect.ownKeys(words()),
      getOwnPropertyDescriptor: (_, key) =>
        Reflect.has(words(), key) ? { enumerable: true, configurable: true } : undefined,
    },
  )
}

const isPart = (word: unknown): word is object =>
  typeof word === 'object' && word !== null && Object.getPrototypeOf(word) === Object.prototype
