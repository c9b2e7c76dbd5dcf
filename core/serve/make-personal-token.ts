import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { AMBITI } from '#core/access/matrix.ts'
import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { makeToken, type ShownToken } from '#core/identity/personal-tokens.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { tokensIn } from '#core/store/personal-tokens.ts'
import { openTables, type Place as Kept } from './open-storage.ts'

/** What a token is wanted for; what is not said is all that a token can do, for thirty days. */
export type TokenWanted = {
  /** Codice fiscale of who will come with it. */
  readonly per: string
  readonly nome?: string
  readonly ambiti?: readonly string[]
  readonly giorni?: number
}

type Place = Kept & { readonly key: Buffer; readonly clock: Clock }
type Made = { readonly token: string; readonly made: ShownToken }

const DAYS = 30

/** Whoever holds the key of the archive can make a token for anybody: it opens no more than the deleghe of its holder. */
export async function makePersonalToken(
  { key, clock, ...place }: Place,
  wanted: TokenWanted,
): Promise<Result<Made, Failure>> {
  const soggetto = codiceFiscale(wanted.per)
  if (!soggetto.ok) return no({ code: 'codice-fiscale-errato', retry: 'never', details: { valore: wanted.per } })
  const opened = await openTables(place, key)
  if (!opened.ok) return opened
  try {
    const office = { store: tokensIn(opened.value.db), clock, ids: { next: v7 }, random: randomBytes }
    const { nome = 'riga di comando', ambiti = Object.keys(AMBITI), giorni = DAYS } = wanted
    return await makeToken(office, { soggetto: soggetto.value, ruoli: ['contribuente'] }, { nome, ambiti, giorni })
  } finally {
    await opened.value.close()
  }
}
