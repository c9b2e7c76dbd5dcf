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

const CODE = /^(?:[A-Z]{6}[\dA-Z]{2}[A-Z][\dA-Z]{2}[A-Z][\dA-Z]{3}[A-Z]|\d{11}|\d{10})$/

/** Reads a list as it comes from a mail or a sheet: a company a line, its code anywhere in it; a matricola may have blanks or a stroke. */
export function pastedLines(text: string): readonly PastedLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((raw, at) => {
    const trimmed = raw.trim()
    return trimmed === '' ? [] : [{ line: at + 1, text: trimmed, codes: codesIn(trimmed) }]
  })
}

function codesIn(text: string): readonly string[] {
  const cells = text.split(/[\t;,|]/).map((cell) => cell.replace(/[\s/.-]/g, '').toUpperCase())
  const words = text.split(/[\s;,|]+/).map((word) => word.replace(/[/.-]/g, '').toUpperCase())
  return [
    ...new Set([...cells, ...words].map((one) => one.replace(/^IT(?=\d{11}$)/, '')).filter((one) => CODE.test(one))),
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
