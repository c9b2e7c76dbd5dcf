import { prepared, preparedToWrite } from '#core/store/prepared.ts'

/** The last number given of a series. */
export const lastNumber = prepared((db, p: { name: string }) =>
  db.selectFrom('counters').select('value').where('name', '=', p.name),
)

export const keepNumber = preparedToWrite((db, p: { name: string; value: number }) =>
  db
    .insertInto('counters')
    .values({ name: p.name, value: p.value })
    .onConflict((known) => known.column('name').doUpdateSet({ value: p.value })),
)
