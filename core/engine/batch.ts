import type { Receipt } from '#core/contract/outcome.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { broken, type Engine } from './engine.ts'
import type { LedgerTx } from './ledger.ts'

/** One answer per item, in the same order; a failure of the whole says that nothing was done. */
export type Answers = Result<readonly Result<Receipt, Failure>[], Failure>

export type Batch<Item> = {
  readonly items: readonly Item[]
  /** Takes hold of what the work on all items will change, and says what it will read. */
  readonly lock: (tx: LedgerTx) => Promise<void>
  readonly work: (tx: LedgerTx, item: Item) => Promise<Result<Receipt, Failure>>
}

/**
 * Does the work on every item in one durable transaction. An item that breaks undoes only its own writes: as that
 * hardly ever happens, the first try takes no care of it, and only when one broke all is done again with care.
 */
export async function inOneTransaction<Item>(engine: Engine, batch: Batch<Item>): Promise<Answers> {
  try {
    return ok(await engine.ledger.transaction((tx) => each(tx, batch)))
  } catch {
    return carefully(engine, batch)
  }
}

async function carefully<Item>(engine: Engine, { work, ...batch }: Batch<Item>): Promise<Answers> {
  try {
    const one = (tx: LedgerTx, item: Item) => attempted(engine, tx, () => work(tx, item))
    return ok(await engine.ledger.transaction((tx) => each(tx, { ...batch, work: one })))
  } catch (error) {
    return broken(engine, 'archivio-non-disponibile', error)
  }
}

async function each<Item>(tx: LedgerTx, { items, lock, work }: Batch<Item>) {
  await lock(tx)
  const answers: Result<Receipt, Failure>[] = []
  for (const item of items) answers.push(await work(tx, item))
  return answers
}

async function attempted(engine: Engine, tx: LedgerTx, work: () => Promise<Result<Receipt, Failure>>) {
  try {
    return await tx.attempt(work)
  } catch (error) {
    return broken(engine, 'errore-interno', error)
  }
}
