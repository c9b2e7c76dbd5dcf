import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { PerTask, TaskFilter } from '#electron/bridge/calls.ts'
import type { Reply } from '#core/contract/reply.ts'
import { TASK_STATES, type TaskMark, type TaskRow, type TaskState } from '#electron/desk/task.ts'
import type { Page } from '#electron/desk/company.ts'
import { desk } from './desk.ts'
import { pagedList } from './paged.ts'

/** What Lista Richieste can be narrowed by; the text apart. */
export type Narrowing = Omit<TaskFilter, 'text' | 'states' | 'order' | 'oldestFirst'> & {
  readonly states?: readonly TaskState[]
}

/** What a list of requests is put in order by: its opening, or its last update. */
export type TaskSort = { readonly by: 'created' | 'updated'; readonly descending: boolean }
export const NEWEST: TaskSort = { by: 'updated', descending: true }

const SHOWN = TASK_STATES.filter((state) => state !== 'discarded')

/** Lista Richieste: its filters, the rows read so far, and what can be done to many at once. */
export const useTasks = defineStore('tasks', () => {
  const search = ref('')
  const narrowing = shallowRef<Narrowing>({})
  const sort = shallowRef<TaskSort>(NEWEST)
  const filter = computed<TaskFilter>(() => ({
    ...narrowing.value,
    states: [...(narrowing.value.states ?? SHOWN)],
    ...(search.value.trim() !== '' && { text: search.value.trim() }),
    order: sort.value.by,
    ...(!sort.value.descending && { oldestFirst: true }),
  }))
  const list = pagedList<TaskRow>((page) => desk['tasks.list']({ filter: filter.value, ...page }))
  watch(filter, () => void list.restart())

  return { search, narrowing, sort, filter, ...list }
})

/** The drafts, newest first. */
export const useDrafts = defineStore('drafts', () =>
  pagedList<TaskRow>((page) => desk['tasks.list']({ filter: { states: ['draft'] }, ...page })),
)

export type Bulk = 'retry' | 'unqueue' | 'read' | 'unread' | 'recall' | 'discard' | 'restore' | 'queue'

/** Does one thing to some; tells what became of each. */
export async function doToAll(deed: Bulk, ids: readonly string[]): Promise<Reply<PerTask>> {
  return desk[`tasks.${deed}`]({ ids: [...ids] })
}

const MARKS = 2_000 // some 150 kB: an answer that can be waited for

/** All that a filter finds, read by whoever wants it a page at a time; `undefined` when it was told to go no further. */
export async function marksOf(
  filter: TaskFilter,
  moved: (read: number) => boolean,
): Promise<Reply<readonly TaskMark[] | undefined>> {
  const marks: TaskMark[] = []
  for (let after: string | undefined = ''; after !== undefined;) {
    const reply: Reply<Page<TaskMark>> = await desk['tasks.marks']({ filter, limit: MARKS, ...(after && { after }) })
    if (!reply.ok) return reply
    marks.push(...reply.value.rows)
    after = reply.value.next
    if (!moved(marks.length)) return { ok: true, value: undefined }
  }
  return { ok: true, value: marks }
}
