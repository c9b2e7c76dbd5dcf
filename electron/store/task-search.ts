import { protocolloIn } from '#core/domain/identifiers/protocollo.ts'
import type { TaskFilter } from '#electron/desk/task-filter.ts'
import type { DeskDb } from './desk-tables.ts'
import { portfolioFound } from './queries/portfolio-found.ts'
import { wordsFound } from './queries/words-found.ts'
import { indexDue } from './task-indexing.ts'
import { beyondCompanies, isOneWord, searchTerms, wordsMatch } from './search-terms.ts'
import type { Wanted } from './task-conditions.ts'
import { lanesOf, type Lane } from './task-lanes.ts'

/** How the tasks that a text means are found: along which lanes, and what else is to be looked for row by row. */
export type TaskSearch = Wanted & { readonly lanes: readonly Lane[] }

/**
 * A few companies are lanes themselves, and so are a few requests. Where more match, one in every few tasks is found:
 * walking the ordinary lanes meets them soon. Of requests only numbers are looked at, so that walking pays sooner.
 */
const FEW_COMPANIES = 160
const FEW_REQUESTS = 1_000
/** So few are read at once, those of the companies found a second time: to leave them out would cost more. */
const FEW_WITH_COMPANIES = 200

export async function taskSearch(db: DeskDb, filter: TaskFilter): Promise<TaskSearch> {
  const text = filter.text?.trim() ?? ''
  const protocollo = protocolloIn(text)
  if (protocollo !== undefined) return { lanes: [{ protocollo }], terms: [] }
  const terms = searchTerms(text)
  if (terms.length === 0) return { lanes: lanesOf(filter), terms }
  const match = await indexedFor(db, wordsMatch(text))
  const isOfOne = filter.azienda !== undefined || filter.matricola !== undefined
  const few = isOfOne ? undefined : await fewLanes(db, filter, { terms, match })
  return few ? { lanes: few, terms: [] } : { lanes: lanesOf(filter), terms, match }
}

/** Nothing is asked of the index that it could not tell yet. */
async function indexedFor(db: DeskDb, match: string | undefined): Promise<string | undefined> {
  while (match !== undefined && (await indexDue(db)));
  return match
}

async function fewLanes(db: DeskDb, filter: TaskFilter, { terms, match }: Wanted) {
  const companies = await portfolioFound(db, terms, FEW_COMPANIES + 1).execute()
  if (companies.length > FEW_COMPANIES) return undefined
  return [{ aziende: companies.map(({ azienda }) => azienda) }, ...(match ? await wordLanes(db, filter, match) : [])]
}

async function wordLanes(db: DeskDb, filter: TaskFilter, words: string): Promise<readonly Lane[]> {
  const all = isOneWord(words) ? undefined : await wordsFound(db, words, FEW_WITH_COMPANIES + 1).execute()
  if (all && all.length <= FEW_WITH_COMPANIES) return [{ numbers: all.map(({ n }) => n) }]
  const match = beyondCompanies(words)
  const requests = await wordsFound(db, match, FEW_REQUESTS + 1).execute()
  if (requests.length <= FEW_REQUESTS) return [{ numbers: requests.map(({ n }) => n) }]
  return lanesOf(filter).map((lane) => ({ ...lane, match }))
}
