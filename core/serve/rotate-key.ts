import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { sealWith } from '#core/signing/seal.ts'
import { rotate } from '#core/signing/signer.ts'
import type { Db } from '#core/store/open.ts'
import { keyRingIn } from '#core/store/receipts.ts'
import { notedUpkeep, type Keeper } from './at-the-machine.ts'
import { withTables, type Place as Kept } from './open-storage.ts'

type Place = Kept & Keeper & { readonly key: Buffer }

/** From now on another key signs receipts, in every process; what was signed before can still be verified. */
export function rotateReceiptsKey(
  place: Place,
): Promise<Result<{ readonly kid: string; readonly dal: string }, Failure>> {
  const rotated = async (db: Db) => {
    const { kid, dal } = await rotate({ ring: keyRingIn(db), clock: place.clock, seal: sealWith(place.key) })
    return ok({ kid, dal })
  }
  return withTables(place, ({ db }) =>
    notedUpkeep(
      db,
      place,
      (made) => ({ action: 'chiave.ruota', on: 'chiave', id: made?.kid ?? 'nuova' }),
      () => rotated(db),
    ),
  )
}
