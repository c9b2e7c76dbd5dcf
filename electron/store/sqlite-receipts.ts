import type { KeptReceipts } from '#electron/desk/kept-receipts.ts'
import type { DeskDb } from './desk-tables.ts'
import { awaitedReceipts, keepReceipt, pinKeys, pinnedKeys, receiptOfTask, trustKey } from './queries/receipts.ts'

/** Receipts and trusted keys in the workspace's database. */
export function sqliteReceipts(db: DeskDb): KeptReceipts {
  return {
    find: async (task) => {
      const row = await receiptOfTask(db, task).executeTakeFirst()
      return row && { task: row.task, core: row.core, jws: row.jws, takenAt: row.presa_il }
    },
    keep: ({ task, core, jws, takenAt }, published) =>
      db.transaction().execute(async (tx) => {
        const known = (await pinnedKeys(tx).execute()).some((key) => key.core === core)
        const keys = published.map(
          ({ kid, x }) => ({ core, kid, x, fidata: known ? 0 : 1, vista_il: takenAt }) as const,
        )
        if (keys.length > 0) await pinKeys(tx, keys).execute()
        await keepReceipt(tx, { task, core, jws, presa_il: takenAt }).execute()
      }),
    keys: async () =>
      (await pinnedKeys(db).execute()).map(({ core, kid, x, fidata, vista_il }) => {
        return { core, kid, x, trusted: fidata === 1, seenAt: vista_il }
      }),
    trust: async (core, kid) => {
      await trustKey(db, { core, kid }).execute()
    },
    awaited: async (core, limit) => (await awaitedReceipts(db, core, limit).execute()).map(({ task }) => task),
  }
}
