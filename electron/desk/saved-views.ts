import type { Failure } from '#core/kernel/failure.ts'
import type { Ids } from '#core/kernel/ids.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never } from './desk.ts'
import type { Sort } from './list-order.ts'

/** The lists that can be kept as they were set up. */
export const LISTS = ['aziende', 'comunicazioni'] as const
export type ListName = (typeof LISTS)[number]

/** How a list was set up. What its filter holds is the list's own affair: it reads it again when it is taken up. */
export type ViewContent = {
  readonly filter: Readonly<Record<string, unknown>>
  readonly sort?: Sort
  /** The columns shown, in order; absent for those the list has by itself. */
  readonly columns?: readonly string[]
}

/** A list as somebody wants to find it again. */
export type SavedView = ViewContent & {
  readonly id: string
  readonly list: ListName
  readonly name: string
  /** What the list opens with; one at most of each list. */
  readonly isDefault: boolean
}

export type SavedViews = {
  /** In order of name. */
  list(list: ListName): Promise<readonly SavedView[]>
  get(id: string): Promise<SavedView | undefined>
  /** Writes a view, new or known; a default one takes the place of the one before. */
  put(view: SavedView): Promise<void>
  delete(id: string): Promise<void>
}

export type KeptView = Omit<SavedView, 'id' | 'isDefault'> & { readonly id?: string; readonly isDefault?: boolean }

/** Keeps a view: a new one without an id; with one it is changed, renamed, or brought back after it was deleted. */
export async function keepView(
  { views, ids }: { readonly views: SavedViews; readonly ids: Ids },
  kept: KeptView,
): Promise<Result<SavedView, Failure>> {
  const name = kept.name.trim()
  if (name === '') return no(never('view-without-name'))
  const others = (await views.list(kept.list)).filter(({ id }) => id !== kept.id)
  if (others.some((other) => sameName(other.name, name))) return no(never('view-name-taken', { name }))
  const view: SavedView = { ...kept, name, id: kept.id ?? ids.next(), isDefault: kept.isDefault ?? false }
  await views.put(view)
  return ok(view)
}

/** What a list opens with from now on: that view, or nothing of the kind. */
export async function chooseDefault(
  views: SavedViews,
  { list, id }: { readonly list: ListName; readonly id?: string },
): Promise<readonly SavedView[]> {
  for (const view of await views.list(list)) {
    const isDefault = view.id === id
    if (view.isDefault !== isDefault) await views.put({ ...view, isDefault })
  }
  return views.list(list)
}

const sameName = (one: string, other: string) => one.toLocaleLowerCase('it') === other.toLocaleLowerCase('it')
