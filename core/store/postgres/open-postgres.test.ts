import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { EMBEDDED, REMOTE } from '#core/service/settings.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { newDatabase, testDatabase } from '#test/kit/postgres/database.ts'
import { attachmentContentOn, keepAttachmentOn } from '#core/store/attachments.ts'
import { keepSettingsOn, settingsOn } from '#core/store/settings.ts'
import { coreMigrations } from '#core/store/migrations/core-migrations.ts'
import { openPostgres, type Postgres, type PostgresOptions } from './open-postgres.ts'

const open: Postgres[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((postgres) => postgres.close()))
})

async function opened(url: string, options?: PostgresOptions): Promise<Postgres> {
  const answer = await openPostgres(url, options)
  if (!answer.ok) throw new Error(answer.failure.code)
  open.push(answer.value)
  return answer.value
}

const refusal = async (url: string) => {
  const answer = await openPostgres(url, { patience: 500 })
  if (answer.ok) open.push(answer.value)
  return answer.ok ? 'opened' : answer.failure
}

describe('A database', () => {
  it('gets its tables once, also when many processes find it empty', async () => {
    const url = await newDatabase()
    const [first] = await Promise.all([1, 2, 3, 4].map(() => opened(url, { poolSize: 1 })))
    const taken = await sql`select name from core_migrations`.execute(first!.db)
    expect(taken.rows).toHaveLength(Object.keys(coreMigrations.steps).length)
    expect(await first!.db.selectFrom('requests').selectAll().execute()).toEqual([])
  })

  it('takes the tables of who opens it too', async () => {
    const appunti = {
      up: (db: typeof database.db) => db.schema.createTable('appunti').addColumn('t', 'text').execute(),
    }
    const own = [{ table: 'own_migrations', steps: { '0001-appunti': appunti } }]
    const database = await opened(await newDatabase(), { own })
    expect((await sql`select * from appunti`.execute(database.db)).rows).toEqual([])
  })

  it('that cannot be reached may be asked later; one that is not there, or is newer, may not', async () => {
    expect(await refusal('postgres://localhost:1/x')).toEqual({ code: 'archivio-non-raggiungibile', retry: 'later' })
    const url = await newDatabase()
    const database = await opened(url)
    expect(await refusal(url.replace(/db=\w+/, 'db=assente'))).toMatchObject({ code: 'archivio-non-accessibile' })
    await sql`insert into core_migrations values ('9999-a-day-to-come', '2030-01-01')`.execute(database.db)
    expect(await refusal(url)).toEqual({ code: 'archivio-piu-recente', retry: 'never' })
  })

  it('gives amounts as numbers, however large', async () => {
    const database = await testDatabase()
    open.push(database)
    const saldo = 5_000_000_000
    const nota = { id: 'N', matricola: 'M', periodo: '2026-03', dataCalcolo: '2026-09-10', saldo, stato: 'aperta' }
    await database.refill([dossierWith({ note: [nota] })])
    expect(await database.db.selectFrom('note').select('saldo').execute()).toEqual([{ saldo }])
  })

  it('keeps settings and evidence as an archive does', async () => {
    const database = await opened(await newDatabase())
    const contenuto = new Uint8Array([0, 1, 255])
    const file = { nome: 'prova.pdf', tipo: 'pdf', contenuto, at: '2026-11-23T09:00:00.000Z' } as const
    const first = await database.transaction((on) => keepAttachmentOn(on, file))
    expect(await database.transaction((on) => keepAttachmentOn(on, { ...file, nome: 'altro.pdf' }))).toEqual(first)
    const content = await database.reading((on) => attachmentContentOn(on, first.hash))
    expect(new Uint8Array(content ?? [])).toEqual(contenuto)

    expect(await database.reading(settingsOn)).toBeUndefined()
    for (const settings of [EMBEDDED, REMOTE]) {
      await database.transaction((on) => keepSettingsOn(on, settings))
      expect(await database.reading(settingsOn)).toEqual(settings)
    }
  })

  it('orders texts by their bytes, whatever the language of the server', async () => {
    const { db } = await opened(await newDatabase())
    const names = ['B', 'a', '_', '10', '9', 'è'].map((nome) => ({ nome, valore: '{}' }))
    await db.insertInto('impostazioni').values(names).execute()
    const listed = await db.selectFrom('impostazioni').select('nome').orderBy('nome').execute()
    expect(listed.map(({ nome }) => nome)).toEqual(['10', '9', 'B', '_', 'a', 'è'])
  })

  it('gives up a statement that takes too long, and goes on', async () => {
    const { db } = await opened(await newDatabase(), { statementTimeout: 100, poolSize: 1 })
    await expect(sql`select pg_sleep(5)`.execute(db)).rejects.toMatchObject({ code: '57014' })
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  })

  it('goes on after its connections were cut', async () => {
    const database = await testDatabase({ poolSize: 2, report: () => undefined })
    open.push(database)
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`
    await Promise.all([1, 2].map(() => sql`select pg_sleep(0.05)`.execute(database.db)))
    await cut.execute((await opened(database.url, { poolSize: 1 })).db)
    await new Promise((later) => setTimeout(later, 50))
    expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
  })
})

it('A connection that is cut while it is used fails its call, is told of, and ends nothing', async () => {
  const url = await newDatabase()
  const told: unknown[] = []
  const database = await opened(url, { poolSize: 2, report: (error) => void told.push(error) })
  const cut = database.db.transaction().execute(async (held) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(held)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.db)
    // nothing is asked of it when it ends: only a listener of its own hears of that
    await expect.poll(() => told.length).toBeGreaterThan(0)
    await sql`select 1`.execute(held)
  })
  await expect(cut).rejects.toThrow()
  expect((await sql<{ one: number }>`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
})
