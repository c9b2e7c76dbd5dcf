import { hash, randomUUID } from 'node:crypto'
import type { Identity } from '#core/access/identity.ts'
import { deed, type AuditNote, type Kind } from '#core/audit/entry.ts'
import { noted } from '#core/audit/log.ts'
import { instant, type Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Db } from '#core/store/open.ts'
import { registerIn } from '#core/store/register.ts'

/** Who runs a command at the machine of the core: a user of its system, who holds the key of the archive. */
export type Keeper = { readonly user: string; readonly clock: Clock }

/** What he does, and to what. */
export type Upkeep = { readonly action: AuditNote['action']; readonly on: Kind; readonly id: string }

/** As the register names him: never to be taken for a codice fiscale. */
export function keeperOf(user: string): Identity {
  return { soggetto: `macchina:${user.replace(/[^\w.-]/g, '_').slice(0, 60)}`, ruoli: ['amministratore'] }
}

/** Does it and notes how it went, also when it was refused or broke; what could not be noted is not told. */
export async function notedUpkeep<T>(
  db: Db,
  keeper: Keeper,
  upkeep: (given: T | undefined) => Upkeep,
  work: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const note = (of: Upkeep) => deedOf(keeper, of)
  const register = registerIn(db, { digest })
  let answer: Result<T, Failure>
  try {
    answer = await work()
  } catch (error) {
    await register.append([{ ...note(upkeep(undefined)), outcome: 'fallita' }])
    throw error
  }
  await register.append([noted(note(upkeep(answer.ok ? answer.value : undefined)), answer)])
  return answer
}

/** What he is about to do, as it will be noted. */
export function deedOf({ user, clock }: Keeper, upkeep: Upkeep) {
  return deed({ at: instant(clock.now()), who: keeperOf(user), ...upkeep, trace: randomUUID() })
}

export function digest(text: string): string {
  return hash('sha256', text)
}
