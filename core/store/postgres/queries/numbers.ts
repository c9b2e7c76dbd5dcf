import { sql } from 'kysely'
import type { Db } from '#core/store/open.ts'
import { prepared } from '#core/store/prepared.ts'

type Taking = { readonly name: string; readonly value: number }

/** Moves several series on, each by `value`; nobody else can move them until the transaction ends. */
export const moved = (db: Db, takings: readonly Taking[]) =>
  db
    .insertInto('counters')
    .values(takings.map(({ name, value }) => ({ name, value })))
    .onConflict((known) =>
      known.column('name').doUpdateSet((to) => ({ value: to('counters.value', '+', to.ref('excluded.value')) })),
    )
    .returning(['name', 'value'])

/** The last number given of each of the series. */
export const lastNumbers = prepared((db, p: { names: readonly string[] }) =>
  db
    .selectFrom('counters')
    .select(['name', 'value'])
    .where('name', '=', sql<string>`any(${p.names})`),
)

/** Moves one series on by `value`; 0 only takes hold of it. */
export const movedOne = prepared((db, p: Taking) => moved(db, [p]))
