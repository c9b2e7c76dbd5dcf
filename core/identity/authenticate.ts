import type { Identity } from '#core/access/identity.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { oidc, type Provider, type Surroundings } from './oidc.ts'
import { holder, isPersonalToken, type TokenOffice } from './personal-tokens.ts'

type Parts = Pick<Surroundings, 'report' | 'silent'> & { readonly provider: Provider; readonly tokens: TokenOffice }

/** Tells who comes with a bearer token: an access token of the provider, or a personal one. */
export type Authenticate = (bearer: string | undefined) => Promise<Result<Identity, Failure>>

/** No honest token is longer; what is, is not even looked at. */
const LONGEST = 8_192

export function authenticator({ provider, tokens, report, silent }: Parts): Authenticate {
  const verify = oidc(provider, { clock: tokens.clock, report, ...(silent && { silent }) })
  return async (bearer) => {
    if (bearer === undefined || bearer === '') return no({ code: 'identita-mancante', retry: 'never' })
    if (bearer.length > LONGEST) return no({ code: 'token-malformato', retry: 'never' })
    if (!isPersonalToken(bearer)) return verify(bearer)
    try {
      return await holder(tokens, bearer)
    } catch (error) {
      report(error)
      return no({ code: 'identita-non-verificabile', retry: 'later' })
    }
  }
}
