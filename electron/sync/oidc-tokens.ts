import type { TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client'
import { instant, type Clock } from '#core/kernel/clock.ts'
import type { KeptTokens } from '#electron/desk/kept-access.ts'

type Given = TokenEndpointResponse & Pick<TokenEndpointResponseHelpers, 'claims' | 'expiresIn'>

/** How long a bearer is good of which nobody said it. */
const UNLESS_TOLD = 300 // seconds

/** What is kept of what a provider gave; of a renewal, what it left out stays as it was. */
export function tokensIn(given: Given, clock: Clock, before: Omit<KeptTokens, 'bearer' | 'until'>): KeptTokens {
  const claims = given.claims()
  const name = claims?.['name']
  const seconds = given.expiresIn() ?? UNLESS_TOLD
  return {
    ...before,
    soggetto: claims?.sub ?? before.soggetto,
    bearer: given.access_token,
    until: instant(new Date(clock.now().getTime() + seconds * 1000)),
    ...(typeof name === 'string' && { nome: name }),
    ...(given.refresh_token !== undefined && { refresh: given.refresh_token }),
  }
}
