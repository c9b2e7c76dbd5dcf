import type { Failure } from '#core/kernel/failure.ts'
import { fascicolo } from '#renderer/texts/fascicolo.ts'

/** What an operatore reads of what went wrong. */
export function failureText({ code, details }: Failure): string {
  const texts: Readonly<Record<string, string>> = fascicolo.failures
  return texts[details?.['motivo'] ?? ''] ?? texts[code] ?? fascicolo.failures.other
}
