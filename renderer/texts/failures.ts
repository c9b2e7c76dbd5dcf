import type { Failure } from '#core/kernel/failure.ts'
import { failureText as deskText } from '#electron/desk/failure-text.ts'
import * as deskItalian from '#electron/desk/failures.it.ts'
import * as italian from './failures.it.ts'
import { fileText } from './imports.ts'
import { language, spoken, wordsNow } from './language.ts'
import { formats } from './formats.ts'

const words = spoken('failures', italian)
const failures: Readonly<Record<string, string>> = words.failures
const damages: Readonly<Record<string, string>> = words.damages

/**
 * What a person reads of a failure: as the window puts it, else as the desk does. What a failure brings along is Italian,
 * and comes first only where that is spoken.
 */
export function failureText(failure: Failure): string {
  const own = language() === 'it' ? failure.details?.['motivo'] : undefined
  return own ?? failures[failure.code] ?? inWordsOfTheDesk(failure)
}

function inWordsOfTheDesk(failure: Failure): string {
  if (language() === 'it') return deskText(failure)
  const { code, details } = failure
  const ofFile = code in deskItalian.failures ? undefined : fileText(code, details)
  return ofFile ?? deskText(failure, { ...wordsNow('deskFailures', deskItalian), formats: formats() })
}

/** What was found in a workspace that cannot be read. */
export const damageText = (detail: string): string => damages[detail] ?? detail
