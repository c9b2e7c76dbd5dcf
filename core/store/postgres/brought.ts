import { Kysely, sql } from 'kysely'
import { migrate, type MigrationSet } from '#core/store/migrate.ts'
import type { Db } from '#core/store/open.ts'
import type { CoreTables } from '#core/store/schema.ts'
import { Dialect, type Ordering } from './dialect.ts'
import { poolOf, type PoolOptions } from './pool.ts'
import { preparing, statements } from './statements.ts'
import { isOneOf, isPassing, tryingAgain } from './trying-again.ts'

/**
 * Brings the tables to today's version, and tells how the database orders texts. On one connection of its own, without a
 * limit of time: an index of a large table takes as long as it takes.
 */
export async function brought(
  url: string,
  options: PoolOptions,
  sets: readonly MigrationSet[],
): Promise<Ordering | 'newer'> {
  const pool = poolOf(url, { size: 1 }, options)
  try {
    const { rows } = await pool.query<{ bytes: boolean }>(`select 'B' < 'a' as bytes`)
    const ordering = rows[0]?.bytes ? 'bytes' : 'language'
    const db = new Kysely<CoreTables>({ dialect: new Dialect(preparing(pool, statements()), ordering) })
    const age = await ageOf(db, sets)
    if (age === 'newer') return 'newer'
    if (age === 'older') await tryingAgain(() => taken(db, sets), isOvertaken)
    return ordering
  } finally {
    await pool.end()
  }
}

async function ageOf(db: Db, sets: readonly MigrationSet[]): Promise<'newer' | 'older' | 'current'> {
  const tables = new Set((await db.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name))
  let age: 'older' | 'current' = 'current'
  for (const { table, steps } of sets) {
    const { rows } = tables.has(table)
      ? await sql<{ name: string }>`select name from ${sql.table(table)}`.execute(db)
      : { rows: [] }
    const done = new Set(rows.map(({ name }) => name))
    if (rows.some(({ name }) => !(name in steps))) return 'newer'
    if (Object.keys(steps).some((name) => !done.has(name))) age = 'older'
  }
  return age
}

/** Everything in one transaction, whose first statements may find that another process has just made the same tables. */
function taken(db: Db, sets: readonly MigrationSet[]): Promise<void> {
  return db.transaction().execute(async (tx) => {
    for (const set of sets) await migrate<CoreTables>(tx, set)
  })
}

const isOvertaken = (error: unknown) => isPassing(error) || isOneOf(['42P07', '25P02'], error)
