import type { Failure } from '#core/kernel/failure.ts'
import { fascicolo } from '#renderer/texts/fascicolo.it.ts'

/** What an operatore reads of what went wrong. */
export function failureText({ code }: Failure): string {
  return fascicolo.failures[code] ?? fascicolo.failures['other'] ?? code
}
