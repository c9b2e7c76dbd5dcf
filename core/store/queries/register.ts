import type { Db } from '#core/store/open.ts'
import { prepared, preparedToWrite } from '#core/store/prepared.ts'
import type { RegistroTable } from '#core/store/who-schema.ts'

/** Takes the next `n` numbers: until the transaction ends, who wants the next ones waits. The hash is that of the last link. */
export const takeHead = (db: Db, p: { n: number }) =>
  db
    .updateTable('registro_testa')
    .set((eb) => ({ seq: eb('seq', '+', p.n) }))
    .where('id', '=', 1)
    .returning(['seq', 'hash'])

export const keepHead = (db: Db, p: { hash: string }) =>
  db.updateTable('registro_testa').set({ hash: p.hash }).where('id', '=', 1)

export const registerHead = (db: Db) => db.selectFrom('registro_testa').select(['seq', 'hash']).where('id', '=', 1)

export const insertEntries = (db: Db, rows: readonly RegistroTable[]) => db.insertInto('registro').values(rows)

/** The same in SQLite, prepared: a batch of requests makes hundreds of entries, and each costs little more than its row. */
export const headTaken = prepared((db, p: { n: number }) => takeHead(db, p))

export const headKept = preparedToWrite((db, p: { hash: string }) => keepHead(db, p))

export const entryAdded = preparedToWrite((db, p: RegistroTable) =>
  db.insertInto('registro').values({
    seq: p.seq,
    at: p.at,
    actor: p.actor,
    token: p.token,
    action: p.action,
    object: p.object,
    outcome: p.outcome,
    reason: p.reason,
    trace: p.trace,
    previous: p.previous,
    hash: p.hash,
  }),
)

type Page = { after: number; limit: number } & Partial<Pick<RegistroTable, 'actor' | 'object' | 'outcome'>>

export const entriesAfter = (db: Db, p: Page) =>
  db
    .selectFrom('registro')
    .selectAll()
    .where('seq', '>', p.after)
    .$if(p.actor !== undefined, (query) => query.where('actor', '=', p.actor ?? ''))
    .$if(p.object !== undefined, (query) => query.where('object', '=', p.object ?? ''))
    .$if(p.outcome !== undefined, (query) => query.where('outcome', '=', p.outcome ?? 'riuscita'))
    .orderBy('seq')
    .limit(p.limit)
