import type { Page } from '#electron/desk/company.ts'
import { orderOf, type TaskFilter, type TaskQuery } from '#electron/desk/task-filter.ts'
import type { TaskRow } from '#electron/desk/task.ts'
import type { DeskDb } from './desk-tables.ts'
import { countByKind } from './queries/count-by-kind.ts'
import { countInLane } from './queries/count-in-lane.ts'
import { tasksInLane, type Reading } from './queries/tasks-in-lane.ts'
import { rowOfRecord, type ListRecord } from './task-record.ts'
import { taskSearch, type TaskSearch } from './task-search.ts'

type Total = Pick<Page<TaskRow>, 'total' | 'atLeast'>

const COUNTED = 500 // rows; who has more than that narrows the search, and does not read the number

/** One page of Lista Richieste. Costs the same with a thousand tasks and with a hundred thousand. */
export async function taskPage(db: DeskDb, { filter, after, limit }: TaskQuery): Promise<Page<TaskRow>> {
  const search = await taskSearch(db, filter)
  const records = await readLanes(db, search, { filter, terms: search.terms, after, limit: limit + 1 })
  const last = records.length > limit ? records[limit - 1] : undefined
  return {
    rows: records.slice(0, limit).map(rowOfRecord),
    ...(search.terms.length > 0 ? met(records.length, after, limit) : await totalOf(db, filter, search)),
    ...(last && { next: orderOf(filter) === 'created' ? String(last.n) : `${last.updated_at} ${last.id}` }),
  }
}

async function readLanes(db: DeskDb, { lanes }: TaskSearch, reading: Reading): Promise<readonly ListRecord[]> {
  const read: ListRecord[] = []
  for (const lane of lanes) read.push(...(await tasksInLane(db, lane, reading).execute()))
  if (lanes.length > 1) read.sort(orderOf(reading.filter) === 'created' ? byBirth : byUpdate)
  return read.slice(0, reading.limit)
}

const byBirth = (one: ListRecord, other: ListRecord) => (other.n ?? 0) - (one.n ?? 0)

function byUpdate(one: ListRecord, other: ListRecord): number {
  return `${one.updated_at} ${one.id}` < `${other.updated_at} ${other.id}` ? 1 : -1
}

/** So many match that nobody counts them: the total tells how many are known of. */
function met(records: number, after: string | undefined, limit: number): Total {
  return after === undefined && records <= limit ? { total: records } : { total: records, atLeast: true }
}

/** A kind of tasks is counted at every write; anything else is counted here, up to where nobody would read on. */
async function totalOf(db: DeskDb, filter: TaskFilter, { lanes }: TaskSearch): Promise<Total> {
  const { text = '', azienda, from, to } = filter
  const isKind = text.trim() === '' && [azienda, from, to].every((value) => value === undefined)
  if (isKind) return { total: (await countByKind(db, filter).executeTakeFirstOrThrow()).n }
  let counted = 0
  for (const lane of lanes) {
    const reading = { filter, terms: [], limit: COUNTED + 1 }
    counted += (await countInLane(db, lane, reading).executeTakeFirstOrThrow()).n
  }
  return counted > COUNTED ? { total: COUNTED, atLeast: true } : { total: counted }
}
