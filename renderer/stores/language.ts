import type { Language } from '#core/domain/language.ts'
import { desk } from './desk.ts'

/** Asks for another language: it is kept for the whole app, which tells the window when it is spoken. */
export const chooseLanguage = (language: Language) => void desk['app.language']({ language })
