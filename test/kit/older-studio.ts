import { randomUUID } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { Kysely, sql } from 'kysely'
import { migrate, type MigrationSet } from '#core/store/migrate.ts'
import { coreMigrations } from '#core/store/migrations/core-migrations.ts'
import { connect, Dialect, settle, statementsOf } from '#core/store/sqlite.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { recordOf } from '#electron/store/task-record.ts'
import { writeBackup } from '#electron/store/workspace/backup/backup-file.ts'
import { sealKey } from '#electron/store/workspace/passphrase-key.ts'
import { placesOf } from '#electron/store/workspace/places.ts'
import type { WorkspaceFile } from '#electron/store/workspace/workspace-file.ts'
import { TEST_KEY } from './archive.ts'
import { minute, outcomeOf, task } from './tasks.ts'

/** The last step of each history that a version of the program knew. */
export type Version = { readonly core: string; readonly desk: string }

type Row = Readonly<Record<string, unknown>>

/** Every value of every table, as that version wrote it. */
export type Kept = ReadonlyMap<string, readonly Row[]>

const sourced = { fonte: null, aggiornata_il: minute(0) }
const AZIENDA = '01234567897'

/** What a studio of any version has in it; a version without a table, or a column, leaves it out. */
const CONTENT: readonly (readonly [table: string, rows: readonly Row[]])[] = [
  ['remembered', [{ name: 'studio', value: '{"codiceFiscale":"RSSMRA80A01H501U","denominazione":"Studio Nicolò"}' }]],
  [
    'aziende',
    [
      { codice_fiscale: AZIENDA, ragione_sociale: 'Bar Perù', nome_ordine: 'bar peru', pec: 'bar@pec.it', ...sourced },
      { codice_fiscale: '09876543217', ragione_sociale: 'Ünder S.r.l.', nome_ordine: 'under s.r.l.', ...sourced },
    ],
  ],
  [
    'posizioni',
    [{ matricola: '5071453894', azienda: AZIENDA, stato: 'attiva', dal: '2020-01-01', da_verificare: 0, ...sourced }],
  ],
  [
    'deleghe',
    [
      {
        ...{ id: 'd1', matricola: '5071453894', tipo: 'intermediario', delegato: 'RSSMRA80A01H501U' },
        ...{ dal: '2021-01-01', ...sourced },
      },
    ],
  ],
  [
    'contatti',
    [
      {
        ...{ id: 'c1', azienda: AZIENDA, matricola: '5071453894', titolare: AZIENDA, tipo: 'email' },
        ...{ valore: 'bar@example.com', anomalo: 0, ...sourced },
      },
    ],
  ],
  [
    'tasks',
    [
      task({ id: 'bozza', answers: { nome: 'Niccolò', dipendenti: 3, nota: 'a metà di una par' } }),
      task({ id: 'in-coda', state: 'queued', queuedAt: minute(1), dueAt: minute(2), attempts: 2, chiave: 'Ada' }),
      task({ id: 'ferma', state: 'parked', attempts: 1, failure: { code: 'contenuto-diverso', retry: 'never' } }),
      task({ id: 'accolta', state: 'done', protocollo: 'ST-2026-0000001', outcome: outcomeOf('accolta'), read: false }),
      task({
        ...{ id: 'rifiutata', state: 'done', protocollo: 'ST-2026-0000002', previous: 'accolta' },
        outcome: outcomeOf('rifiutata', 'non-accolta'),
      }),
    ].map((one) => recordOf(one)),
  ],
  ['notices', [{ n: 1, task: 'accolta' }]],
  [
    'avvisi',
    [
      {
        n: 1,
        chiave: 'esito:accolta',
        kind: 'esito',
        task: 'accolta',
        azienda: AZIENDA,
        at: minute(3),
        told: 0,
        seen: 0,
      },
    ],
  ],
  ['labels', [{ id: 'e1', kind: 'etichetta', name: 'Edilizia', colour: 'info' }]],
  ['company_labels', [{ azienda: AZIENDA, label: 'e1' }]],
  ['saved_views', [{ id: 'v1', list: 'aziende', name: 'Da guardare', content: '{}', is_default: 1 }]],
  ['ricevute', [{ task: 'accolta', core: 'locale', jws: 'a.b.c', presa_il: minute(4) }]],
]

/** A copy made by a version of before, and what was in it. */
export async function backupOfVersion(
  parent: string,
  path: string,
  version: Version,
  passphrase: string,
): Promise<Kept> {
  const places = placesOf(`${parent}/di-prima`)
  mkdirSync(`${parent}/di-prima`)
  const raw = connect(places.archive, TEST_KEY, {})
  settle(raw)
  const db = new Kysely<unknown>({ dialect: new Dialect(statementsOf(raw)) })
  for (const set of [upTo(coreMigrations, version.core), upTo(deskMigrations, version.desk)]) await migrate(db, set)
  for (const [table, rows] of CONTENT) await fillKnown(db, table, rows)
  const kept = await everything(db)
  raw.pragma('wal_checkpoint(TRUNCATE)')
  await db.destroy()
  const id = randomUUID()
  const keys = { passphrase: await sealKey(TEST_KEY, passphrase, id) }
  const workspace: WorkspaceFile = { format: 1, id, name: 'Studio Nicolò', demo: false, createdAt: minute(0), keys }
  const head = { takenAt: minute(5), app: '0.0.9', archiveBytes: statSync(places.archive).size, workspace }
  await writeBackup(path, { head, archive: places.archive })
  return kept
}

function upTo({ table, steps }: MigrationSet, last: string): MigrationSet {
  return { table, steps: Object.fromEntries(Object.entries(steps).filter(([name]) => name.slice(0, 4) <= last)) }
}

async function fillKnown(db: Kysely<unknown>, table: string, rows: readonly Row[]): Promise<void> {
  const { rows: columns } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db)
  const names = columns.map(({ name }) => name)
  for (const row of names.length === 0 ? [] : rows) {
    const known = Object.entries(row).filter(([name]) => names.includes(name))
    await sql`insert into ${sql.table(table)} (${sql.join(known.map(([name]) => sql.ref(name)))})
      values (${sql.join(known.map(([, value]) => value))})`.execute(db)
  }
}

/** What stands in every table of one's own: not in the indexes of words, nor in what counts by itself. */
export async function everything(db: Kysely<unknown>): Promise<Kept> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(db)
  const kept = new Map<string, readonly Row[]>()
  for (const { name } of rows.filter((one) => !/^sqlite|_search/.test(one.name)))
    kept.set(name, (await sql<Row>`select * from ${sql.table(name)}`.execute(db)).rows)
  return kept
}
