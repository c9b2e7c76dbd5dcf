import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { sealWith } from '#core/signing/seal.ts'
import { rotate } from '#core/signing/signer.ts'
import { keyRingIn } from '#core/store/receipts.ts'
import { withTables, type Place as Kept } from './open-storage.ts'

type Place = Kept & { readonly key: Buffer; readonly clock: Clock }

/** From now on another key signs receipts, in every process; what was signed before can still be verified. */
export function rotateReceiptsKey(
  place: Place,
): Promise<Result<{ readonly kid: string; readonly dal: string }, Failure>> {
  return withTables(place, async ({ db }) => {
    const { kid, dal } = await rotate({ ring: keyRingIn(db), clock: place.clock, seal: sealWith(place.key) })
    return ok({ kid, dal })
  })
}
