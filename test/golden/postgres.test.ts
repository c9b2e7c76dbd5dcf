import { ledgerInPostgres } from '#core/store/postgres/ledger-in-postgres.ts'
import { testDatabase } from '#test/kit/postgres/database.ts'
import { describeDecided } from './decided.ts'

describeDecided('in the core on PostgreSQL', async () => {
  const database = await testDatabase()
  const refill = (dossier: Parameters<typeof database.refill>[0][number]) => database.refill([dossier])
  return { ledger: ledgerInPostgres(database), db: database.db, refill, close: () => database.close() }
})
