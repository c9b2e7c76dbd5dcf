import { linked, type AuditNote, type Head } from '#core/audit/entry.ts'
import type { AuditLog } from '#core/audit/log.ts'
import { registerIn } from '#core/store/register.ts'
import type { Postgres } from './open-postgres.ts'
import { entriesAdded, entriesFollowing, headTaken } from './queries/register.ts'

type Parts = Parameters<typeof registerIn>[1]
type Open = Pick<Postgres, 'db' | 'reading' | 'transaction'>

/**
 * The register of a database. Who added last knows the last link, and adds the next ones in one statement where nobody added
 * any meanwhile; where somebody did, the link is taken hold of first, in a transaction.
 */
export function registerInPostgres(postgres: Open, { digest }: Parts): AuditLog {
  let last: Head | undefined
  return {
    ...registerIn(postgres.db, { digest }),
    append: async (notes) => {
      if (notes.length === 0) return
      const known = last
      // whoever does not hear how it went does not know the last link any more
      last = undefined
      const followed = known && (await following(postgres, notes, known, digest))
      last = followed ?? (await holding(postgres, notes, digest))
    },
  }
}

type Digest = Parts['digest']

/** The last link now; absent where the one that was known is not the last any more, and nothing was written. */
async function following(postgres: Open, notes: readonly AuditNote[], known: Head, digest: Digest) {
  const entries = linked(notes, known, digest)
  const newest = entries.at(-1)?.hash ?? known.hash
  const written = await postgres.reading(async (on) =>
    entriesFollowing(on, entries, { after: known.seq, last: known.hash, newest }),
  )
  return written === 0 ? undefined : { seq: known.seq + notes.length, hash: newest }
}

function holding(postgres: Open, notes: readonly AuditNote[], digest: Digest): Promise<Head> {
  return postgres.transaction(async (on) => {
    const [head] = await headTaken(on, { n: notes.length })
    if (head === undefined) throw new Error('the register has no head')
    const entries = linked(notes, { seq: head.seq - notes.length, hash: head.hash }, digest)
    const hash = entries.at(-1)?.hash ?? head.hash
    await entriesAdded(on, entries, hash)
    return { seq: head.seq, hash }
  })
}
