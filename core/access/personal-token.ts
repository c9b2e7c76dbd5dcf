import * as v from 'valibot'
import type { Failure } from '#core/kernel/failure.ts'
import type { Instant } from '#core/kernel/clock.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Identity } from './identity.ts'
import { AMBITI, type Ambito } from './matrix.ts'

/**
 * What a script comes with instead of a person. It acts as a contribuente and as nothing else: what it can do follows from
 * the deleghe of today, while the roles of an operatore or amministratore come only from who can also take them away.
 */
export type PersonalToken = {
  readonly id: string
  readonly soggetto: string
  /** What its holder calls it. */
  readonly nome: string
  readonly ambiti: readonly string[]
  /** SHA-256 of the token, hex: the token itself is kept nowhere. */
  readonly hash: string
  readonly creato: Instant
  /** From this moment on it opens nothing. */
  readonly scade: Instant
  readonly revocato?: Instant
  /** The last day on which it opened something. */
  readonly usato?: string
}

/** A token as its holder, and who administers, see it. */
export type ShownToken = Omit<PersonalToken, 'hash'>

/** Where tokens are kept. */
export type TokenStore = {
  keep(token: PersonalToken): Promise<void>
  find(id: string): Promise<PersonalToken | undefined>
  /** In the order of their birth; of everybody when no `soggetto` is named. */
  list(of: {
    readonly soggetto?: string
    readonly after?: string
    readonly limit: number
  }): Promise<readonly PersonalToken[]>
  /** A token that was revoked already stays as it was. */
  revoke(id: string, at: Instant): Promise<void>
  used(id: string, oggi: string): Promise<void>
}

/** A year and a day at most: who forgets a token is not betrayed by it for ever. Our rule. */
export const MAX_DAYS = 366
export const MAX_NAME = 80
const ambito = v.picklist(Object.keys(AMBITI) as Ambito[])

const request = v.object({
  nome: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME), v.regex(/^\P{Cc}*$/u)),
  ambiti: v.pipe(
    v.array(ambito),
    v.minLength(1),
    v.transform((all) => [...new Set(all)]),
  ),
  /** Days it lasts. */
  giorni: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_DAYS)),
})
export type TokenRequest = Readonly<v.InferOutput<typeof request>>

/** Reads what somebody wants a token for; the failure is the path of the first thing that is not as it should be. */
export function readTokenRequest(raw: unknown): Result<TokenRequest, string> {
  const read = v.safeParse(request, raw)
  return read.success ? ok(read.output) : no(v.getDotPath(read.issues[0]) ?? 'token')
}

export type TokenFailure = Failure<'token-sconosciuto' | 'token-revocato' | 'token-scaduto'>

/** Who comes with that token at that moment, if it still opens anything. */
export function holderOf(token: PersonalToken, now: Instant): Result<Identity, TokenFailure> {
  if (token.revocato !== undefined) return no({ code: 'token-revocato', retry: 'never' })
  if (token.scade <= now) return no({ code: 'token-scaduto', retry: 'never' })
  return ok({ soggetto: token.soggetto, ruoli: ['contribuente'], ambiti: token.ambiti, token: token.id })
}
