import { ledgerIn } from '#core/store/ledger.ts'
import { archiveWith } from '#test/kit/archive.ts'
import { describeLedger } from './ledger.ts'

describeLedger('on the encrypted SQLite file', async (companies) => {
  const archive = await archiveWith(companies)
  return { ledger: ledgerIn(archive), beside: ledgerIn(archive), close: () => archive.remove() }
})
