import type { JWTVerifyGetKey } from 'jose'
import { lastingKeys, type KeyAges, type KeysAround } from './lasting-keys.ts'

/** Where a provider's keys are, and how long they are gone by. */
export type KeySource = KeyAges & {
  readonly issuer: string
  /** Found by discovery when not told. */
  readonly jwks?: string
}

const TIMEOUT_MS = 5_000

/** The keys of a provider: read at the first need, kept, and read again when a new one is used; `lastingKeys` says for how long. Throws when told where it must not ask. */
export function keysOf(source: KeySource, around: KeysAround): JWTVerifyGetKey {
  if (source.jwks !== undefined) return lastingKeys(safe(source.jwks), source, around)
  const { href } = safe(discoveryOf(source.issuer))
  let found: Promise<JWTVerifyGetKey> | undefined
  const discovered = () =>
    (found ??= discover(source, href, around).catch((error: unknown) => {
      found = undefined
      throw error
    }))
  return async (header, token) => (await discovered())(header, token)
}

async function discover(source: KeySource, url: string, around: KeysAround): Promise<JWTVerifyGetKey> {
  const reply = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (!reply.ok) throw new Error(`discovery: ${reply.status} from ${url}`)
  const told = (await reply.json()) as { issuer?: unknown; jwks_uri?: unknown }
  // who answers for another issuer may not choose whose keys we believe
  if (told.issuer !== source.issuer || typeof told.jwks_uri !== 'string') throw new Error(`discovery: not ${url}`)
  return lastingKeys(safe(told.jwks_uri), source, around)
}

function discoveryOf(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
}

/** Keys read in the clear are anybody's keys; only on one's own machine nobody stands between. */
function safe(address: string): URL {
  const url = new URL(address)
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) return url
  throw new TypeError(`the keys of an identity provider are read by https only: ${address}`)
}
