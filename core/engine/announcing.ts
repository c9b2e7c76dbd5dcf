import type { Ledger, LedgerTx } from './ledger.ts'

/** The same ledger, that tells who has new events as soon as they are committed: whoever streams them need not ask again. */
export function announcing(ledger: Ledger, tell: (recipient: string) => void): Ledger {
  return {
    ...ledger,
    transaction: async (work) => {
      const recipients = new Set<string>()
      const done = await ledger.transaction((tx) => work(noting(tx, recipients)))
      for (const recipient of recipients) tell(recipient)
      return done
    },
  }
}

function noting(tx: LedgerTx, recipients: Set<string>): LedgerTx {
  return {
    ...tx,
    append: (recipient, happenings) => {
      recipients.add(recipient)
      return tx.append(recipient, happenings)
    },
  }
}
