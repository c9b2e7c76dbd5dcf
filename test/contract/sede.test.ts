import { afterAll, afterEach, beforeAll } from 'vitest'
import { ledgerIn } from '#core/store/ledger.ts'
import { ledgerInPostgres } from '#core/store/postgres/ledger-in-postgres.ts'
import { sedeIn } from '#core/store/sede.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { sedeContract } from './sede.ts'

let archive: TestArchive | undefined
afterEach(async () => {
  await archive?.remove()
  archive = undefined
})

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

sedeContract('an encrypted file', async (companies) => {
  archive = await archiveWith(companies)
  return { ledger: ledgerIn(archive), sede: sedeIn(archive.core) }
})

sedeContract('PostgreSQL', async (companies) => {
  await database.refill(companies)
  return { ledger: ledgerInPostgres(database), sede: sedeIn(database.db) }
})
