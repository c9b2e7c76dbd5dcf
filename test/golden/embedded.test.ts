import { ledgerIn } from '#core/store/ledger.ts'
import { archiveWith, fill, type Facts } from '#test/kit/archive.ts'
import { emptied } from './archive-of-case.ts'
import { describeDecided } from './decided.ts'

describeDecided('in the embedded core', async () => {
  const archive = await archiveWith()
  archive.raw.pragma('synchronous = OFF') // nothing here is about a power cut
  const refill = async (dossier: Facts) => {
    emptied(archive)
    await fill(archive, [dossier])
  }
  return { ledger: ledgerIn(archive), db: archive.core, refill, close: () => archive.remove() }
})
