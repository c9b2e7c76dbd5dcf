import { allowInsecureRequests, None, discovery, refreshTokenGrant, type Configuration } from 'openid-client'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later } from '#electron/desk/desk.ts'
import type { KeptTokens } from '#electron/desk/kept-access.ts'
import { EXPIRED, type Keep } from './access.ts'
import { isLoopback } from './core-address.ts'
import { signInFault } from './oidc-fault.ts'
import { tokensIn } from './oidc-tokens.ts'
import type { Renewing } from './kept-bearer.ts'

/** A bearer that ends sooner than this is not shown any more: it has to outlive the call. */
const SOON = 60_000 // ms
const SECONDS = 15 // how long an identity provider may take to answer

/** What an identity provider says of itself; in the clear only on this very machine. */
export async function providerAt(issuer: string, clientId: string): Promise<Result<Configuration, Failure>> {
  if (!URL.canParse(issuer)) return no(later('provider-irraggiungibile'))
  const server = new URL(issuer)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out: it is for this machine alone
  const own = isLoopback(server) ? { execute: [allowInsecureRequests] } : {}
  try {
    return ok(await discovery(server, clientId, undefined, None(), { timeout: SECONDS, ...own }))
  } catch (error) {
    return no(signInFault(error))
  }
}

/** What a bearer is asked to be good for (RFC 8707), where the core says so. */
export function goodFor({ resource }: Pick<KeptTokens, 'resource'>): Record<string, string> {
  return resource === undefined ? {} : { resource }
}

/** Renews a bearer that has ended or was refused; whoever asks while it is being renewed gets the same one. */
export function renewing(keep: Keep, clock: Clock): Renewing {
  let under: Promise<Result<string, Failure>> | undefined
  return (tokens, refused) => {
    const isFresh = Date.parse(tokens.until) - clock.now().getTime() > SOON
    if (isFresh && refused !== tokens.bearer) return Promise.resolve(ok(tokens.bearer))
    under ??= renewed(keep, clock, tokens).finally(() => {
      under = undefined
    })
    return under
  }
}

async function renewed(keep: Keep, clock: Clock, old: KeptTokens): Promise<Result<string, Failure>> {
  if (old.refresh === undefined) return no(EXPIRED)
  const provider = await providerAt(old.issuer, old.clientId)
  if (!provider.ok) return provider
  try {
    const given = await refreshTokenGrant(provider.value, old.refresh, goodFor(old))
    const tokens = tokensIn(given, clock, old)
    // whoever signed out, or in as another, in the meantime has the last word
    const now = await keep.read()
    if (now?.kind !== 'oidc' || now.refresh !== old.refresh) return no(EXPIRED)
    await keep.write(tokens)
    return ok(tokens.bearer)
  } catch (error) {
    return no(signInFault(error))
  }
}
