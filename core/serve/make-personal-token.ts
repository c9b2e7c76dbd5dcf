import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Identity } from '#core/access/identity.ts'
import { AMBITI } from '#core/access/matrix.ts'
import { MAX_DAYS, MAX_NAME, type ShownToken } from '#core/access/personal-token.ts'
import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { listTokens, makeToken, revokeToken } from '#core/identity/personal-tokens.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import type { Db } from '#core/store/open.ts'
import { tokensIn } from '#core/store/personal-tokens.ts'
import { keeperOf, notedUpkeep, type Keeper } from './at-the-machine.ts'
import { withTables, type Place as Kept } from './open-storage.ts'

/** What a token is wanted for; what is not said is all that a token can do, for thirty days. */
export type TokenWanted = {
  /** Codice fiscale of who will come with it. */
  readonly per: string
  readonly nome?: string
  readonly ambiti?: readonly string[]
  readonly giorni?: number
}

type Place = Kept & Keeper & { readonly key: Buffer }
type Office = { readonly db: Db; readonly clock: Clock }
type Of = { readonly soggetto?: string; readonly after?: string; readonly limit: number }

const DAYS = 30

/** Within what a token may be wanted. */
export const TOKEN_BOUNDS = { ambiti: Object.keys(AMBITI), giorni: MAX_DAYS, nome: MAX_NAME } as const

/** Personal tokens of an archive: looked at, made for somebody, revoked. */
export function tokenDesk({ db, clock }: Office) {
  const office = { store: tokensIn(db), clock, ids: { next: v7 }, random: randomBytes }
  return {
    list: (identity: Identity, of: Of) => listTokens(office, identity, of),
    make: (identity: Identity, wanted: unknown) => makeToken(office, identity, wanted),
    makeFor: async (per: string, wanted: unknown) => {
      const soggetto = codiceFiscale(per)
      if (!soggetto.ok) return no({ code: 'codice-fiscale-errato', retry: 'never' as const, details: { valore: per } })
      // its power follows from the deleghe of its holder, whoever makes it
      return makeToken(office, { soggetto: soggetto.value, ruoli: ['contribuente'] }, wanted)
    },
    revoke: (identity: Identity, id: string) => revokeToken(office, identity, id),
  }
}

/** Whoever holds the key of the archive can make a token for anybody: it opens no more than the deleghe of its holder. */
export function makePersonalToken(place: Place, wanted: TokenWanted) {
  const { per, nome = 'riga di comando', ambiti = TOKEN_BOUNDS.ambiti, giorni = DAYS } = wanted
  return withTables(place, ({ db }) =>
    notedUpkeep(
      db,
      place,
      (given) => aboutToken(given?.made.id ?? 'nuovo'),
      () => tokenDesk({ db, clock: place.clock }).makeFor(per, { nome, ambiti, giorni }),
    ),
  )
}

/** Whoever holds the key of the archive deals with everybody's tokens. */
const aboutToken = (id: string) => ({ action: 'token.tutti', on: 'token', id }) as const

/** Tokens of one person or of all, in the order of their birth. */
export function personalTokens(place: Place, of: Of): Promise<Result<readonly ShownToken[], Failure>> {
  return withTables(place, ({ db }) =>
    notedUpkeep(
      db,
      place,
      () => aboutToken('tutti'),
      () => tokenDesk({ db, clock: place.clock }).list(keeperOf(place.user), of),
    ),
  )
}

export function revokePersonalToken(place: Place, id: string): Promise<Result<null, Failure>> {
  return withTables(place, ({ db }) =>
    notedUpkeep(
      db,
      place,
      () => aboutToken(id),
      () => tokenDesk({ db, clock: place.clock }).revoke(keeperOf(place.user), id),
    ),
  )
}
