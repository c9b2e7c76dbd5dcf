import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TEST_KEY } from '#test/kit/archive.ts'
import { dossierWith, notaOf } from '#test/kit/dossier.ts'
import { ledgerIn } from './ledger.ts'
import { migrate } from './migrate.ts'
import { coreMigrations } from './migrations/core-migrations.ts'
import { openArchive, type ArchivePlace } from './open.ts'
import type { CoreTables } from './schema.ts'
import { connect, Dialect, settle, statementsOf } from './sqlite.ts'

const steps = Object.entries(coreMigrations.steps)
const own = {
  table: 'desk_migrations',
  steps: {
    '0001-appunti': { up: (db: Kysely<unknown>) => db.schema.createTable('appunti').addColumn('t', 'text').execute() },
  },
}

const AT = '2026-11-23T09:00:00.000Z'
const DOSSIER = dossierWith({ note: [notaOf({ id: 'N1' })] })
const CHECKS = [
  { code: 'dati-completi', weight: 'blocca', result: 'superata' },
  { code: 'pec', weight: 'blocca', result: 'non-superata', field: 'pec', found: { atteso: 'a', trovato: 2 } },
]

function requestRow(differing: object) {
  const about = { service: 'cambio', version: 2, azienda: '01234567897', matricola: null, soggetto: 's' }
  const who = { richiedente: 'S', ruolo: 'intermediario', delegante: null }
  const what = { hash: 'h', answers: '{}', previous: null, state: 'decisa', received_at: AT, decided_at: AT }
  return { ...about, ...who, ...what, ...differing }
}

let folder: string
let place: ArchivePlace
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrittoio-'))
  place = { path: join(folder, 'archivio.db'), key: TEST_KEY }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A file as it was when only that many steps existed, with one company in it. */
async function fileOfVersion(version: number): Promise<void> {
  const raw = connect(place.path, place.key, {})
  settle(raw)
  const db = new Kysely<CoreTables>({ dialect: new Dialect(statementsOf(raw)) })
  await migrate(db, { table: coreMigrations.table, steps: Object.fromEntries(steps.slice(0, version)) })
  const names = { codice_fiscale: '01234567897', ragione_sociale: 'Aurora', nome_ordine: 'aurora' }
  await db
    .insertInto('aziende')
    .values({ ...names, aggiornata_il: '2026-11-01' })
    .execute()
  await db.destroy()
}

async function tables(at: ArchivePlace): Promise<readonly string[]> {
  const opened = await openArchive(at)
  if (!opened.ok) throw new Error(opened.failure.code)
  const { db } = opened.value
  expect(await db.selectFrom('aziende').select('ragione_sociale').execute()).toEqual([{ ragione_sociale: 'Aurora' }])
  const found = await db.introspection.getTables()
  await opened.value.close()
  return found.map((table) => table.name)
}

describe('An archive', () => {
  it.each(steps.map(([name], index) => [index + 1, name] as const))(
    'of version %i (%s) is brought to today, and keeps what it held',
    async (version) => {
      await fileOfVersion(version)
      expect(await tables(place)).toEqual(expect.arrayContaining(['requests', 'decisions', 'events', 'attivita']))
    },
  )

  it('of a version that kept decisions whole still tells each as it was taken', async () => {
    await fileOfVersion(2)
    const raw = connect(place.path, place.key, {})
    const row = requestRow({ id: 'r', protocollo: 'P', esito: 'non-accolta' })
    const decision = { request: 'r', checks: JSON.stringify(CHECKS), changes: '[]', dossier: JSON.stringify(DOSSIER) }
    for (const [table, values] of [
      ['requests', row],
      ['decisions', { ...decision, decided_at: AT }],
    ] as const) {
      const names = Object.keys(values)
      const slots = names.map((name) => `@${name}`).join(', ')
      raw.prepare(`insert into ${table} (${names.join(', ')}) values (${slots})`).run(values)
    }
    raw.prepare("insert into events values ('S', 1, 'decisa', 'r', ?)").run(AT)
    raw.close()

    const opened = await openArchive(place)
    if (!opened.ok) throw new Error(opened.failure.code)
    const ledger = ledgerIn(opened.value)
    const decided = { esito: 'non-accolta', checks: CHECKS, changes: [] }
    expect((await ledger.settled('r'))?.settlement).toEqual({ decision: decided, dossier: DOSSIER, at: AT })
    expect((await ledger.events('S', 0, 9)).events[0]?.outcome).toMatchObject(decided)
    await opened.value.close()
  })

  it('takes the tables of who opens it, once', async () => {
    await fileOfVersion(steps.length)
    expect(await tables({ ...place, own: [own] })).toContain('appunti')
    expect(await tables({ ...place, own: [own] })).toContain('appunti')
  })

  it('stays as it was when a step breaks half-way', async () => {
    await fileOfVersion(steps.length)
    const breaking = {
      up: async (db: Kysely<unknown>) => {
        await db.schema.createTable('mezza').addColumn('t', 'text').execute()
        throw new Error('a step that breaks')
      },
    }
    const broken = { ...own, steps: { ...own.steps, '0002-rotto': breaking } }
    await expect(openArchive({ ...place, own: [broken] })).rejects.toThrow('a step that breaks')
    expect(await tables(place)).not.toContain('mezza')
  })
})
