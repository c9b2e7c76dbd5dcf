import type { Failure } from '#core/kernel/failure.ts'
import { failureText as deskText } from '#electron/desk/failures.it.ts'
import * as italian from './failures.it.ts'
import { spoken } from './language.ts'

const words = spoken('failures', italian)
const failures: Readonly<Record<string, string>> = words.failures
const damages: Readonly<Record<string, string>> = words.damages

/** What a person reads of a failure: as the window puts it, else as the desk does. */
export function failureText(failure: Failure): string {
  return failure.details?.['motivo'] ?? failures[failure.code] ?? deskText(failure)
}

/** What was found in a workspace that cannot be read. */
export const damageText = (detail: string): string => damages[detail] ?? detail
