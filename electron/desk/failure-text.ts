import type { Twin } from '#core/domain/language.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Formats } from '#core/service/define.ts'
import { worded } from '#core/service/wording.ts'
import * as italian from './failures.it.ts'

/** How failures are told in a language, and data in them. Italian words come with a failure that brings its own. */
export type FailureWords = Twin<typeof italian> & { readonly formats?: Formats }

/**
 * What a person reads of a failure: in Italian, unless other words are given. One that brings its own words says them;
 * in another language only where that has none for its code, for what a failure brings is Italian.
 */
export function failureText(failure: Failure, words: FailureWords = italian): string {
  const { code, details = {} } = failure
  const text = textOf(failure, words)
  const own = words === italian || text === undefined ? details['motivo'] : undefined
  return own ?? worded(text ?? words.unworded(code), details, words.formats)
}

/** Of a failure that tells a day there may be another text, which names it. */
function textOf({ code, details = {} }: Failure, { failures }: FailureWords): string | undefined {
  const texts: Readonly<Record<string, string>> = failures
  return (details['dal'] === undefined ? undefined : texts[`${code}-dal`]) ?? texts[code]
}
