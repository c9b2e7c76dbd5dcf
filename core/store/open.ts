import { renameSync, rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { Kysely } from 'kysely'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { conditionOf, type Condition } from './condition.ts'
import { foldingWhenIdle } from './folding.ts'
import { migrate, type MigrationSet } from './migrate.ts'
import { coreMigrations } from './migrations/core-migrations.ts'
import type { CoreTables } from './schema.ts'
import { connect, Dialect, settle, statementsOf, type Statements } from './sqlite.ts'

export type Db = Kysely<CoreTables>

/** An open archive: one file, one connection. `Own` are the tables its opener added. */
export type Archive<Own = object> = {
  readonly db: Kysely<CoreTables & Own>
  /** The same, seen by those who know only the core's tables. */
  readonly core: Db
  /** The connection itself, under Kysely's feet: for pragmas, and for streams too long to go through it. */
  readonly raw: Database
  readonly statements: Statements
  /** One more connection, that only reads; whoever asks for it closes it. */
  readonly beside: () => Database
  /** Folds the log into the file and lets it go. */
  close(): Promise<void>
}

export type ArchiveFailure = Failure<
  | 'archivio-mancante'
  | 'archivio-gia-presente'
  | 'chiave-errata'
  | 'archivio-danneggiato'
  | 'archivio-piu-recente'
  | 'archivio-occupato'
>

/** Where an archive stands, the 32 bytes that open it, and the migrations of the opener's own tables. */
export type ArchivePlace = {
  readonly path: string
  readonly key: Buffer
  readonly own?: readonly MigrationSet[]
  /** Milliseconds to wait for another process that holds the file. */
  readonly patience?: number
}

const PATIENCE_MS = 5_000

/** Makes a new archive; the file appears whole or not at all. */
export async function createArchive<Own = object>(place: ArchivePlace): Promise<Result<Archive<Own>, ArchiveFailure>> {
  if (conditionOf(place.path, place.key) !== 'missing') return refused('archivio-gia-presente')
  const draft = `${place.path}.nuovo`
  for (const file of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(file, { force: true })
  await (await opened({ ...place, path: draft }, 'older')).close()
  renameSync(draft, place.path)
  return openArchive(place)
}

/**
 * Opens an archive and brings it to today's version. A file that cannot be read, for whatever reason, is refused by
 * value and left as it is, byte for byte.
 */
export async function openArchive<Own = object>(place: ArchivePlace): Promise<Result<Archive<Own>, ArchiveFailure>> {
  const condition = conditionOf(place.path, place.key)
  if (condition !== 'ours') return refused(UNREADABLE[condition])
  try {
    const age = ageOf(place)
    return age === 'newer' ? refused('archivio-piu-recente') : ok(await opened(place, age))
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return refused(code)
  }
}

const UNREADABLE = {
  missing: 'archivio-mancante',
  'other-key': 'chiave-errata',
  damaged: 'archivio-danneggiato',
} as const satisfies Record<Exclude<Condition, 'ours'>, ArchiveFailure['code']>

const SQLITE_CODES: Readonly<Record<string, ArchiveFailure['code']>> = {
  SQLITE_NOTADB: 'archivio-danneggiato',
  SQLITE_CORRUPT: 'archivio-danneggiato',
  SQLITE_BUSY: 'archivio-occupato',
  SQLITE_CANTOPEN: 'archivio-mancante',
}

/** The refusal an error of SQLite stands for; nothing when it is no ordinary one. */
function codeOf(error: unknown): ArchiveFailure['code'] | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return Object.entries(SQLITE_CODES).find(([known]) => code === known || code.startsWith(`${known}_`))?.[1]
}

function refused(code: ArchiveFailure['code']): Result<never, ArchiveFailure> {
  return no({ code, retry: code === 'archivio-occupato' ? 'later' : 'never' })
}

/** Looks before touching: a read-only connection finds damage, and how far the file's history goes. */
function ageOf({ path, key, own = [], patience = PATIENCE_MS }: ArchivePlace): 'newer' | 'older' | 'current' {
  const raw = connect(path, key, { readonly: true, fileMustExist: true, timeout: patience })
  try {
    const sets = [coreMigrations, ...own].map(({ table, steps }) => ({ steps, done: stepsTaken(raw, table) }))
    if (sets.some(({ steps, done }) => done.some((name) => !(name in steps)))) return 'newer'
    return sets.every(({ steps, done }) => Object.keys(steps).every((name) => done.includes(name)))
      ? 'current'
      : 'older'
  } finally {
    raw.close()
  }
}

function stepsTaken(raw: Database, table: string): readonly string[] {
  const known = raw.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(table)
  return known === undefined ? [] : (raw.prepare(`select name from "${table}"`).pluck().all() as string[])
}

async function opened<Own>(place: ArchivePlace, age: 'older' | 'current'): Promise<Archive<Own>> {
  const { path, key, own = [], patience = PATIENCE_MS } = place
  const raw = connect(path, key, { timeout: patience })
  try {
    settle(raw)
    const folding = foldingWhenIdle(raw)
    const statements = statementsOf(raw, folding.committed)
    const db = new Kysely<CoreTables & Own>({ dialect: new Dialect(statements) })
    if (age === 'older') for (const set of [coreMigrations, ...own]) await migrate(db, set)
    statements.forget()
    const close = async () => {
      folding.stop()
      await db.destroy()
      raw.close()
    }
    const beside = () => connect(path, key, { readonly: true, fileMustExist: true, timeout: patience })
    return { db, core: db as unknown as Db, raw, statements, beside, close }
  } catch (error) {
    raw.close()
    throw error
  }
}
