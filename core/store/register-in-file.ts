import { linked, type AuditNote, type Head } from '#core/audit/entry.ts'
import type { AuditLog } from '#core/audit/log.ts'
import type { Archive } from './open.ts'
import { inTransaction, runnerOn } from './prepared.ts'
import { entryAdded, headKept, headTaken } from './queries/register.ts'
import { registerIn, rowOf } from './register.ts'

type Open = Pick<Archive, 'core' | 'statements'>

/** The register of a core that works on a file: it adds entries in its own transaction as fast as SQLite takes them. */
export function registerInFile(archive: Open, parts: Parameters<typeof registerIn>[1]): AuditLog {
  return {
    ...registerIn(archive.core, parts),
    append: async (notes) => {
      if (notes.length > 0) await inTransaction(archive, () => added(archive, notes, parts.digest))
    },
  }
}

function added(archive: Open, notes: readonly AuditNote[], digest: (text: string) => string): Promise<void> {
  const on = runnerOn(archive)
  const [head] = headTaken(on, { n: notes.length })
  if (head === undefined) throw new Error('the register has no head')
  const before: Head = { seq: Number(head.seq) - notes.length, hash: head.hash }
  let { hash } = before
  for (const entry of linked(notes, before, digest)) {
    entryAdded(on, rowOf(entry))
    ;({ hash } = entry)
  }
  headKept(on, { hash })
  return Promise.resolve()
}
