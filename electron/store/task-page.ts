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

const COUNTED = 5_000 // rows: more than a large studio opens in a week, which the first screen counts too

/** One page of Lista Richieste. Costs the same with a thousand tasks and with a hundred thousand. */
export async function taskPage(db: DeskDb, { filter, after, limit }: TaskQuery): Promise<Page<TaskRow>> {
  const search = await taskSearch(db, filter)
  const records = await readLanes(db, search, { filter, wanted: search, after, limit: limit + 1 })
  const last = records.length > limit ? records[limit - 1] : undefined
  return {
    rows: records.slice(0, limit).map(rowOfRecord),
    ...(search.terms.length > 0 || lanesMeet(search)
      ? met(records.length, after, limit)
      : await totalOf(db, filter, search)),
    ...(last && { next: placeOf(filter, last) }),
  }
}

async function readLanes(db: DeskDb, { lanes }: TaskSearch, reading: Reading): Promise<readonly ListRecord[]> {
  const read: ListRecord[] = []
  for (const lane of lanes) read.push(...(await tasksInLane(db, lane, reading).execute()))
  return (lanes.length > 1 ? merged(read, reading.filter) : read).slice(0, reading.limit)
}

/** In one order, and each once: a row may stand in two lanes. */
function merged(read: readonly ListRecord[], filter: TaskFilter): readonly ListRecord[] {
  const way = filter.oldestFirst ? 1 : -1
  const order = (one: ListRecord, other: ListRecord) => {
    const [at, than] = [momentOf(filter, one), momentOf(filter, other)]
    return at === than ? (one.n ?? 0) - (other.n ?? 0) : at < than ? -1 : 1
  }
  return [...new Map(read.map((row) => [row.id, row])).values()].sort((one, other) => way * order(one, other))
}

/** Where a row stands in the order of the list: the next page goes on from there. */
function placeOf(filter: TaskFilter, row: ListRecord): string {
  return `${momentOf(filter, row)} ${row.n}`.trim()
}

/** What the list goes by before the number of the row. */
function momentOf(filter: TaskFilter, { created_at, updated_at }: ListRecord): string {
  return { created: '', opened: created_at, updated: updated_at }[orderOf(filter)]
}

/** A row that stands in two lanes would be counted twice. */
const lanesMeet = ({ lanes }: TaskSearch) =>
  lanes.some(({ numbers, match }) => numbers !== undefined || match !== undefined)

/** So many match that nobody counts them: the total tells how many are known of. */
function met(records: number, after: string | undefined, limit: number): Total {
  return after === undefined && records <= limit ? { total: records } : { total: records, atLeast: true }
}

/** A kind of tasks is counted at every write; anything else is counted here, up to where nobody would read on. */
async function totalOf(db: DeskDb, filter: TaskFilter, { lanes }: TaskSearch): Promise<Total> {
  const { text = '', azienda, from, to, openedFrom, openedTo, matricola, toMend } = filter
  const others = [azienda, from, to, openedFrom, openedTo, matricola, toMend]
  const isKind = text.trim() === '' && others.every((value) => value === undefined)
  if (isKind) return { total: (await countByKind(db, filter).executeTakeFirstOrThrow()).n }
  let counted = 0
  for (const lane of lanes) {
    const reading = { filter, wanted: { terms: [] }, limit: COUNTED + 1 }
    counted += (await countInLane(db, lane, reading).executeTakeFirstOrThrow()).n
  }
  return counted > COUNTED ? { total: COUNTED, atLeast: true } : { total: counted }
}
