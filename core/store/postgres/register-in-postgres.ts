import { linked } from '#core/audit/entry.ts'
import type { AuditLog } from '#core/audit/log.ts'
import { registerIn } from '#core/store/register.ts'
import type { Postgres } from './open-postgres.ts'
import { entriesAdded, headTaken } from './queries/register.ts'

type Parts = Parameters<typeof registerIn>[1]

/** The register of a database: as every archive's, with two prepared statements an addition. */
export function registerInPostgres(postgres: Pick<Postgres, 'db' | 'transaction'>, { digest }: Parts): AuditLog {
  return {
    ...registerIn(postgres.db, { digest }),
    append: async (notes) => {
      if (notes.length === 0) return
      await postgres.transaction(async (on) => {
        const [head] = await headTaken(on, { n: notes.length })
        if (head === undefined) throw new Error('the register has no head')
        const entries = linked(notes, { seq: head.seq - notes.length, hash: head.hash }, digest)
        await entriesAdded(on, { rows: JSON.stringify(entries), hash: entries.at(-1)?.hash ?? head.hash })
      })
    },
  }
}
