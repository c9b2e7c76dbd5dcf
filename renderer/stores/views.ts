import { shallowRef } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { ListName, SavedView, ViewContent } from '#electron/desk/saved-views.ts'
import { desk } from './desk.ts'

/** The views kept of one list. */
export function useSavedViews(list: ListName) {
  const views = shallowRef<readonly SavedView[]>([])

  async function refresh(): Promise<readonly SavedView[]> {
    const reply = await desk['views.list']({ list })
    if (reply.ok) views.value = reply.value
    return views.value
  }
  /** What was refused, if it was. */
  async function done(asked: Promise<Reply<unknown>>): Promise<Failure | undefined> {
    const reply = await asked
    await refresh()
    return reply.ok ? undefined : reply.failure
  }

  return {
    views,
    refresh,
    add: (name: string, content: ViewContent) => done(desk['views.keep']({ list, name, ...sent(content) })),
    /** Renamed, changed, or brought back. */
    keep: ({ id, name, isDefault, ...content }: SavedView) =>
      done(desk['views.keep']({ id, list, name, isDefault, ...sent(content) })),
    remove: ({ id }: SavedView) => done(desk['views.delete']({ id })),
    chooseDefault: (view: SavedView | undefined) => done(desk['views.default']({ list, ...(view && { id: view.id }) })),
  }
}

/** A plain copy: what the window watches does not cross to the desk. */
function sent({ filter, sort, columns }: ViewContent) {
  const plain = { filter, ...(sort && { sort }), ...(columns && { columns: [...columns] }) }
  return JSON.parse(JSON.stringify(plain)) as { filter: Record<string, unknown>; columns?: string[] }
}
