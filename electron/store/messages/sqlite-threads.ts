import type { ThreadStep } from '#core/contract/communications.ts'
import type { Page } from '#electron/desk/company.ts'
import { placeOfRow, type ThreadQuery, type ThreadReads, type Threads } from '#electron/desk/messages/thread-store.ts'
import type { Thread, ThreadRow } from '#electron/desk/messages/thread.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'
import {
  countThreadsFound,
  countThreadsOut,
  countThreadsUnread,
  dueThreads,
  forgetThreadWords,
  keepThreadWords,
  lateThreads,
  putSteps,
  putThread,
  stepsOfThread,
  threadById,
  threadsFound,
} from './thread-queries.ts'
import { recordOfThread, rowOfThreadRecord, threadOfRecord, wordsOfThread } from './thread-record.ts'

export function threadsOn(tx: DeskDb): Threads {
  return {
    get: (id) => threadOf(tx, id),
    put: (thread) => put(tx, thread),
    due: async (now, limit, core) => withSteps(tx, await dueThreads(tx, now, limit, core).execute()),
    hasten: async (now) => {
      for (const thread of await withSteps(tx, await lateThreads(tx, now).execute()))
        if (thread.uscita !== undefined) await put(tx, { ...thread, uscita: { ...thread.uscita, dueAt: now } })
    },
  }
}

export function threadReads(db: DeskDb): ThreadReads {
  return {
    get: (id) => threadOf(db, id),
    list: (query) => page(db, query),
    counts: async () => {
      const out = await countThreadsOut(db).execute()
      const where = (stato: string) => out.find((row) => row.stato === stato)?.n ?? 0
      const { n: unread } = await countThreadsUnread(db).executeTakeFirstOrThrow()
      return { unread, queued: where('in-coda'), parked: where('ferma') }
    },
  }
}

async function put(tx: DeskDb, thread: Thread): Promise<void> {
  const { n } = await putThread(tx, recordOfThread(thread)).executeTakeFirstOrThrow()
  if (n === undefined) return
  const steps = thread.passi.map((passo) => ({ comunicazione: thread.id, n: passo.n, passo: JSON.stringify(passo) }))
  if (steps.length > 0) await putSteps(tx, steps).execute()
  await forgetThreadWords(tx, n).execute()
  await keepThreadWords(n, wordsOfThread(thread)).execute(tx)
}

async function threadOf(db: DeskDb, id: string): Promise<Thread | undefined> {
  const record = await threadById(db, id).executeTakeFirst()
  return record && threadOfRecord(record, await stepsOf(db, id))
}

async function stepsOf(db: DeskDb, id: string): Promise<readonly ThreadStep[]> {
  return (await stepsOfThread(db, id).execute()).map(({ passo }) => JSON.parse(passo) as ThreadStep)
}

async function withSteps(
  db: DeskDb,
  records: readonly Parameters<typeof threadOfRecord>[0][],
): Promise<readonly Thread[]> {
  const whole: Thread[] = []
  for (const record of records) whole.push(threadOfRecord(record, await stepsOf(db, record.id)))
  return whole
}

const COUNTED = 500 // rows; who has more than that narrows the search, and does not read the number

async function page(db: DeskDb, { filter, after, limit }: ThreadQuery): Promise<Page<ThreadRow>> {
  const found = (await threadsFound(db, { filter, after, limit: limit + 1 }).execute()).map(rowOfThreadRecord)
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  const { n } = await countThreadsFound(db, filter, COUNTED + 1).executeTakeFirstOrThrow()
  return {
    rows,
    ...(n > COUNTED ? { total: COUNTED, atLeast: true as const } : { total: n }),
    ...(last && { next: placeOfRow(last) }),
  }
}
