import type { Identity } from '#core/access/identity.ts'
import { never } from '#core/engine/engine.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

/** The Sede whose things an operatore is told; one whose provider names none is refused, so that he learns why he sees nothing. */
export function ownSede({ sede, ruoli }: Identity): Result<string, Failure> {
  return sede !== undefined && ruoli.includes('operatore')
    ? ok(sede)
    : no(never('non-autorizzato', { motivo: 'sede-mancante' }))
}
