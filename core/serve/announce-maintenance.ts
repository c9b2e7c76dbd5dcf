import type { Maintenance } from '#core/contract/administration.ts'
import { ahead, announce } from '#core/engine/maintenance.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { maintenanceIn } from '#core/store/maintenance.ts'
import type { Db } from '#core/store/open.ts'
import { notedUpkeep, type Keeper } from './at-the-machine.ts'
import { withTables, type Place as Kept } from './open-storage.ts'

type Place = Kept & Keeper & { readonly key: Buffer }

const WRITTEN = () => ({ action: 'impostazioni.scrivi', on: 'impostazioni', id: 'manutenzione' }) as const

export function announceMaintenance(place: Place, window: Maintenance): Promise<Result<Maintenance, Failure>> {
  return withTables(place, ({ db }) =>
    notedUpkeep(db, place, WRITTEN, () => announce(maintenanceIn(db), place.clock, window)),
  )
}

export function cancelMaintenance(place: Place): Promise<Result<null, Failure>> {
  const cancelled = async (db: Db) => {
    await maintenanceIn(db).keep(undefined)
    return ok(null)
  }
  return withTables(place, ({ db }) => notedUpkeep(db, place, WRITTEN, () => cancelled(db)))
}

/** The one that is ahead or under way. */
export function maintenanceAhead(place: Place): Promise<Result<Maintenance | undefined, Failure>> {
  return withTables(place, async ({ db }) => ok(ahead(await maintenanceIn(db).read(), place.clock.now())))
}
