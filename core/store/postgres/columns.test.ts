import { assert, asyncProperty, array, constant, constantFrom, oneof, record, string, integer } from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compiled } from '#core/store/compiled.ts'
import { prepared } from '#core/store/prepared.ts'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { columnsOf, type Packed } from './columns.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const { names, values, from, packed } = columnsOf({ name: 'text', content: 'text', passo: 'integer', seq: 'bigint' })

const back = prepared((db, p: Packed) =>
  compiled(db, sql<object>`select ${names} from (select ${values} from ${from(p)}) as rows`),
)

/** What a person or a program may have written, the marks between values and parts of them among it; PostgreSQL keeps no NUL. */
const text = oneof(
  string({ unit: 'binary', maxLength: 20 }).map((any) => any.replaceAll('\0', '')),
  array(constantFrom('\x1e', '\x1f', '0', '1', '\\', '"', '{', ',', 'NULL', 'è', '😀'), { maxLength: 8 }).map((few) =>
    few.join(''),
  ),
)
const rows = array(
  record({
    name: text,
    content: oneof(text, constant(null)),
    passo: oneof(integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), constant(null)),
    seq: integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  }),
  { minLength: 1, maxLength: 12 },
)

it('Rows that travel as columns arrive as they are, whatever is written in them', async () => {
  const journey = asyncProperty(rows, async (sent) => {
    expect(await database.reading(async (on) => back(on, packed(sent)))).toEqual(sent)
  })
  const examples: [Parameters<typeof packed>[0]][] = [
    [[{ name: '', content: '', passo: null, seq: 1 }]],
    [[{ name: '\x1e0\x1f', content: 'due', passo: 0, seq: 1 }]],
    [[{ name: 'uno', content: '\x1f0\x1e', passo: 0, seq: 1 }]],
    [
      [
        { name: '\x1e0', content: '0\x1f', passo: 0, seq: 1 },
        { name: '0\x1f', content: '\x1e0\x1f\x1e1\x1f', passo: 0, seq: 2 },
      ],
    ],
  ]
  await assert(journey, { numRuns: 300, examples: examples as never })
})

it('A value that is absent arrives as none', async () => {
  const sent = [{ name: 'uno', passo: undefined, seq: 1 }]
  const arrived = await database.reading(async (on) => back(on, packed(sent)))
  expect(arrived).toEqual([{ name: 'uno', content: null, passo: null, seq: 1 }])
})
