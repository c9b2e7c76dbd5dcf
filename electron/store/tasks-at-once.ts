import { CompiledQuery } from 'kysely'
import type { Task } from '#electron/desk/task.ts'
import type { DeskDb } from './desk-tables.ts'
import { portions, places } from './portions.ts'
import { keepPiece } from './queries/put-task.ts'
import { indexed } from './task-indexing.ts'
import { keptTask, type KeptTask } from './task-record.ts'

/** Writes tasks whole in their order, many a statement; one that is there more than once goes through what it was. */
export async function putTasks(tx: DeskDb, tasks: readonly Task[]): Promise<void> {
  const rows = new Map<number, Task>()
  for (let left = await written(tx, tasks); left.length > 0;) {
    const [round, later] = firstOfEach(left)
    for (const [n, task] of await putDistinct(tx, round)) rows.set(n, task)
    left = later
  }
  // on its way a task has no new words
  await indexed(
    tx,
    [...rows].filter(([, { state }]) => state !== 'sending'),
  )
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

/** The rows it wrote, by their numbers. */
async function putDistinct(tx: DeskDb, tasks: readonly Task[]): Promise<ReadonlyMap<number, Task>> {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const rows = new Map<number, Task>()
  const kept = tasks.map(keptTask)
  await keepPieces(tx, kept)
  for (const some of portions(kept)) {
    const records = some.map(({ record }) => inPlace(record))
    const found = await tx.executeQuery<Row>(CompiledQuery.raw(putRows(some.length), records.flat()))
    for (const { id, n } of found.rows) rows.set(n, byId.get(id) as Task)
  }
  return rows
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

const anew = COLUMNS.slice(1)
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')

const putRows = (rows: number) =>
  `insert into tasks (${COLUMNS.join(', ')}) values ${places(rows, COLUMNS.length)}
   on conflict (id) do update set ${anew} returning id, n`

async function knownAmong(tx: DeskDb, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const query = 'select id from tasks where id in (select value from json_each(?))'
  const { rows } = await tx.executeQuery<{ id: string }>(CompiledQuery.raw(query, [JSON.stringify(ids)]))
  return new Set(rows.map(({ id }) => id))
}
