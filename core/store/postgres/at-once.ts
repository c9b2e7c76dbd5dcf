import { isOneOf } from './trying-again.ts'

/** What is told of every statement after the one that failed. */
const FOLLOWS = ['25P02']

/**
 * Waits for statements that were asked for at once, to the last, also where one fails: nothing may be asked for in the name of a
 * transaction that was undone meanwhile, since it would be done outside of any. Throws the failure that the others follow from.
 */
export async function atOnce(statements: readonly Promise<unknown>[]): Promise<void> {
  const failures: unknown[] = []
  await Promise.all(statements.map((one) => one.catch((error: unknown) => failures.push(error))))
  if (failures.length > 0) throw failures.find((error) => !isOneOf(FOLLOWS, error)) ?? failures[0]
}
