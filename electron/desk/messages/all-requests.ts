import type { Page } from '#electron/desk/company.ts'
import type { DeskStore } from '#electron/desk/desk-store.ts'
import { TASK_STATES, type TaskRow } from '#electron/desk/task.ts'
import { given } from './given.ts'
import { placeOfRow, type ThreadFilter } from './thread-store.ts'
import { THREAD_STATES, type ThreadRow } from './thread.ts'

/** A row of Lista Richieste: a Smart-Task, or a communication that a person answers. */
export type RequestRow =
  { readonly kind: 'smart'; readonly row: TaskRow } | { readonly kind: 'standard'; readonly row: ThreadRow }

/** What both kinds are narrowed by. */
export type CommonFilter = Omit<ThreadFilter, 'states' | 'oggetto'>

type Query = { readonly filter: CommonFilter; readonly after?: string; readonly limit: number }

const SMART = TASK_STATES.filter((state) => state !== 'discarded')
const STANDARD = THREAD_STATES.filter((state) => state !== 'scartata')

/**
 * One page of both kinds in one order. Both are put in order by their last update and id, so the place where a page
 * ended is a place in either of them, and the next one goes on there.
 */
export async function allRequests(store: Pick<DeskStore, 'list' | 'threads'>, query: Query): Promise<Page<RequestRow>> {
  const { filter, limit, after } = query
  const from = given({ limit, after })
  const tasks = await store.list({ filter: { ...filter, states: SMART, order: 'updated' }, ...from })
  const threads = await store.threads.list({ filter: { ...filter, states: STANDARD }, ...from })
  const all = merged(tasks.rows, threads.rows, filter.oldestFirst ? 1 : -1)
  const rows = all.slice(0, limit)
  const last = rows.at(-1)
  const hasMore = all.length > limit || [tasks, threads].some(({ next }) => next !== undefined)
  const next = hasMore && last ? placeOfRow(last.row) : undefined
  return given({ rows, total: tasks.total + threads.total, atLeast: tasks.atLeast ?? threads.atLeast, next })
}

function merged(tasks: readonly TaskRow[], threads: readonly ThreadRow[], way: number): readonly RequestRow[] {
  const all: readonly RequestRow[] = [
    ...tasks.map((row) => ({ kind: 'smart', row }) as const),
    ...threads.map((row) => ({ kind: 'standard', row }) as const),
  ]
  return all.toSorted((one, other) => (placeOfRow(one.row) < placeOfRow(other.row) ? -way : way))
}
