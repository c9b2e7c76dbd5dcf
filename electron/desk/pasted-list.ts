import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { matricola } from '#core/domain/identifiers/matricola.ts'

/** A line of a pasted list of companies: the codes in it that may name one. */
export type PastedLine = { readonly line: number; readonly text: string; readonly codes: readonly string[] }

/** A company that a list named. */
export type Recognised = { readonly azienda: string; readonly ragioneSociale: string }

export type Recognition = {
  /** Each once, in the order of the list. */
  readonly companies: readonly Recognised[]
  /** Lines that name no company, or more than one. */
  readonly strangers: readonly {
    readonly line: number
    readonly text: string
    readonly why: 'ignota' | 'ambigua' | 'senza-codici'
  }[]
  /** How many lines named a company that had been named before. */
  readonly repeated: number
}

const NUMBER = /^\d{10,11}$/
const PERSON = /^[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/

/**
 * Whether it looks like a code, right or mistyped. A name may have sixteen letters too: without any digit only the last
 * character tells a code, which may have letters in the place of all its digits, from a name.
 */
function looksLikeCode(text: string): boolean {
  return NUMBER.test(text) || (PERSON.test(text) && (/\d/.test(text) || codiceFiscale(text).ok))
}

/**
 * Reads a list as it comes from a mail or a sheet: a company a line, its code anywhere in it, in quotes or not; a matricola
 * may have blanks or a stroke.
 */
export function pastedLines(text: string): readonly PastedLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((raw, at) => {
    const trimmed = raw.trim()
    return trimmed === '' ? [] : [{ line: at + 1, text: trimmed, codes: codesIn(trimmed) }]
  })
}

function codesIn(text: string): readonly string[] {
  const pieces = [...text.split(/[\t;,|]/), ...text.split(/[\s;,|]+/)]
  const bare = pieces.map((piece) => piece.replace(/[\s/.'"’“”«»-]/g, '').toUpperCase())
  const codes = bare.map((one) => one.replace(/^IT(?=\d{11}$)/, ''))
  return [...new Set(codes.flatMap((code) => [...(looksLikeCode(code) ? [code] : []), ...withZeros(code)]))]
}

/** The codes that a sheet may have made this number of, taking their first zeros: only those whose control digits hold. */
function withZeros(code: string): readonly string[] {
  if (!/^\d{7,10}$/.test(code)) return []
  const [company, position] = [code.padStart(11, '0'), code.padStart(10, '0')]
  return [
    ...(codiceFiscale(company).ok ? [company] : []),
    ...(code.length < 10 && matricola(position).ok ? [position] : []),
  ]
}

/** What the list names, given whom each code belongs to. */
export function recognition(
  lines: readonly PastedLine[],
  owners: ReadonlyMap<string, readonly Recognised[]>,
): Recognition {
  const companies = new Map<string, Recognised>()
  const strangers: Recognition['strangers'][number][] = []
  let repeated = 0
  for (const { line, text, codes } of lines) {
    const named = new Map(codes.flatMap((code) => owners.get(code) ?? []).map((one) => [one.azienda, one]))
    const [one] = named.values()
    if (one === undefined) strangers.push({ line, text, why: codes.length === 0 ? 'senza-codici' : 'ignota' })
    else if (named.size > 1) strangers.push({ line, text, why: 'ambigua' })
    else if (companies.has(one.azienda)) repeated += 1
    else companies.set(one.azienda, one)
  }
  return { companies: [...companies.values()], strangers, repeated }
}
