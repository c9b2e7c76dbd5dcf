import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { authenticator, type Authenticate } from '#core/identity/authenticate.ts'
import { tokensIn } from '#core/store/personal-tokens.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { idOf } from '#test/kit/core.ts'
import { signed, signer } from '#test/kit/issuer.ts'
import { AUDIENCE, startProvider, type RunningProvider } from './provider.ts'
import { signIn } from './sign-in.ts'

const MINUTE = 60_000
/** Seconds a token is good here: how long the keys are believed is what is asked. */
const lasts = 3 * 86_400
const LATER = { ok: false, failure: { code: 'identita-non-verificabile', retry: 'later' } }

let provider: RunningProvider
let archive: TestArchive
let bearer: string
let authenticate: Authenticate
/** Minutes by which the clock of the core is ahead. */
let ahead = 0
const reports: unknown[] = []
const silences: boolean[] = []

beforeEach(async () => {
  ahead = reports.length = silences.length = 0
  ;[provider, archive] = await Promise.all([startProvider({ lasts }), archiveWith()])
  const clock = { now: () => new Date(Date.now() + ahead * MINUTE) }
  authenticate = authenticator({
    provider: { issuer: provider.issuer, audience: AUDIENCE },
    tokens: { store: tokensIn(archive.core), clock, ids: { next: () => idOf(1) }, random: randomBytes },
    report: (error) => void reports.push(error),
    silent: (isSilent) => void silences.push(isSilent),
  })
  bearer = (await signIn(provider.issuer, 'consulente')).access_token
  expect(await authenticate(bearer)).toMatchObject({ ok: true })
})
afterEach(() => Promise.all([provider.close().catch(() => undefined), archive.remove()]))

/** A token of a key that the provider may have begun to sign with since. */
async function byNewKey(): Promise<string> {
  const soon = Math.floor(Date.now() / 1000)
  const told = { iss: provider.issuer, aud: AUDIENCE, sub: 'x', iat: soon, exp: soon + lasts }
  return signed({ by: await signer('nuova'), claims: told })
}

describe('An identity provider that falls silent', () => {
  it('leaves in who signed in before, for a day, and is told of once', async () => {
    await provider.close()
    for (const minutes of [11, 12, 60, 23 * 60]) {
      ahead = minutes
      expect(await authenticate(bearer), String(minutes)).toMatchObject({ ok: true })
    }
    expect(reports).toMatchObject([{ name: 'ProviderSilent', code: 'gestore-identita-silenzioso' }])
    expect(silences).toEqual([true])

    ahead = 24 * 60 + 1
    expect(await authenticate(bearer)).toEqual(LATER)
  })

  it('makes a key that nobody knows a fault that may pass, not a forgery', async () => {
    const unknown = await byNewKey()
    ahead = 5
    expect(await authenticate(unknown)).toMatchObject({ failure: { code: 'token-chiave-sconosciuta' } })
    await provider.close()
    ahead = 11
    expect(await authenticate(unknown)).toEqual(LATER)
    expect(await authenticate(bearer)).toMatchObject({ ok: true })
  })

  it('is asked again, and once it answers its word of today holds', async () => {
    const { port } = new URL(provider.issuer)
    await provider.close()
    ahead = 11
    expect(await authenticate(bearer)).toMatchObject({ ok: true })

    // the same provider with keys of today: those of yesterday are withdrawn
    provider = await startProvider({ port: Number(port), lasts })
    ahead = 12
    expect(await authenticate(bearer)).toMatchObject({ ok: true })
    await expect.poll(() => silences).toEqual([true, false])
    expect(await authenticate(bearer)).toMatchObject({ failure: { code: 'token-chiave-sconosciuta' } })
    const { access_token } = await signIn(provider.issuer, 'consulente')
    expect(await authenticate(access_token)).toMatchObject({ ok: true })
  })
})
