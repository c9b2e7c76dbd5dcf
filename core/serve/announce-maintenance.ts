import type { Maintenance } from '#core/contract/administration.ts'
import { ahead, announce } from '#core/engine/maintenance.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { maintenanceIn } from '#core/store/maintenance.ts'
import { withTables, type Place as Kept } from './open-storage.ts'

type Place = Kept & { readonly key: Buffer; readonly clock: Clock }

export function announceMaintenance(place: Place, window: Maintenance): Promise<Result<Maintenance, Failure>> {
  return withTables(place, ({ db }) => announce(maintenanceIn(db), place.clock, window))
}

export function cancelMaintenance(place: Place): Promise<Result<null, Failure>> {
  return withTables(place, async ({ db }) => {
    await maintenanceIn(db).keep(undefined)
    return ok(null)
  })
}

/** The one that is ahead or under way. */
export function maintenanceAhead(place: Place): Promise<Result<Maintenance | undefined, Failure>> {
  return withTables(place, async ({ db }) => ok(ahead(await maintenanceIn(db).read(), place.clock.now())))
}
