import { computed, type Ref } from 'vue'
import type { ViewContent } from '#electron/desk/saved-views.ts'
import { useTasks } from '#renderer/stores/tasks.ts'
import { columnsAmong, type ColumnId } from './columns.ts'
import { restored } from './restored.ts'

/** How the list of requests is set up, to be kept and taken up again. */
export function useListView(columns: Ref<readonly ColumnId[]>) {
  const tasks = useTasks()
  const content = computed<ViewContent>(() => ({
    filter: { ...tasks.narrowing, search: tasks.search },
    sort: tasks.sort,
    columns: columns.value,
  }))
  function restore(wanted: ViewContent | undefined): void {
    const { search, narrowing, sort } = restored(wanted)
    tasks.search = search
    tasks.narrowing = narrowing
    tasks.sort = sort
    if (wanted) columns.value = columnsAmong(wanted.columns)
  }
  return { content, restore }
}
