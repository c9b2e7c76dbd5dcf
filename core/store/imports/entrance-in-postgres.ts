import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { CreateTableBuilder } from 'kysely'
import type { Db } from '#core/store/open.ts'
import { Cancelled, type Entrance } from './entrance.ts'
import { TEMPORARY } from './queries/by.ts'
import {
  analysed,
  holdCompaniesRead,
  holdImports,
  insertRead,
  takingItsTime,
  wholeTables,
} from './queries/temporary.ts'
import type { Staging } from './staging.ts'

/** Rows of one statement. */
const ROWS = 2_000

/**
 * Into a database: what was staged is brought into temporary tables of the transaction, and only then the companies are
 * held that it speaks of, for as long as the merging takes. Imports wait for each other, so that the same file enters once.
 */
export function entranceInPostgres(db: Db, folder: string): Entrance {
  return {
    folder,
    at: TEMPORARY,
    within: (staging, work, signal) =>
      db.transaction().execute(async (tx) => {
        for (const setting of [takingItsTime(), ...wholeTables]) await setting.execute(tx)
        const tables = await brought(tx, staging, signal)
        await holdImports().execute(tx)
        await holdCompaniesRead().execute(tx)
        const done = await work(tx)
        for (const table of tables) await tx.schema.dropTable(table).execute()
        return done
      }),
  }
}

async function brought(tx: Db, staging: Staging, signal: AbortSignal | undefined): Promise<readonly string[]> {
  const read = staging.reopen()
  try {
    const names = read.prepare<[], string>(TABLES).pluck().all()
    const made: string[] = []
    for (const name of names) made.push(await copied(tx, read, name, signal))
    return made
  } finally {
    read.close()
  }
}

const TABLES = "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name"

type Column = { readonly name: string; readonly type: string; readonly pk: number }

/** A table like the one in the file, with its rows. */
async function copied(tx: Db, read: Database, name: string, signal: AbortSignal | undefined): Promise<string> {
  const table = `letti_${name}`
  const columns = read.pragma(`table_info('${name}')`) as readonly Column[]
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  const named: CreateTableBuilder<string, string> = tx.schema.createTable(table).temporary()
  await columns
    .reduce((made, column) => made.addColumn(column.name, typeOf(column)), named)
    .addPrimaryKeyConstraint(
      `${table}_chiave`,
      key.map((column) => column.name),
    )
    .execute()
  const types = Object.fromEntries(columns.map((column) => [column.name, typeOf(column)]))
  for (const rows of inPieces(read.prepare(`select * from "${name}"`).iterate())) {
    if (signal?.aborted) throw new Cancelled()
    await insertRead(table, types, rows).execute(tx)
  }
  await analysed(table).execute(tx)
  return table
}

function typeOf({ type }: Column): 'text' | 'bigint' | 'double precision' {
  if (/^int/i.test(type)) return 'bigint'
  return /^real/i.test(type) ? 'double precision' : 'text'
}

function* inPieces(rows: Iterable<unknown>): Generator<readonly unknown[]> {
  let piece: unknown[] = []
  for (const row of rows) {
    piece.push(row)
    if (piece.length < ROWS) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
