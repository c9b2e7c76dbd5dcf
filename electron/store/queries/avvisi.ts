import { sql } from 'kysely'
import type { AvvisoKind } from '#electron/desk/avviso.ts'
import type { AvvisiQuery } from '#electron/desk/desk-store.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'
import { ROW_COLUMNS } from '#electron/store/task-record.ts'

type Avviso = {
  readonly chiave: string
  readonly kind: string
  readonly task: string | null
  readonly azienda: string
  readonly at: string
  readonly details: string | null
}

export const addAvviso = (db: DeskDb, avviso: Avviso) =>
  db
    .insertInto('avvisi')
    .values({ ...avviso, told: 0, seen: 0 })
    .onConflict((conflict) => conflict.doNothing())

const withRows = (db: DeskDb) =>
  db
    .selectFrom('avvisi')
    .leftJoin('tasks', 'tasks.id', 'avvisi.task')
    .select(['avvisi.n as avviso', 'avvisi.kind', 'avvisi.at', 'avvisi.azienda as whose', 'avvisi.details', 'seen'])
    .select(ROW_COLUMNS.map((column) => `tasks.${column}` as const))

/** What nobody has been told of, oldest first. */
export const avvisiToTell = (db: DeskDb, limit: number, kind?: AvvisoKind) =>
  // Literal: a partial index is used only where the condition is the very one it was made with.
  withRows(db)
    .where(sql<boolean>`told = 0`)
    .$if(kind !== undefined, (query) => query.where('avvisi.kind', '=', kind ?? ''))
    .orderBy('avvisi.n')
    .limit(limit)

/** The inbox, newest first. */
export const avvisiPage = (db: DeskDb, { after, kind, unseen, limit }: AvvisiQuery) =>
  withRows(db)
    .$if(after !== undefined, (query) => query.where('avvisi.n', '<', after ?? 0))
    .$if(kind !== undefined, (query) => query.where('avvisi.kind', '=', kind ?? ''))
    .$if(unseen === true, (query) => query.where(sql<boolean>`seen = 0`))
    .orderBy('avvisi.n', 'desc')
    .limit(limit)

export const settleAvvisi = (db: DeskDb, ns: readonly number[]) =>
  db.updateTable('avvisi').set({ told: 1 }).where('n', 'in', ns)

export const seeAvvisi = (db: DeskDb, ns: readonly number[] | undefined, seen: boolean) =>
  db
    .updateTable('avvisi')
    .set({ seen: seen ? 1 : 0 })
    .where(seen ? sql<boolean>`seen = 0` : sql<boolean>`seen = 1`)
    // As one value: a morning's worth is more than a statement has places for.
    .$if(ns !== undefined, (query) =>
      query.where(sql<boolean>`n in (select value from json_each(${JSON.stringify(ns)}))`),
    )
    .returning('n')

export const countUnseen = (db: DeskDb) =>
  db
    .selectFrom('avvisi')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(sql<boolean>`seen = 0`)
