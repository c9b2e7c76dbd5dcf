import type { Receipt } from '#core/contract/outcome.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { broken, type Engine } from './engine.ts'
import type { LedgerTx } from './ledger.ts'

/** One answer per item, in the same order; a failure of the whole says that nothing was done. */
export type Answers = Result<readonly Result<Receipt, Failure>[], Failure>

type Work<Item> = (tx: LedgerTx, item: Item) => Promise<Result<Receipt, Failure>>

/** Does the work on every item in one durable transaction; an item that breaks undoes only its own writes. */
export async function inOneTransaction<Item>(
  engine: Engine,
  items: readonly Item[],
  work: Work<Item>,
): Promise<Answers> {
  try {
    const answers = await engine.ledger.transaction(async (tx) => {
      const given: Result<Receipt, Failure>[] = []
      for (const item of items) given.push(await attempted(engine, tx, () => work(tx, item)))
      return given
    })
    return ok(answers)
  } catch (error) {
    return broken(engine, 'archivio-non-disponibile', error)
  }
}

async function attempted(engine: Engine, tx: LedgerTx, work: () => Promise<Result<Receipt, Failure>>) {
  try {
    return await tx.attempt(work)
  } catch (error) {
    return broken(engine, 'errore-interno', error)
  }
}
