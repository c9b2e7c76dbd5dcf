import type { Failure } from '#core/kernel/failure.ts'
import { dettaglio } from '#renderer/texts/comunicazioni.ts'
import { failureText } from '#renderer/texts/failures.ts'

type Trouble = { readonly title: string; readonly lead: string; readonly again: boolean }

/** Why a request cannot be shown, and whether asking again may help; absent when it can. */
export function troubleOf(failure: Failure | undefined, isStrange: boolean): Trouble | undefined {
  if (isStrange) return { title: failureText({ code: 'unknown-service', retry: 'never' }), lead: '', again: false }
  if (failure === undefined) return undefined
  if (failure.code === 'unknown-task') return { title: dettaglio.missing, lead: dettaglio.missingHint, again: false }
  return { title: failureText(failure), lead: '', again: true }
}
