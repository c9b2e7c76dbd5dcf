import type { Page } from '#electron/desk/company.ts'
import { orderOf, type TaskFilter, type TaskQuery } from '#electron/desk/task-filter.ts'
import type { TaskRow } from '#electron/desk/task.ts'
import type { DeskDb } from './desk-tables.ts'
import { countByKind } from './queries/count-by-kind.ts'
import { countFound } from './queries/count-found.ts'
import { countInLane } from './queries/count-in-lane.ts'
import { tasksFound } from './queries/tasks-found.ts'
import { tasksInLane, type Reading } from './queries/tasks-in-lane.ts'
import { matchOf, searchTerms } from './search-terms.ts'
import { lanesOf } from './task-lanes.ts'
import { rowOfRecord, type ListRecord } from './task-record.ts'

const COUNTED = 1_000 // rows; who has more than that narrows the search, and does not read the number

/** One page of Lista Richieste. Costs the same with a thousand tasks and with a hundred thousand. */
export async function taskPage(db: DeskDb, { filter, after, limit }: TaskQuery): Promise<Page<TaskRow>> {
  const terms = searchTerms(filter.text ?? '')
  const match = terms.length === 0 ? undefined : matchOf(terms)
  const reading = { filter, after, limit: limit + 1 }
  const records = match === undefined ? await readLanes(db, reading) : await tasksFound(db, match, reading).execute()
  const last = records.length > limit ? records[limit - 1] : undefined
  return {
    rows: records.slice(0, limit).map(rowOfRecord),
    ...(await totalOf(db, filter, match)),
    ...(last && { next: orderOf(filter) === 'created' ? String(last.n) : `${last.updated_at} ${last.id}` }),
  }
}

async function readLanes(db: DeskDb, reading: Reading): Promise<readonly ListRecord[]> {
  const lanes = lanesOf(reading.filter)
  const read: ListRecord[] = []
  for (const lane of lanes) read.push(...(await tasksInLane(db, lane, reading).execute()))
  if (lanes.length > 1) read.sort(orderOf(reading.filter) === 'created' ? byBirth : byUpdate)
  return read.slice(0, reading.limit)
}

const byBirth = (one: ListRecord, other: ListRecord) => (other.n ?? 0) - (one.n ?? 0)

function byUpdate(one: ListRecord, other: ListRecord): number {
  return `${one.updated_at} ${one.id}` < `${other.updated_at} ${other.id}` ? 1 : -1
}

async function totalOf(db: DeskDb, filter: TaskFilter, match: string | undefined) {
  const { azienda, from, to } = filter
  const isKind = match === undefined && azienda === undefined && from === undefined && to === undefined
  if (isKind) return { total: (await countByKind(db, filter).executeTakeFirstOrThrow()).n }
  const counted = await (match === undefined ? countLanes(db, filter) : countMatches(db, filter, match))
  return counted > COUNTED ? { total: COUNTED, atLeast: true as const } : { total: counted }
}

async function countMatches(db: DeskDb, filter: TaskFilter, match: string): Promise<number> {
  return (await countFound(db, match, { filter, limit: COUNTED + 1 }).executeTakeFirstOrThrow()).n
}

async function countLanes(db: DeskDb, filter: TaskFilter): Promise<number> {
  let counted = 0
  for (const lane of lanesOf(filter))
    counted += (await countInLane(db, lane, { filter, limit: COUNTED + 1 }).executeTakeFirstOrThrow()).n
  return counted
}
