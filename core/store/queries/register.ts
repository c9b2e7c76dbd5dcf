import { CompiledQuery } from 'kysely'
import type { RegistroTable, WhoDb } from '#core/store/who-schema.ts'

/** Takes the next `n` numbers: until the transaction ends, who wants the next ones waits. The hash is that of the last link. */
export const takeHead = (db: WhoDb, p: { n: number }) =>
  db
    .updateTable('registro_testa')
    .set((eb) => ({ seq: eb('seq', '+', p.n) }))
    .where('id', '=', 1)
    .returning(['seq', 'hash'])

export const keepHead = (db: WhoDb, p: { hash: string }) =>
  db.updateTable('registro_testa').set({ hash: p.hash }).where('id', '=', 1)

export const registerHead = (db: WhoDb) => db.selectFrom('registro_testa').select(['seq', 'hash']).where('id', '=', 1)

export const insertEntries = (db: WhoDb, rows: readonly RegistroTable[]) => db.insertInto('registro').values(rows)

const COLUMNS = [
  'seq',
  'at',
  'actor',
  'token',
  'action',
  'object',
  'outcome',
  'reason',
  'trace',
  'previous',
  'hash',
] as const satisfies readonly (keyof RegistroTable)[]

/** The same in SQLite, however many: one short text, where each row's own places would make a long one to compile every time. */
export const insertEntriesAsOne = (rows: readonly RegistroTable[]) =>
  CompiledQuery.raw(
    `insert into registro (${COLUMNS.join(', ')})
     select ${COLUMNS.map((_, at) => `value ->> ${String(at)}`).join(', ')} from json_each(?)`,
    [JSON.stringify(rows.map((row) => COLUMNS.map((column) => row[column])))],
  )

type Page = { after: number; limit: number } & Partial<Pick<RegistroTable, 'actor' | 'object' | 'outcome'>>

export const entriesAfter = (db: WhoDb, p: Page) =>
  db
    .selectFrom('registro')
    .selectAll()
    .where('seq', '>', p.after)
    .$if(p.actor !== undefined, (query) => query.where('actor', '=', p.actor ?? ''))
    .$if(p.object !== undefined, (query) => query.where('object', '=', p.object ?? ''))
    .$if(p.outcome !== undefined, (query) => query.where('outcome', '=', p.outcome ?? 'riuscita'))
    .orderBy('seq')
    .limit(p.limit)
