import type { MaintenanceStore } from '#core/engine/maintenance.ts'
import type { Maintenance } from '#core/contract/administration.ts'
import type { Db } from './open.ts'

const NAME = 'manutenzione'

/** The announced maintenance of an archive, on SQLite and on PostgreSQL alike: a setting as the others are. */
export function maintenanceIn(db: Db): MaintenanceStore {
  return {
    read: async () => {
      const row = await db.selectFrom('impostazioni').select('valore').where('nome', '=', NAME).executeTakeFirst()
      return row && (JSON.parse(row.valore) as Maintenance)
    },
    keep: async (window) => {
      if (window === undefined) {
        await db.deleteFrom('impostazioni').where('nome', '=', NAME).execute()
        return
      }
      const valore = JSON.stringify(window)
      await db
        .insertInto('impostazioni')
        .values({ nome: NAME, valore })
        .onConflict((known) => known.column('nome').doUpdateSet({ valore }))
        .execute()
    },
  }
}
