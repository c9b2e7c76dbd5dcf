import { prepared } from '#core/store/prepared.ts'

/** The next number of a series, from 1. */
export const nextNumber = prepared((db, p: { name: string }) =>
  db
    .insertInto('counters')
    .values({ name: p.name, value: 1 })
    .onConflict((known) => known.column('name').doUpdateSet((row) => ({ value: row('counters.value', '+', 1) })))
    .returning('value'),
)
