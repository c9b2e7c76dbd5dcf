import { hash } from 'node:crypto'
import type { AuditEntry, Head } from '#core/audit/entry.ts'
import type { Sought } from '#core/audit/log.ts'
import { verifyRegister } from '#core/audit/verify.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { registerIn } from '#core/store/register.ts'
import { withTables, type Place as Kept } from './open-storage.ts'

type Place = Kept & { readonly key: Buffer }

/** Goes through the whole chain; refuses with `registro-alterato`, which names the first entry that does not hold. */
export function verifiedRegister(place: Place, anchors: readonly Head[]): Promise<Result<Head, Failure>> {
  return withTables(place, async ({ db }) => {
    const verdict = await verifyRegister({ log: registerIn(db, { digest }), digest, anchors })
    if (verdict.intact) return ok(verdict.head)
    const details = { voce: String(verdict.seq), difetto: verdict.flaw }
    return no({ code: 'registro-alterato', retry: 'never', details })
  })
}

export type Wanted = { readonly after: number; readonly limit: number; readonly sought: Sought }

/** Entries after a number, in order; all, or those sought. */
export function registerPage(place: Place, { after, limit, sought }: Wanted) {
  return withTables<readonly AuditEntry[]>(place, async ({ db }) =>
    ok(await registerIn(db, { digest }).page(after, limit, sought)),
  )
}

function digest(text: string): string {
  return hash('sha256', text)
}
