import { linked, type AuditEntry, type AuditNote } from '#core/audit/entry.ts'
import type { AuditLog } from '#core/audit/log.ts'
import type { Db } from './open.ts'
import { present } from './present.ts'
import { entriesAfter, insertEntries, keepHead, registerHead, takeHead } from './queries/register.ts'
import type { RegistroTable } from './who-schema.ts'

type Parts = { readonly digest: (text: string) => string }

/** The register of an archive. On PostgreSQL each `append` takes a connection of its own from the pool. */
export function registerIn(db: Db, { digest }: Parts): AuditLog {
  return {
    append: async (notes) => {
      if (notes.length === 0) return
      await db.transaction().execute((tx) => appendOn(tx, notes, digest))
    },
    page: async (after, limit, sought) =>
      (await entriesAfter(db, { after, limit, ...sought }).execute()).map(entryFrom),
    head: async () => {
      const { seq, hash } = await registerHead(db).executeTakeFirstOrThrow()
      return { seq: Number(seq), hash }
    },
  }
}

/** Adds notes in the transaction of the caller: they are there if what they tell of is. */
export async function appendOn(on: Db, notes: readonly AuditNote[], digest: Parts['digest']): Promise<void> {
  const { seq, hash } = await takeHead(on, { n: notes.length }).executeTakeFirstOrThrow()
  const entries = linked(notes, { seq: Number(seq) - notes.length, hash }, digest)
  await insertEntries(on, entries.map(rowOf)).execute()
  await keepHead(on, { hash: entries.at(-1)?.hash ?? hash }).execute()
}

export function rowOf({ token, reason, ...entry }: AuditEntry): RegistroTable {
  return { ...entry, token: token ?? null, reason: reason ?? null }
}

function entryFrom({ seq, ...row }: RegistroTable): AuditEntry {
  return { ...present(row), seq: Number(seq) } as AuditEntry
}
