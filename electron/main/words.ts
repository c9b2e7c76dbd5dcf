import type { Language, Twin } from '#core/domain/language.ts'
import { scadenze as englishDeadlines } from '#electron/desk/deadlines.en.ts'
import { scadenze } from '#electron/desk/deadlines.it.ts'
import { closing as englishClosing } from './closing.en.ts'
import { closing } from './closing.it.ts'
import { dialogs as englishDialogs } from './files.en.ts'
import { dialogs } from './files.it.ts'
import { menu as englishMenu } from './menu.en.ts'
import { menu } from './menu.it.ts'
import { notices as englishNotices } from './notices.en.ts'
import { notices } from './notices.it.ts'

const italian = { closing, dialogs, menu, notices, scadenze }

/** What the main process says of its own. */
export type Words = Twin<typeof italian>

const words: Readonly<Record<Language, Words>> = {
  it: italian,
  en: {
    closing: englishClosing,
    dialogs: englishDialogs,
    menu: englishMenu,
    notices: englishNotices,
    scadenze: englishDeadlines,
  },
}

export const wordsIn = (language: Language): Words => words[language]
