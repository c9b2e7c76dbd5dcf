import type { Receipt } from '#core/contract/outcome.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { broken, type Engine } from './engine.ts'
import type { LedgerTx } from './ledger.ts'

/** One answer per item, in the same order; a failure of the whole says that nothing was done. */
export type Answers = Result<readonly Result<Receipt, Failure>[], Failure>

type Work<Item> = (tx: LedgerTx, item: Item) => Promise<Result<Receipt, Failure>>

/**
 * Does the work on every item in one durable transaction. An item that breaks undoes only its own writes: as that
 * hardly ever happens, the first try takes no care of it, and only when one broke all is done again with care.
 */
export async function inOneTransaction<Item>(
  engine: Engine,
  items: readonly Item[],
  work: Work<Item>,
): Promise<Answers> {
  try {
    return ok(await engine.ledger.transaction((tx) => each(items, (item) => work(tx, item))))
  } catch {
    return carefully(engine, items, work)
  }
}

async function carefully<Item>(engine: Engine, items: readonly Item[], work: Work<Item>): Promise<Answers> {
  try {
    const one = (tx: LedgerTx, item: Item) => attempted(engine, tx, () => work(tx, item))
    return ok(await engine.ledger.transaction((tx) => each(items, (item) => one(tx, item))))
  } catch (error) {
    return broken(engine, 'archivio-non-disponibile', error)
  }
}

async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<Result<Receipt, Failure>>) {
  const answers: Result<Receipt, Failure>[] = []
  for (const item of items) answers.push(await work(item))
  return answers
}

async function attempted(engine: Engine, tx: LedgerTx, work: () => Promise<Result<Receipt, Failure>>) {
  try {
    return await tx.attempt(work)
  } catch (error) {
    return broken(engine, 'errore-interno', error)
  }
}
