import { afterAll, beforeAll } from 'vitest'
import { ledgerInPostgres } from '#core/store/postgres/ledger-in-postgres.ts'
import { openPostgres, type Postgres } from '#core/store/postgres/open-postgres.ts'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { describeLedger } from './ledger.ts'

let database: TestDatabase
let beside: Postgres
beforeAll(async () => {
  database = await testDatabase()
  const opened = await openPostgres(database.url)
  if (!opened.ok) throw new Error(opened.failure.code)
  beside = opened.value
})
afterAll(() => Promise.all([database.close(), beside.close()]))

describeLedger('on PostgreSQL', async (companies) => {
  await database.refill(companies)
  const close = () => Promise.resolve()
  return { ledger: ledgerInPostgres(database), beside: ledgerInPostgres(beside), close }
})
