import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { compositesIn, type Values } from './composites.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const value = fc.option(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('"', ',', '(', ')', '\\', ' ', '\n', '\t', 'à', "'", 'x', '1') }),
    fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
    fc.constantFrom('', '00123456789', 'Società Agricola "La Quercia", s.s. (in liq.)', '2026-11', '-4.5'),
  ),
)

it('reads rows as they were, whatever PostgreSQL put between quotes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 9 }), async (rows) => {
      expect(compositesIn(await written(rows))).toEqual(rows)
    }),
    { numRuns: 300 },
  )
})

async function written(rows: readonly Values[]): Promise<string> {
  const columns = sql.join([0, 1, 2].map((at) => sql`${rows.map((row) => row[at])}::text[]`))
  const read = sql<{ text: string }>`select string_agg(row(a, b, c)::text, ',' order by n) as text
    from unnest(${columns}) with ordinality as r(a, b, c, n)`
  return (await read.execute(database.db)).rows[0]?.text ?? ''
}

it('reads a row of one value', () => {
  expect(compositesIn('(a),("b c"),("")')).toEqual([['a'], ['b c'], ['']])
  expect(compositesIn('(a),()')).toEqual([['a'], [null]])
})

it.each(['("a,b)', '("a"b,c)', '("a\\b")'])('takes nothing for a row that is none: %s', (text) => {
  expect(() => compositesIn(text)).toThrow(SyntaxError)
})
