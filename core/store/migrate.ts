import type { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

/** Numbered, sealed steps, and the table that remembers which were taken. */
export type MigrationSet = { readonly table: string; readonly steps: Readonly<Record<string, Migration>> }

/** Takes the steps not yet taken, all in one transaction; throws when one fails, and then none was taken. */
export async function migrate<Tables>(db: Kysely<Tables>, { table, steps }: MigrationSet): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...steps }) },
    migrationTableName: table,
    migrationLockTableName: `${table}_lock`,
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
}
