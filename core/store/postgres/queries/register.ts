import { sql } from 'kysely'
import type { AuditEntry } from '#core/audit/entry.ts'
import { compiled } from '#core/store/compiled.ts'
import { columnsOf, type Packed } from '#core/store/postgres/columns.ts'
import { prepared, preparedToWrite, type Runner } from '#core/store/prepared.ts'

const entries = columnsOf({
  ...{ seq: 'bigint', at: 'text', actor: 'text', token: 'text', action: 'text', object: 'text' },
  ...{ outcome: 'text', reason: 'text', trace: 'text', previous: 'text', hash: 'text' },
})

/** As the one of the shared queries, prepared. */
export const headTaken = prepared((db, p: { n: number }) =>
  compiled<Pick<AuditEntry, 'seq' | 'hash'>>(
    db,
    sql`update registro_testa set seq = seq + ${p.n}::bigint where id = 1 returning seq, hash`,
  ),
)

/** The link that entries follow, and the hash that those after them will follow. */
type Following = { readonly after: number; readonly last: string; readonly newest: string }

const follow = preparedToWrite((db, p: Packed & Following & { readonly n: number }) =>
  compiled(
    db,
    sql`with head as (update registro_testa set seq = seq + ${p.n}::bigint, hash = ${p.newest}
        where id = 1 and seq = ${p.after}::bigint and hash = ${p.last} returning id),
      added as (select ${entries.values} from ${entries.from(p)})
      insert into registro (${entries.names}) select ${entries.names} from head, added`,
  ),
)

/** Entries in one statement, where the last link is still the one that is known: none is written where it is not. */
export const entriesFollowing = (on: Runner, added: readonly AuditEntry[], following: Following) =>
  follow(on, { ...following, ...entries.packed(added), n: added.length })

const add = preparedToWrite((db, p: Packed & { readonly newest: string }) =>
  compiled(
    db,
    sql`with head as (update registro_testa set hash = ${p.newest} where id = 1)
      insert into registro (${entries.names}) select ${entries.values} from ${entries.from(p)}`,
  ),
)

/** Entries, and the hash of the last as the one that the next follows, in one statement. */
export const entriesAdded = (on: Runner, added: readonly AuditEntry[], newest: string) =>
  add(on, { newest, ...entries.packed(added) })
