import { afterEach, beforeEach, describe } from 'vitest'
import type { Facts } from '#test/kit/archive.ts'
import { describeActivation } from './ledger-activation.ts'
import { describeChanges } from './ledger-changes.ts'
import { describeArchiveChanges } from './ledger-archive-changes.ts'
import { describeCommunications } from './ledger-communications.ts'
import { describeConcurrency } from './ledger-concurrency.ts'
import { describeDossiers } from './ledger-dossiers.ts'
import { describeEngine } from './ledger-engine.ts'
import { other, whole, type OpenedLedger } from './ledger-facts.ts'
import { describeFaults } from './ledger-faults.ts'
import { describeForeseen } from './ledger-foreseen.ts'
import { describeChangesTogether } from './ledger-together.ts'
import { describeReadAgain } from './ledger-read-again.ts'
import { describeRequests } from './ledger-requests.ts'
import { describeTransactions } from './ledger-transactions.ts'

/** What every storage of the core promises, whatever it is made of. */
export function describeLedger(name: string, open: (companies: readonly Facts[]) => Promise<OpenedLedger>): void {
  describe(`ledger: ${name}`, () => {
    let opened: OpenedLedger
    beforeEach(async () => {
      opened = await open([whole, other])
    })
    afterEach(() => opened.close())

    const changing = [describeArchiveChanges, describeChangesTogether, describeReadAgain]
    const all = [describeDossiers, describeRequests, describeTransactions, describeChanges, describeEngine]
    for (const promises of [...all, ...changing, describeActivation, describeForeseen]) promises(() => opened.ledger)
    describeCommunications(() => opened)
    describeConcurrency(() => opened)
    describeFaults(() => open([whole]))
  })
}
