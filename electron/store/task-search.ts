import type { TaskFilter } from '#electron/desk/task-filter.ts'
import type { DeskDb } from './desk-tables.ts'
import { portfolioFound } from './queries/portfolio-found.ts'
import { searchTerms } from './search-terms.ts'
import { lanesOf, type Lane } from './task-lanes.ts'

/** How the tasks that a text means are found: along which lanes, and what else their company must have. */
export type TaskSearch = {
  readonly lanes: readonly Lane[]
  /** Terms to be looked for in the company's searched text, row by row. */
  readonly terms: readonly string[]
}

/**
 * A few companies are lanes themselves. Where more match, one in every few tasks is of such a company: walking the
 * ordinary lanes meets them soon.
 */
const FEW = 160

export async function taskSearch(db: DeskDb, filter: TaskFilter): Promise<TaskSearch> {
  const text = filter.text?.trim() ?? ''
  const protocollo = protocolloOf(text)
  if (protocollo !== undefined) return { lanes: [{ protocollo }], terms: [] }
  const terms = searchTerms(text)
  if (terms.length === 0) return { lanes: lanesOf(filter), terms }
  if (filter.azienda !== undefined) return { lanes: lanesOf(filter), terms }
  const found = await portfolioFound(db, terms, FEW + 1).execute()
  if (found.length > FEW) return { lanes: lanesOf(filter), terms }
  return { lanes: [{ aziende: found.map(({ azienda }) => azienda) }], terms: [] }
}

/** `ST-2026-0000123` however it is typed, when the text is a whole one. */
function protocolloOf(text: string): string | undefined {
  const [, year, number] = /^st[- ]?(\d{4})[- ]?(\d{1,7})$/i.exec(text) ?? []
  return year === undefined || number === undefined ? undefined : `ST-${year}-${number.padStart(7, '0')}`
}
