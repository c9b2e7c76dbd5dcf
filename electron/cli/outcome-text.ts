import type { CheckLine } from '#core/service/decide.ts'
import type { Change } from '#core/domain/change.ts'
import { changeText } from '#core/service/change-text.ts'
import type { AnySheet } from '#core/service/define.ts'
import { wordedLine } from '#core/service/sheet-texts.ts'

const MARKS = { superata: '✓', 'non-superata': '✗', 'non-eseguita': '·' } as const

/** Every line of an istruttoria in order, with its motivation, and what the request changed. */
export function istruttoriaText(
  sheet: AnySheet,
  { checks, changes }: { readonly checks: readonly CheckLine[]; readonly changes: readonly Change[] },
): string {
  return [
    ...checks.flatMap((line) => lineText(sheet, line)),
    ...changes.map((change) => `  → ${changeText(change)}`),
  ].join('\n')
}

function lineText(sheet: AnySheet, line: CheckLine): readonly string[] {
  const { asks, says, mend, source, atteso, trovato } = wordedLine(sheet, line)
  const beside = [named('atteso', atteso), named('trovato', trovato)].filter((part) => part !== undefined)
  return [
    `  ${markOf(line)} ${asks}${line.result === 'non-eseguita' ? ' (non eseguita)' : ''}`,
    ...indented(says),
    ...indented(beside.length === 0 ? undefined : beside.join(' · ')),
    ...indented(mend === undefined ? undefined : `${mend} [${source}]`),
  ]
}

function markOf({ result, weight }: CheckLine): string {
  return result === 'non-superata' && weight === 'avvisa' ? '!' : MARKS[result]
}

const named = (name: string, value: string | undefined) => value && `${name}: ${value}`
const indented = (text: string | undefined) => (text === undefined ? [] : [`      ${text}`])

const ESITI = { accolta: 'Accolta', 'non-accolta': 'Non accolta' } as const

export function esitoText(esito: keyof typeof ESITI): string {
  return ESITI[esito]
}
