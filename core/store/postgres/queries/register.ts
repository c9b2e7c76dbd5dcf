import { sql, type Compilable } from 'kysely'
import type { AuditEntry } from '#core/audit/entry.ts'
import type { Db } from '#core/store/open.ts'
import { prepared, preparedToWrite } from '#core/store/prepared.ts'

const compiled = <R>(db: Db, raw: ReturnType<typeof sql<R>>): Compilable<R> => ({ compile: () => raw.compile(db) })

const ENTRIES = (rows: string) => sql`json_to_recordset(${rows}::json) as r(seq bigint, at text, actor text, token text,
  action text, object text, outcome text, reason text, trace text, previous text, hash text)`

/** As the one of the shared queries, prepared. */
export const headTaken = prepared((db, p: { n: number }) =>
  compiled<Pick<AuditEntry, 'seq' | 'hash'>>(
    db,
    sql`update registro_testa set seq = seq + ${p.n}::bigint where id = 1 returning seq, hash`,
  ),
)

type Following = {
  readonly rows: string
  readonly n: number
  readonly hash: string
  readonly after: number
  readonly last: string
}

/** The same in one statement, where the last link is still the one that is known: none is written where it is not. */
export const entriesFollowing = preparedToWrite((db, p: Following) =>
  compiled(
    db,
    sql`with head as (update registro_testa set seq = seq + ${p.n}::bigint, hash = ${p.hash}
        where id = 1 and seq = ${p.after}::bigint and hash = ${p.last} returning id)
      insert into registro (seq, at, actor, token, action, object, outcome, reason, trace, previous, hash)
      select seq, at, actor, token, action, object, outcome, reason, trace, previous, r.hash
      from head, ${ENTRIES(p.rows)}`,
  ),
)

/** Entries, and the hash of the last as the one that the next follows, in one statement. */
export const entriesAdded = preparedToWrite((db, p: { rows: string; hash: string }) =>
  compiled(
    db,
    sql`with head as (update registro_testa set hash = ${p.hash} where id = 1)
      insert into registro (seq, at, actor, token, action, object, outcome, reason, trace, previous, hash)
      select seq, at, actor, token, action, object, outcome, reason, trace, previous, hash
      from ${ENTRIES(p.rows)}`,
  ),
)
