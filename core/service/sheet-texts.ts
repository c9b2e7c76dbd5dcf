import type { CheckLine, CheckResult } from './decide.ts'
import type { AnySheet, CheckTexts, Found } from './define.ts'
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

const datiCompleti: CheckTexts = {
  asks: 'I dati necessari ci sono tutti e sono scritti correttamente',
  fails: 'Mancano o non sono validi: {campi}.',
  mend: 'Completa i campi indicati e ripresenta la richiesta.',
  source: 'Regola di Scrittoio',
}

/** The words of one check; the first check of every service is common to all. */
export function checkTexts({ texts }: AnySheet, code: string): CheckTexts {
  return code === 'dati-completi' ? datiCompleti : (texts[`check.${code}`] as CheckTexts)
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
  const texts = checkTexts(sheet, line.code)
  const found = labelled(sheet, line.found)
  return {
    asks: texts.asks,
    source: texts.source,
    ...outcomeOf(texts, line.result, found),
    ...sideBySide(texts, found),
  }
}

function outcomeOf({ passes, fails, mend }: CheckTexts, result: CheckResult, found: Found | undefined) {
  if (result === 'non-superata') return { says: worded(fails, found), mend: worded(mend, found) }
  return result === 'superata' && passes !== undefined ? { says: worded(passes, found) } : {}
}

function sideBySide({ atteso = '{atteso}', trovato = '{trovato}' }: CheckTexts, found: Found = {}) {
  return {
    ...(found['atteso'] !== undefined && { atteso: worded(atteso, found) }),
    ...(found['trovato'] !== undefined && { trovato: worded(trovato, found) }),
  }
}

/** The names of the fields that `dati-completi` complains of become their labels. */
function labelled(sheet: AnySheet, found: Found | undefined): Found | undefined {
  const fields = found?.['campi']
  if (typeof fields !== 'string') return found
  const labels = fields.split(', ').map((name) => `«${textOf(sheet, `field.${name}`)}»`)
  return { ...found, campi: labels.join(', ') }
}
