import type { DeskStore, DeskTx, Memory, Remembered } from '#electron/desk/desk-store.ts'
import type { Task } from '#electron/desk/task.ts'
import type { DeskDb } from './desk-tables.ts'
import { batchesOn, batchReads } from './sqlite-batches.ts'
import { deskCounts } from './desk-counts.ts'
import { dueTasks, hastenQueued, hastenReturning, nextDue, returningTasks } from './queries/due-tasks.ts'
import { keepPiece, putTask } from './queries/put-task.ts'
import { remember, remembered } from './queries/remembered.ts'
import { openTasksOf } from './queries/open-tasks-of.ts'
import { departTasks, sendingTasks, underwayTasks } from './queries/sending-tasks.ts'
import { taskById, tasksById } from './queries/task-by-id.ts'
import { taskChain } from './queries/task-steps.ts'
import { twinTask } from './queries/twin-task.ts'
import { nextDueThread } from './messages/thread-queries.ts'
import { threadReads, threadsOn } from './messages/sqlite-threads.ts'
import { inboxOn, noticesOn } from './sqlite-notices.ts'
import { replicaOn } from './replica/sqlite-replica.ts'
import { keptTask, taskOfRecord } from './task-record.ts'
import { indexDue, indexed } from './task-indexing.ts'
import { taskPage } from './task-page.ts'
import { putTasks } from './tasks-at-once.ts'
import { stepsOf } from './sqlite-steps.ts'

/** The desk's storage on the workspace's database. A resolved transaction is on the disk (synchronous=FULL). */
export function sqliteDesk(db: DeskDb): DeskStore {
  return {
    transaction: (work) => db.transaction().execute((tx) => work(txOn(tx))),
    task: (id) => taskOf(db, id),
    list: (query) => taskPage(db, query),
    indexDue: () => indexDue(db),
    counts: () => deskCounts(db),
    steps: (id) => stepsOf(db, id),
    chain: async (id) => (await taskChain(id).execute(db)).rows.map((row) => row.id),
    ...inboxOn(db),
    memory: memoryOn(db),
    batches: batchReads(db),
    threads: threadReads(db),
    nextDue: (core) => firstDue(db, core),
  }
}

function txOn(tx: DeskDb): DeskTx {
  return {
    tasks: tasksOn(tx),
    memory: memoryOn(tx),
    notices: noticesOn(tx),
    batches: batchesOn(tx),
    threads: threadsOn(tx),
    replica: replicaOn(tx),
  }
}

function tasksOn(tx: DeskDb): DeskTx['tasks'] {
  return {
    get: (id) => taskOf(tx, id),
    getAll: async (ids) => new Map((await tasksById(tx, ids).execute()).map((row) => [row.id, taskOfRecord(row)])),
    put: (task) => put(tx, task),
    putAll: (tasks) => putTasks(tx, tasks),
    due: async (now, limit, core) => (await dueTasks(tx, now, limit, core).execute()).map(taskOfRecord),
    hasten: async (now) => {
      await hastenQueued(tx, now).execute()
      await hastenReturning(tx, now).execute()
    },
    returning: async (now, limit) => (await returningTasks(tx, now, limit).execute()).map(taskOfRecord),
    openOf: async (aziende) => (await openTasksOf(tx, aziende).execute()).map(taskOfRecord),
    depart: async (ids, to) => {
      await departTasks(tx, ids, to).execute()
    },
    underway: async (ids) => (await underwayTasks(tx, ids).execute()).map(taskOfRecord),
    sending: async (limit) => (await sendingTasks(tx, limit).execute()).map(taskOfRecord),
    twin: async (task) => (await twinTask(tx, task).executeTakeFirst())?.id,
  }
}

async function put(tx: DeskDb, task: Task): Promise<void> {
  const { record, pieces } = keptTask(task)
  for (const piece of pieces) await keepPiece(tx, piece).execute()
  const { n } = await putTask(tx, record).executeTakeFirstOrThrow()
  if (task.state === 'sending' || n === undefined) return // on its way it has no new words
  await indexed(tx, [[n, task]])
}

function memoryOn(db: DeskDb): Memory {
  return {
    recall: async <K extends keyof Remembered>(name: K) => {
      const found = await remembered(db, name).executeTakeFirst()
      return found && (JSON.parse(found.value) as Remembered[K])
    },
    remember: async (name, value) => {
      await remember(db, name, JSON.stringify(value)).execute()
    },
  }
}

async function taskOf(db: DeskDb, id: string) {
  const record = await taskById(db, id).executeTakeFirst()
  return record && taskOfRecord(record)
}

/** Of requests and messages alike. */
async function firstDue(db: DeskDb, core: string): Promise<string | undefined> {
  const requests = await nextDue(db, core).executeTakeFirst()
  const messages = await nextDueThread(db, core).executeTakeFirst()
  return [requests?.due_at, messages?.due_at].flatMap((at) => at ?? []).sort()[0]
}
