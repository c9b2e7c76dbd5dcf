import type { AnySheet, CheckTexts } from './define.ts'

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
