import Database from 'better-sqlite3-multiple-ciphers'
import {
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type LimitNode,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely'
import { unseal } from './cipher.ts'

/** Statements kept ready; lists with filters make many texts, so the oldest give way. */
const KEPT = 400

export type Statements = SqliteDatabase & {
  prepare(sql: string): SqliteStatement
  /** Forgets what was prepared: a change of tables makes it stale. */
  forget(): void
  inTransaction(): boolean
  /** Ends the transaction there is, and tells whoever wants to know. */
  commit(): void
}

/** Prepares each SQL text once. A stream gets a statement of its own, so that the same query can run meanwhile. */
export function statementsOf(raw: Database.Database, onCommit: () => void = () => undefined): Statements {
  const kept = new Map<string, SqliteStatement>()
  const prepare = (sql: string) => {
    const statement = raw.prepare(sql)
    const ready: SqliteStatement = {
      reader: statement.reader,
      all: (parameters) => statement.all(parameters),
      run: (parameters) => statement.run(parameters),
      iterate: (parameters) => raw.prepare(sql).iterate(parameters),
    }
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '')
    kept.set(sql, ready)
    return ready
  }
  const prepared = (sql: string) => kept.get(sql) ?? prepare(sql)
  return {
    prepare: prepared,
    forget: () => kept.clear(),
    inTransaction: () => raw.inTransaction,
    commit: () => {
      prepared('commit').run([])
      onCommit()
    },
    close: () => void raw.close(),
  }
}

class Driver extends SqliteDriver {
  readonly #database: Statements

  constructor(database: Statements) {
    super({ database })
    this.#database = database
  }

  /** Takes the writer's place at once: a transaction never fails half-way because another one wrote. */
  override beginTransaction(): Promise<void> {
    return this.#run('begin immediate')
  }

  override commitTransaction(): Promise<void> {
    return new Promise((resolve) => {
      this.#database.commit()
      resolve()
    })
  }

  /** Where SQLite has already undone everything (a full disk), the reason that reaches the caller is the first one. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction()) await super.rollbackTransaction(connection)
  }

  async #run(sql: string): Promise<void> {
    await Promise.resolve(this.#database.prepare(sql).run([]))
  }
}

class Adapter extends SqliteAdapter {
  /** SQLite undoes `create table` too, and a migration is all or nothing. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** One for all archives: queries are compiled once for each adapter. */
const adapter = new Adapter()

class QueryCompiler extends SqliteQueryCompiler {
  /** A bare `limit ?` is a plan of its own for each number: SQLite would prepare the statement anew at every run. */
  protected override visitLimit({ limit }: LimitNode): void {
    this.append('limit 0 + ')
    this.visitNode(limit)
  }
}

/** Kysely's SQLite over one connection. */
export class Dialect extends SqliteDialect {
  readonly #database: Statements

  constructor(database: Statements) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new Driver(this.#database)
  }

  override createAdapter(): Adapter {
    return adapter
  }

  override createQueryCompiler(): QueryCompiler {
    return new QueryCompiler()
  }
}

/** Opens the file with its key; throws SqliteError where SQLite cannot read it. */
export function connect(path: string, key: Buffer, options: Database.Options): Database.Database {
  const raw = new Database(path, options)
  try {
    unseal(raw, key)
    raw.prepare('select count(*) from sqlite_schema').get()
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Searches among 100,000 requests are no slower than with a third more. */
const CACHE_KIB = 49_152
/** How long the log may grow before it is folded into the file: 32 MiB, so that a burst of work is not held up by it. */
const LOG_PAGES = 8192

/** What a connection that writes must hold to: nothing acknowledged is lost, not even with the power. */
export function settle(raw: Database.Database): void {
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  raw.pragma('temp_store = MEMORY')
  raw.pragma(`cache_size = -${CACHE_KIB}`)
  raw.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
}
