import { entranceInPostgres } from '#core/store/imports/entrance-in-postgres.ts'
import { entranceOf } from '#core/store/imports/entrance.ts'
import { ledgerIn } from '#core/store/ledger.ts'
import { portfolioIn } from '#core/store/portfolio.ts'
import { ledgerInPostgres } from '#core/store/postgres/ledger-in-postgres.ts'
import { emptied } from '#test/golden/archive-of-case.ts'
import { archiveWith, fill } from '#test/kit/archive.ts'
import { newFolder, ordersInto } from '#test/kit/importing.ts'
import { testDatabase } from '#test/kit/postgres/database.ts'
import { describeToldWords } from './told-words.ts'

describeToldWords('in an encrypted file', async () => {
  const archive = await archiveWith()
  return {
    ledger: ledgerIn(archive),
    portfolio: portfolioIn(archive),
    db: archive.core,
    order: ordersInto(entranceOf(archive)),
    refill: async (companies) => {
      emptied(archive)
      await fill(archive, companies)
    },
    close: () => archive.remove(),
  }
})

describeToldWords('in PostgreSQL', async () => {
  const database = await testDatabase()
  const { db } = database
  return {
    ledger: ledgerInPostgres(database),
    portfolio: portfolioIn({ core: db }),
    db,
    order: ordersInto(entranceInPostgres(db, newFolder())),
    refill: (companies) => database.refill(companies),
    close: () => database.close(),
  }
})
