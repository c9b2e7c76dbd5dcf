import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import type { AuditEntry, AuditNote, Deed, Head } from './entry.ts'

/** Which entries somebody looks for. */
export type Sought = Partial<Pick<AuditEntry, 'actor' | 'object' | 'outcome'>>

/** Where the register is kept. */
export type AuditLog = {
  /**
   * Adds the notes in a transaction of its own, durable when it resolves. Where there is one connection only (SQLite),
   * whoever calls must not be inside a transaction: it would wait for itself.
   */
  append(notes: readonly AuditNote[]): Promise<void>
  /** At most `limit` entries after a number, in order: all, or those sought. */
  page(after: number, limit: number, sought?: Sought): Promise<readonly AuditEntry[]>
  head(): Promise<Head>
}

/**
 * Does the work and notes how it went, also when its transaction was undone. Nothing that could not be noted is told:
 * when noting fails, whoever asked gets that failure and asks again.
 */
export async function audited<T>(
  log: Pick<AuditLog, 'append'>,
  deed: Deed,
  work: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  let answer: Result<T, Failure>
  try {
    answer = await work()
  } catch (error) {
    await log.append([{ ...deed, outcome: 'fallita' }])
    throw error
  }
  await log.append([noted(deed, answer)])
  return answer
}

/** A deed with its outcome: a refusal that may pass is a fault of ours, the others are refusals of whoever asked. */
export function noted(deed: Deed, answer: Result<unknown, Failure>): AuditNote {
  if (answer.ok) return { ...deed, outcome: 'riuscita' }
  const { code, retry } = answer.failure
  return { ...deed, outcome: retry === 'never' ? 'rifiutata' : 'fallita', reason: code }
}
