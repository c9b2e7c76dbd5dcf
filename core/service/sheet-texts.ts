import type { CheckLine, CheckResult } from './decide.ts'
import type { AnySheet, CheckTexts, Formats, Found } from './define.ts'
import { wording as italian } from './wording.it.ts'
import { worded } from './wording.ts'

/** A text of a sheet by its key, or the key itself when the sheet has none. */
export function textOf({ texts }: AnySheet, key: string): string {
  const text = texts[key]
  return typeof text === 'string' ? text : key
}

export function hintOf({ texts }: AnySheet, field: string): string | undefined {
  const text = texts[`hint.${field}`]
  return typeof text === 'string' ? text : undefined
}

/** The words of one check; the first check of every service is common to all. */
export function checkTexts({ texts, wording = italian }: AnySheet, code: string): CheckTexts {
  return code === 'dati-completi' ? wording.datiCompleti : (texts[`check.${code}`] as CheckTexts)
}

/** One line of an istruttoria in words, filled with what the check found. */
export type WordedLine = {
  readonly asks: string
  /** What came out; absent when the line was not run, or passed and there is nothing to add. */
  readonly says?: string
  /** What to do about it, for a line that failed. */
  readonly mend?: string
  readonly source: string
  readonly atteso?: string
  readonly trovato?: string
}

/** A line of an istruttoria as people read it, on every screen and in the command line. */
export function wordedLine(sheet: AnySheet, line: CheckLine): WordedLine {
  const { formats } = sheet.wording ?? italian
  const texts = checkTexts(sheet, line.code)
  const found = labelled(sheet, line.found)
  return {
    asks: texts.asks,
    source: texts.source,
    ...outcomeOf(texts, line.result, (text) => worded(text, found, formats)),
    ...sideBySide(texts, found, formats),
  }
}

/** What a line that failed says came out: the same words, and nothing else of it is put into words. */
export function failureOf(sheet: AnySheet, { code, found }: Pick<CheckLine, 'code' | 'found'>): string {
  const { formats } = sheet.wording ?? italian
  return worded(checkTexts(sheet, code).fails, labelled(sheet, found), formats)
}

function outcomeOf({ passes, fails, mend }: CheckTexts, result: CheckResult, said: (text: string) => string) {
  if (result === 'non-superata') return { says: said(fails), mend: said(mend) }
  return result === 'superata' && passes !== undefined ? { says: said(passes) } : {}
}

function sideBySide({ atteso = '{atteso}', trovato = '{trovato}' }: CheckTexts, found: Found = {}, formats: Formats) {
  return {
    ...(found['atteso'] !== undefined && { atteso: worded(atteso, found, formats) }),
    ...(found['trovato'] !== undefined && { trovato: worded(trovato, found, formats) }),
  }
}

function labelled(sheet: AnySheet, found: Found | undefined): Found | undefined {
  const campi = fieldsNamed(sheet, found)
  return campi === undefined ? found : { ...found, campi }
}

/** The labels of the fields that `dati-completi` complains of; nothing for any other check. */
export function fieldsNamed(sheet: AnySheet, found: Found | undefined): string | undefined {
  const fields = found?.['campi']
  if (typeof fields !== 'string') return undefined
  const { named } = sheet.wording ?? italian
  return fields
    .split(', ')
    .map((name) => named(textOf(sheet, `field.${name}`)))
    .join(', ')
}
