import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { openPostgres, type Postgres, type PostgresOptions } from '#core/store/postgres/open-postgres.ts'
import type { CoreTables } from '#core/store/schema.ts'
import { fill, type Facts } from '#test/kit/archive.ts'
import { MODEL } from './global-setup.ts'

/** The address of a database that nobody has used yet, with nothing in it. */
export const newDatabase = () => created('template1')

/** The same with the tables of a core and of its queue, as a first start makes them. */
export async function preparedDatabase(): Promise<string> {
  await urlOf(MODEL) // it is there from now on
  return created(MODEL)
}

async function created(model: string): Promise<string> {
  const name = `t${randomUUID().replaceAll('-', '')}`
  const client = new Client(await urlOf('postgres'))
  await client.connect()
  await client.query(`create database ${name} template ${model}`)
  await client.end()
  return urlOf(name)
}

async function urlOf(database: string): Promise<string> {
  const answer = await fetch(`${inject('postgres')}/${database}`)
  if (!answer.ok) throw new Error(await answer.text())
  return answer.text()
}

/** A database with the core's tables, for a whole suite: `refill` puts companies in place of all that was there. */
export type TestDatabase = Postgres & {
  readonly url: string
  refill(companies: readonly Facts[]): Promise<void>
}

export async function testDatabase(options: PostgresOptions = {}): Promise<TestDatabase> {
  const url = await preparedDatabase()
  const opened = await openPostgres(url, options)
  if (!opened.ok) throw new Error(`No database for the test: ${opened.failure.code}`)
  const postgres = opened.value
  const refill = async (companies: readonly Facts[]) => {
    await postgres.db.transaction().execute(async (db) => {
      for (const table of TABLES) await db.deleteFrom(table).execute()
    })
    await fill({ core: postgres.db }, companies)
  }
  return { ...postgres, url, refill }
}

/** Children before parents. */
const TABLES = [
  ...(['passi', 'comunicazioni', 'depositi', 'operatori'] as const),
  ...(['decisions', 'events', 'requests', 'counters', 'attivita', 'impostazioni', 'allegati', 'importazioni'] as const),
  ...(['entrate', 'parole_dette'] as const),
  ...(['subdeleghe', 'deleghe', 'stati_posizione', 'autorizzazioni', 'posizioni', 'regolarita', 'aziende'] as const),
  ...(['contatti', 'soggetti_collegati', 'note', 'versamenti', 'denunce', 'dpa'] as const),
] as const satisfies readonly (keyof CoreTables)[]
