import { hash } from 'node:crypto'
import type { AuditEntry, Head } from '#core/audit/entry.ts'
import type { Sought } from '#core/audit/log.ts'
import { verifyRegister } from '#core/audit/verify.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { openArchive, type Archive } from '#core/store/open.ts'
import { registerIn } from '#core/store/register.ts'

type Place = { readonly archivio: string; readonly key: Buffer }

/** Goes through the whole chain; refuses with `registro-alterato`, which names the first entry that does not hold. */
export function verifiedRegister(place: Place, anchors: readonly Head[]): Promise<Result<Head, Failure>> {
  return withArchive(place, async ({ core }) => {
    const verdict = await verifyRegister({ log: registerIn(core, { digest }), digest, anchors })
    if (verdict.intact) return ok(verdict.head)
    const details = { voce: String(verdict.seq), difetto: verdict.flaw }
    return no({ code: 'registro-alterato', retry: 'never', details })
  })
}

export type Wanted = { readonly after: number; readonly limit: number; readonly sought: Sought }

/** Entries after a number, in order; all, or those sought. */
export function registerPage(place: Place, { after, limit, sought }: Wanted) {
  return withArchive<readonly AuditEntry[]>(place, async ({ core }) =>
    ok(await registerIn(core, { digest }).page(after, limit, sought)),
  )
}

async function withArchive<T>(
  { archivio, key }: Place,
  work: (archive: Archive) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const opened = await openArchive({ path: archivio, key })
  if (!opened.ok) return opened
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

function digest(text: string): string {
  return hash('sha256', text)
}
