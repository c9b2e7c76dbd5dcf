import type { DeskStore, DeskTx, Memory, Remembered } from '#electron/desk/desk-store.ts'
import type { DeskDb } from './desk-tables.ts'
import { batchesOn, batchReads } from './sqlite-batches.ts'
import { deskCounts } from './desk-counts.ts'
import { addNotice, dropNotices, noticesToTell } from './queries/notices.ts'
import { dueTasks, hastenQueued, hastenReturning, nextDue, returningTasks } from './queries/due-tasks.ts'
import { putTask } from './queries/put-task.ts'
import { remember, remembered } from './queries/remembered.ts'
import { sendingTasks } from './queries/sending-tasks.ts'
import { taskById } from './queries/task-by-id.ts'
import { twinTask } from './queries/twin-task.ts'
import { recordOf, rowOfRecord, taskOfRecord } from './task-record.ts'
import { taskPage } from './task-page.ts'

/** The desk's storage on the workspace's database. A resolved transaction is on the disk (synchronous=FULL). */
export function sqliteDesk(db: DeskDb): DeskStore {
  return {
    transaction: (work) => db.transaction().execute((tx) => work(txOn(tx))),
    task: (id) => taskOf(db, id),
    list: (query) => taskPage(db, query),
    counts: () => deskCounts(db),
    memory: memoryOn(db),
    batches: batchReads(db),
    nextDue: async (core) => (await nextDue(db, core).executeTakeFirst())?.due_at ?? undefined,
  }
}

function txOn(tx: DeskDb): DeskTx {
  return { tasks: tasksOn(tx), memory: memoryOn(tx), notices: noticesOn(tx), batches: batchesOn(tx) }
}

function tasksOn(tx: DeskDb): DeskTx['tasks'] {
  return {
    get: (id) => taskOf(tx, id),
    put: async (task) => {
      await putTask(tx, recordOf(task)).execute()
    },
    due: async (now, limit, core) => (await dueTasks(tx, now, limit, core).execute()).map(taskOfRecord),
    hasten: async (now) => {
      await hastenQueued(tx, now).execute()
      await hastenReturning(tx, now).execute()
    },
    returning: async (now, limit) => (await returningTasks(tx, now, limit).execute()).map(taskOfRecord),
    sending: async (limit) => (await sendingTasks(tx, limit).execute()).map(taskOfRecord),
    twin: async (task) => (await twinTask(tx, task).executeTakeFirst())?.id,
  }
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

function noticesOn(tx: DeskDb): DeskTx['notices'] {
  return {
    add: async (task) => {
      await addNotice(tx, task).execute()
    },
    take: async (limit) => {
      const rows = (await noticesToTell(tx, limit).execute()).map(rowOfRecord)
      const told = rows.map(({ id }) => id)
      if (told.length > 0) await dropNotices(tx, told).execute()
      return rows
    },
  }
}

async function taskOf(db: DeskDb, id: string) {
  const record = await taskById(db, id).executeTakeFirst()
  return record && taskOfRecord(record)
}
