import type { Desk } from '#electron/desk/desk.ts'
import type { TaskFilter } from '#electron/desk/task-filter.ts'
import type { TaskRow } from '#electron/desk/task.ts'

const PAGE = 500

/** Every task that fits, oldest first. */
export async function allTasks({ store }: Pick<Desk, 'store'>, filter: TaskFilter): Promise<readonly TaskRow[]> {
  const rows: TaskRow[] = []
  let after: string | undefined
  do {
    const query = { filter: { ...filter, order: 'created' as const }, limit: PAGE }
    const page = await store.list({ ...query, ...(after !== undefined && { after }) })
    rows.push(...page.rows)
    after = page.next
  } while (after !== undefined)
  return rows.reverse()
}
