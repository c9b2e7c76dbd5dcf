import { sql, type RawBuilder } from 'kysely'
import type { ImportKind } from '#core/domain/importing.ts'

/** Where the tables of an import stand: what was read, and what the archive knows. */
export type Places = {
  staged(table: string): RawBuilder<unknown>
  known(table: string): RawBuilder<unknown>
}

/** A file that is attached to the archive's connection. */
export const ATTACHED: Places = {
  staged: (table) => sql`${sql.table(`staging.${table}`)}`,
  known: (table) => sql`${sql.table(`main.${table}`)}`,
}

/** Temporary tables among those of a database. */
export const TEMPORARY: Places = {
  staged: (table) => sql`${sql.table(`letti_${table}`)}`,
  known: (table) => sql`${sql.table(table)}`,
}

/** Written beside every datum an import adds or changes: which one it was, when, and on which day. */
export type By = {
  readonly kind: ImportKind
  readonly at: Places
  /** Id of the import: the `fonte` of its data. */
  readonly fonte: string
  readonly ora: string
  readonly oggi: string
}

/**
 * One statement of an import, in words that SQLite and PostgreSQL share: it runs in the archive's one transaction, which
 * sees what was read. First each staged row is merged with what the archive holds and judged (`esito`), then it is written.
 */
export type Step = (by: By) => RawBuilder<unknown>
