import type { Selectable } from 'kysely'
import type { SavedView, SavedViews, ViewContent } from '#electron/desk/saved-views.ts'
import type { DeskDb, DeskTables } from './desk-tables.ts'
import { deleteView, dropDefault, putView, savedView, savedViews } from './queries/saved-views.ts'

/** Lists kept as they were set up, in the workspace: they go where it goes. */
export function sqliteViews(db: DeskDb): SavedViews {
  return {
    list: async (list) => (await savedViews(db, list).execute()).map(viewOf),
    get: async (id) => {
      const row = await savedView(db, id).executeTakeFirst()
      return row && viewOf(row)
    },
    put: ({ id, list, name, isDefault, ...content }) =>
      db.transaction().execute(async (tx) => {
        if (isDefault) await dropDefault(tx, list).execute()
        const row = { id, list, name, is_default: isDefault ? 1 : 0, content: JSON.stringify(content) } as const
        await putView(tx, row).execute()
      }),
    delete: async (id) => {
      await deleteView(db, id).execute()
    },
  }
}

function viewOf({ content, is_default, ...row }: Selectable<DeskTables['saved_views']>): SavedView {
  return { ...row, isDefault: is_default === 1, ...(JSON.parse(content) as ViewContent) }
}
