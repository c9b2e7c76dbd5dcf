import { CompiledQuery } from 'kysely'
import type { Task } from '#electron/desk/task.ts'
import type { DeskDb } from './desk-tables.ts'
import { keepPiece } from './queries/put-task.ts'
import { keptTask, type KeptTask } from './task-record.ts'
import { wordsOf } from './task-words.ts'

/** Rows of one statement: enough to make the calls few, and the same text every time, so that it is prepared once. */
const AT_ONCE = 32

/** Writes tasks whole in their order, many a statement; one that is there more than once goes through what it was. */
export async function putTasks(tx: DeskDb, tasks: readonly Task[]): Promise<void> {
  const { last } = await lastRow(tx)
  for (let left = await written(tx, tasks); left.length > 0;) {
    const [round, later] = firstOfEach(left)
    await putDistinct(tx, round, last)
    left = later
  }
}

/**
 * Of a task that is received and over on the same page only its end is written. Of one that is not there yet the row tells how it
 * came there; to one that is there its step is written.
 */
async function written(tx: DeskDb, tasks: readonly Task[]): Promise<readonly Task[]> {
  const before = new Map<string, Task>()
  const passed = new Map<string, Task>()
  for (const task of tasks) {
    const earlier = before.get(task.id)
    if (earlier === undefined) before.set(task.id, task)
    else if (earlier.state === 'sent' && isOver(task)) passed.set(task.id, earlier)
  }
  if (passed.size === 0) return tasks
  const known = await knownAmong(tx, [...passed.keys()])
  const isPassed = (task: Task) => passed.get(task.id) === task && (known.has(task.id) || isInRow(task))
  await keepSteps(
    tx,
    tasks.filter((task) => known.has(task.id) && isPassed(task)),
  )
  return tasks.filter((task) => !isPassed(task))
}

/** The row will tell it: sent, with no failure, when it was queued. */
const isInRow = ({ queuedAt, updatedAt, failure }: Task) => queuedAt === updatedAt && failure === undefined

async function keepSteps(tx: DeskDb, tasks: readonly Task[]): Promise<void> {
  const query = `insert into task_steps (task, state, at, attempts, failure)
    select value ->> 'id', value ->> 'state', value ->> 'updatedAt', value ->> 'attempts', value ->> 'failure' from json_each(?)`
  const steps = tasks.map(({ id, state, updatedAt, attempts, failure }) => ({
    id,
    state,
    updatedAt,
    attempts,
    failure,
  }))
  await tx.executeQuery(CompiledQuery.raw(query, [JSON.stringify(steps)]))
}

const isOver = ({ state, core }: Task) => (state === 'done' || state === 'recalled') && core !== undefined

/** The first of each task, and what comes after. */
function firstOfEach(tasks: readonly Task[]): readonly [readonly Task[], readonly Task[]] {
  const [round, later]: [Task[], Task[]] = [[], []]
  const seen = new Set<string>()
  for (const task of tasks) {
    if (seen.has(task.id)) later.push(task)
    else round.push(task)
    seen.add(task.id)
  }
  return [round, later]
}

async function putDistinct(tx: DeskDb, tasks: readonly Task[], last: number): Promise<void> {
  const rows = new Map<string, number>()
  const kept = tasks.map(keptTask)
  await keepPieces(tx, kept)
  for (const some of portions(kept)) {
    const records = some.map(({ record }) => inPlace(record))
    const found = await tx.executeQuery<Row>(CompiledQuery.raw(putRows(some.length), records.flat()))
    for (const { id, n } of found.rows) rows.set(id, n)
  }
  const worded = tasks.filter(({ state }) => state !== 'sending') // on its way it has no new words
  const known = worded.flatMap(({ id }) => [rows.get(id) ?? 0].filter((n) => n <= last))
  await tx.executeQuery(
    CompiledQuery.raw('delete from task_search where rowid in (select value from json_each(?))', [
      JSON.stringify(known),
    ]),
  )
  for (const some of portions(worded)) {
    const words = some.flatMap((task) => {
      const { azienda, text } = wordsOf(task)
      return [rows.get(task.id), azienda, text]
    })
    await tx.executeQuery(CompiledQuery.raw(keepWords(some.length), words))
  }
}

/** Many refer to the same ones: each is kept once. */
async function keepPieces(tx: DeskDb, kept: readonly KeptTask[]): Promise<void> {
  const pieces = new Map(kept.flatMap((one) => one.pieces.map((piece) => [piece.hash, piece])))
  for (const piece of pieces.values()) await keepPiece(tx, piece).execute()
}

type Row = { readonly id: string; readonly n: number }
type TaskRecord = KeptTask['record']

const COLUMNS = [
  ...['id', 'service', 'version', 'azienda', 'ragione_sociale', 'state', 'created_at', 'updated_at', 'attempts'],
  ...['read', 'in_doubt', 'answers', 'esito', 'decided_at', 'outcome', 'parcel', 'failure', 'richiedente', 'read_at'],
  ...['core', 'matricola', 'queued_at', 'due_at', 'protocollo', 'previous', 'chiave', 'outline'],
] as readonly (keyof TaskRecord)[]

const inPlace = (record: TaskRecord) => COLUMNS.map((column) => record[column])

const places = (rows: number, each: number) =>
  Array(rows)
    .fill(`(${Array(each).fill('?').join(', ')})`)
    .join(', ')

const anew = COLUMNS.slice(1)
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')

const putRows = (rows: number) =>
  `insert into tasks (${COLUMNS.join(', ')}) values ${places(rows, COLUMNS.length)}
   on conflict (id) do update set ${anew} returning id, n`

const keepWords = (rows: number) => `insert into task_search (rowid, azienda, text) values ${places(rows, 3)}`

/** Whole portions, and what is left one by one: two texts of each statement. */
function portions<T>(all: readonly T[]): readonly (readonly T[])[] {
  const whole = all.length - (all.length % AT_ONCE)
  const some: (readonly T[])[] = []
  for (let at = 0; at < whole; at += AT_ONCE) some.push(all.slice(at, at + AT_ONCE))
  for (let at = whole; at < all.length; at += 1) some.push(all.slice(at, at + 1))
  return some
}

async function lastRow(tx: DeskDb): Promise<{ readonly last: number }> {
  const { rows } = await tx.executeQuery<{ last: number }>(
    CompiledQuery.raw('select ifnull(max(n), 0) as last from tasks'),
  )
  return rows[0] ?? { last: 0 }
}

async function knownAmong(tx: DeskDb, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const query = 'select id from tasks where id in (select value from json_each(?))'
  const { rows } = await tx.executeQuery<{ id: string }>(CompiledQuery.raw(query, [JSON.stringify(ids)]))
  return new Set(rows.map(({ id }) => id))
}
