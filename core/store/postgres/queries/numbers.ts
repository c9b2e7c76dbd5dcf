import { sql } from 'kysely'
import { compiled } from '#core/store/compiled.ts'
import { prepared } from '#core/store/prepared.ts'

type Taking = { readonly name: string; readonly value: number }

/** Moves a series on by `value`, or back by what was taken and not used; nobody else can move it until the transaction ends. */
export const movedOne = prepared((db, { name, value }: Taking) =>
  db
    .insertInto('counters')
    .values({ name, value })
    .onConflict((known) =>
      known.column('name').doUpdateSet((to) => ({ value: to('counters.value', '+', to.ref('excluded.value')) })),
    )
    .returning(['name', 'value']),
)

/** The last number given of each of the series. */
export const lastNumbers = prepared((db, p: { names: readonly string[] }) =>
  db
    .selectFrom('counters')
    .select(['name', 'value'])
    .where('name', '=', sql<string>`any(${p.names})`),
)

/** Takes hold of series, one after the other as they are named; one that nobody moved yet begins. */
export const heldSeries = prepared((db, p: { names: readonly string[] }) =>
  compiled(
    db,
    sql<object>`insert into counters (name, value)
      select name, 0 from unnest(${p.names}::text[]) with ordinality as held(name, place) order by place
      on conflict (name) do update set value = counters.value`,
  ),
)
