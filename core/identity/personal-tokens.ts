import { createHash, timingSafeEqual } from 'node:crypto'
import type { Identity } from '#core/access/identity.ts'
import {
  holderOf,
  readTokenRequest,
  type PersonalToken,
  type ShownToken,
  type TokenFailure,
  type TokenStore,
} from '#core/access/personal-token.ts'
import { may } from '#core/access/rules.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import { instant, type Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Ids } from '#core/kernel/ids.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

/** What tokens are made, checked and revoked with; `random` gives that many bytes nobody can guess. */
export type TokenOffice = {
  readonly store: TokenStore
  readonly clock: Clock
  readonly ids: Ids
  readonly random: (bytes: number) => Uint8Array
}

const SECRET_BYTES = 32
/** More than anybody has scripts; a script gone mad makes no more. */
const MAX_ACTIVE = 50
const DAY_MS = 86_400_000

// A fixed beginning, so that whoever scans a repository for lost secrets finds it.
const SHAPE = /^scrittoio_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[\w-]{43}$/

export function isPersonalToken(bearer: string): boolean {
  return bearer.startsWith('scrittoio_')
}

/** Makes a token: `token` is shown this once and cannot be found out again. */
export async function makeToken(
  { store, clock, ids, random }: TokenOffice,
  identity: Identity,
  raw: unknown,
): Promise<Result<{ readonly token: string; readonly made: ShownToken }, Failure>> {
  const refused = may(identity, 'token.propri')
  if (refused !== undefined) return no(refused)
  const read = readTokenRequest(raw)
  if (!read.ok) return no({ code: 'malformata', retry: 'never', details: { dove: read.failure } })
  const now = clock.now()
  const { soggetto } = identity
  if (await hasTooMany(store, soggetto, instant(now))) {
    return no({ code: 'troppi-token', retry: 'never', details: { massimo: String(MAX_ACTIVE) } })
  }
  const { nome, ambiti, giorni } = read.value
  const id = ids.next()
  const token = `scrittoio_${id.replaceAll('-', '')}_${Buffer.from(random(SECRET_BYTES)).toString('base64url')}`
  const scade = instant(new Date(now.getTime() + giorni * DAY_MS))
  const made = { id, soggetto, nome, ambiti, creato: instant(now), scade }
  await store.keep({ ...made, hash: hashOf(token).toString('hex') })
  return ok({ token, made })
}

/** Who comes with that token. One that was never made and one with another's secret are refused alike, and as slowly. */
export async function holder({ store, clock }: TokenOffice, bearer: string): Promise<Result<Identity, TokenFailure>> {
  const [, ...id] = SHAPE.exec(bearer) ?? []
  const found = id.length > 0 ? await store.find(id.join('-')) : undefined
  const given = hashOf(bearer)
  const isHis = timingSafeEqual(given, found === undefined ? hashOf('') : Buffer.from(found.hash, 'hex'))
  if (found === undefined || !isHis) return no({ code: 'token-sconosciuto', retry: 'never' })
  const now = clock.now()
  const who = holderOf(found, instant(now))
  const oggi = civilDay(now)
  if (who.ok && found.usato !== oggi) await store.used(found.id, oggi)
  return who
}

/** The tokens of one person, or of all: one's own, or anybody's for who administers. */
export async function listTokens(
  { store }: TokenOffice,
  identity: Identity,
  of: { readonly soggetto?: string; readonly after?: string; readonly limit: number },
): Promise<Result<readonly ShownToken[], Failure>> {
  const refused = may(identity, of.soggetto === identity.soggetto ? 'token.propri' : 'token.tutti')
  if (refused !== undefined && may(identity, 'token.tutti') !== undefined) return no(refused)
  return ok((await store.list(of)).map(shown))
}

/** From now on it opens nothing. A token of another is as unknown as one that never was. */
export async function revokeToken(
  { store, clock }: TokenOffice,
  identity: Identity,
  id: string,
): Promise<Result<null, Failure>> {
  const [own, all] = [may(identity, 'token.propri'), may(identity, 'token.tutti')]
  if (own !== undefined && all !== undefined) return no(own)
  const found = await store.find(id)
  if (found === undefined || (all !== undefined && found.soggetto !== identity.soggetto)) {
    return no({ code: 'token-inesistente', retry: 'never', details: { token: id } })
  }
  await store.revoke(id, instant(clock.now()))
  return ok(null)
}

async function hasTooMany(store: TokenStore, soggetto: string, now: string): Promise<boolean> {
  // revoked and expired ones count for nothing, so all are looked at, a page at a time
  let [active, after] = [0, '']
  for (;;) {
    const page = await store.list({ soggetto, after, limit: 200 })
    active += page.filter((token) => holderOf(token, now).ok).length
    const last = page.at(-1)
    if (active >= MAX_ACTIVE) return true
    if (last === undefined) return false
    after = last.id
  }
}

function shown(token: PersonalToken): ShownToken {
  const seen: Omit<PersonalToken, 'hash'> & { hash?: string } = { ...token }
  delete seen.hash
  return seen
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
