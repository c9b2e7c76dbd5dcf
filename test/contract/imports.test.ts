import { afterAll, beforeAll } from 'vitest'
import { entranceInPostgres } from '#core/store/imports/entrance-in-postgres.ts'
import { entranceOf } from '#core/store/imports/entrance.ts'
import { archiveWith } from '#test/kit/archive.ts'
import { newFolder, ordersInto, importingWith } from '#test/kit/importing.ts'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { sql } from 'kysely'
import { importsContract } from './imports.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

importsContract('an encrypted file', async () => {
  const archive = await archiveWith([])
  const order = ordersInto(entranceOf(archive))
  return {
    order,
    importing: importingWith(order),
    rows: async (table) => archive.raw.prepare(`select * from ${table} order by 1, 2`).all() as never,
    sql: async (statement) => archive.raw.exec(statement),
    remove: () => archive.remove(),
  }
})

importsContract('PostgreSQL', async () => {
  await database.refill([])
  const order = ordersInto(entranceInPostgres(database.db, newFolder()))
  return {
    order,
    importing: importingWith(order),
    rows: async (table) => (await sql.raw(`select * from ${table} order by 1, 2`).execute(database.db)).rows as never,
    sql: (statement) => sql.raw(statement).execute(database.db),
    remove: async () => undefined,
  }
})
