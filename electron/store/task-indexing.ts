import { CompiledQuery } from 'kysely'
import type { Task } from '#electron/desk/task.ts'
import type { DeskDb } from './desk-tables.ts'
import { places, portions } from './portions.ts'
import { wholeTasks } from './queries/task-by-id.ts'
import { firstDue, noLongerDue, noteDue } from './queries/words-due.ts'
import { taskOfRecord } from './task-record.ts'
import { wordsOf } from './task-words.ts'

/** So many are indexed where they are written: nobody waits for them. */
const FEW = 100
/** Requests indexed in one transaction: others wait for the file no longer than a blink. */
const AT_ONCE = 500

/** Requests by the numbers of their rows. */
type Numbered = readonly (readonly [number, Task])[]

/** Makes requests findable by their words: few at once, many a little later, and before anybody searches. */
export async function indexed(tx: DeskDb, tasks: Numbered): Promise<void> {
  if (tasks.length <= FEW) return worded(tx, tasks)
  for (let from = 0; from < tasks.length; from += AT_ONCE)
    await noteDue(tx, JSON.stringify(tasks.slice(from, from + AT_ONCE).map(([n]) => n))).execute()
}

/** Indexes some of what is due; whether there was any. */
export function indexDue(db: DeskDb): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const due = await firstDue(tx).executeTakeFirst()
    if (due === undefined) return false
    const records = await wholeTasks(tx)
      .where('n', 'in', JSON.parse(due.numbers) as number[])
      .execute()
    await worded(
      tx,
      records.map((record) => [record.n ?? 0, taskOfRecord(record)] as const),
    )
    await noLongerDue(tx, due.n).execute()
    return true
  })
}

/** Their words anew, whatever was found of them before. */
async function worded(tx: DeskDb, tasks: Numbered): Promise<void> {
  const forget = 'delete from task_search where rowid in (select value from json_each(?))'
  await tx.executeQuery(CompiledQuery.raw(forget, [JSON.stringify(tasks.map(([n]) => n))]))
  for (const some of portions(tasks)) {
    const words = some.flatMap(([n, task]) => {
      const { azienda, text } = wordsOf(task)
      return [n, azienda, text]
    })
    await tx.executeQuery(CompiledQuery.raw(keepWords(some.length), words))
  }
}

const keepWords = (rows: number) => `insert into task_search (rowid, azienda, text) values ${places(rows, 3)}`
