import { PostgresAdapter, PostgresDialect, PostgresQueryCompiler, sql, type DataTypeNode, type Kysely } from 'kysely'
import type { MigrationLockOptions, PostgresPool } from 'kysely'

/** How this database orders texts: by their bytes, as SQLite does, or by the rules of some language. */
export type Ordering = 'bytes' | 'language'

class QueryCompiler extends PostgresQueryCompiler {
  readonly #types: Readonly<Record<string, string>>

  constructor(ordering: Ordering) {
    super()
    this.#types = { blob: 'bytea', ...(ordering === 'language' && { text: 'text collate "C"' }) }
  }

  /** The migrations are written once, in the words of SQLite. */
  protected override visitDataType(node: DataTypeNode): void {
    this.append(this.#types[node.dataType] ?? node.dataType)
  }
}

class Adapter extends PostgresAdapter {
  /** A row lock, which every engine has, in place of an advisory one: it goes with the transaction. */
  override async acquireMigrationLock(db: Kysely<unknown>, { lockTable, lockRowId }: MigrationLockOptions) {
    await sql`select id from ${sql.table(lockTable)} where id = ${lockRowId} for update`.execute(db)
  }

  override async releaseMigrationLock(): Promise<void> {}
}

/** Kysely's PostgreSQL, for queries and migrations that SQLite takes as well. */
export class Dialect extends PostgresDialect {
  readonly #ordering: Ordering

  constructor(pool: PostgresPool, ordering: Ordering) {
    super({ pool })
    this.#ordering = ordering
  }

  override createQueryCompiler(): QueryCompiler {
    return new QueryCompiler(this.#ordering)
  }

  override createAdapter(): Adapter {
    return new Adapter()
  }
}
