import { randomBytes } from 'node:crypto'
import { refreshTokenGrant } from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authenticator } from '#core/identity/authenticate.ts'
import { tokensIn } from '#core/store/personal-tokens.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { idOf } from '#test/kit/core.ts'
import { PEOPLE, type DemoPerson } from './people.ts'
import { AUDIENCE, startProvider, type RunningProvider } from './provider.ts'
import { browserAt, clientOf, signIn } from './sign-in.ts'

let provider: RunningProvider
let archive: TestArchive
const reports: unknown[] = []
beforeAll(async () => {
  ;[provider, archive] = await Promise.all([startProvider(), archiveWith()])
})
afterAll(async () => {
  await Promise.all([provider.close(), archive.remove()])
  expect(reports).toEqual([])
})

/** What the core says of a token, as it stands in front of a real provider. */
function identified(bearer: string | undefined, audience = AUDIENCE) {
  const clock = { now: () => new Date() }
  const tokens = { store: tokensIn(archive.core), clock, ids: { next: () => idOf(1) }, random: randomBytes }
  const report = (error: unknown) => void reports.push(error)
  return authenticator({ provider: { issuer: provider.issuer, audience }, tokens, report })(bearer)
}

const asking = (issuer: string, back = 'http://127.0.0.1/accesso') =>
  `${issuer}/auth?client_id=scrittoio&response_type=code&scope=openid&redirect_uri=${encodeURIComponent(back)}` +
  '&code_challenge=kIB7BAjRNc1CzOBdBUgsY8GuSK4Kzs1ePJcLkM2ZUEs&code_challenge_method=S256'

describe('Whoever signs in', () => {
  const isPlaced = ({ ruoli, sede }: DemoPerson) => sede !== undefined || !ruoli.includes('operatore')

  it.each(PEOPLE.filter(isPlaced))('as $chi is that one to the core', async (one) => {
    const { id, nome, codiceFiscale, ruoli, sede } = one
    const { access_token } = await signIn(provider.issuer, id)
    expect(await identified(access_token)).toEqual({
      ok: true,
      value: { soggetto: codiceFiscale, nome, ruoli, ...(sede && { sede }) },
    })
  })

  it('as an operatore of no Sede is told so', async () => {
    const nowhere = PEOPLE.filter((one) => !isPlaced(one))
    for (const { id } of nowhere) {
      const { access_token } = await signIn(provider.issuer, id)
      expect(await identified(access_token)).toMatchObject({ ok: false, failure: { code: 'identita-senza-sede' } })
    }
    expect(nowhere).toHaveLength(1)
  })

  it('stays so by a new token, which each time is another', async () => {
    const config = await clientOf(provider.issuer)
    const { refresh_token = '' } = await signIn(provider.issuer, 'consulente')
    const anew = await refreshTokenGrant(config, refresh_token)
    expect(await identified(anew.access_token)).toMatchObject({ value: { soggetto: 'BLLTTV83M65A944G' } })
    expect(anew.refresh_token).not.toBe(refresh_token)
    await expect(refreshTokenGrant(config, refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  it('is answered on whatever port he listens, on his own machine', async () => {
    for (const place of [{ port: 1025 }, { port: 65_535 }, { host: '[::1]' }])
      expect((await signIn(provider.issuer, 'consulente', place)).access_token).toBeTypeOf('string')
  })

  it.each([
    'http://idp.example/accesso',
    'http://127.0.0.1/altrove',
    'https://127.0.0.1/accesso',
    'scrittoio:/accesso',
  ])('is not answered at %s', async (elsewhere) => {
    const { address, html } = await browserAt(provider.issuer).open(asking(provider.issuer, elsewhere))
    expect(address.startsWith(`${provider.issuer}/auth`)).toBe(true)
    expect(html).toContain('Accesso non riuscito')
    expect(html).toContain('redirect_uri')
    expect(html).not.toContain('googleapis')
  })

  it('without the verifier of his code gets nothing', async () => {
    await expect(signIn(provider.issuer, 'consulente', { honest: false })).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  })

  it('and changes his mind is told so', async () => {
    await expect(signIn(provider.issuer, '', { esito: 'annulla' })).rejects.toMatchObject({ error: 'access_denied' })
  })
})

describe('To the core', () => {
  it('an ID token is no access token', async () => {
    const { id_token } = await signIn(provider.issuer, 'consulente')
    expect(await identified(id_token)).toMatchObject({ ok: false })
    expect(await identified(id_token, 'scrittoio')).toMatchObject({ failure: { code: 'token-di-altro-tipo' } })
  })

  it('a token for another service is not for us', async () => {
    const { access_token } = await signIn(provider.issuer, 'consulente')
    expect(await identified(access_token, 'urn:altri')).toMatchObject({ failure: { code: 'token-per-altri' } })
  })
})

describe('The page', () => {
  it('is in Italian and names everybody', async () => {
    const { html } = await browserAt(provider.issuer).open(asking(provider.issuer))
    expect(html).toContain('<html lang="it">')
    expect(html).toContain('Chi entra?')
    for (const { nome } of PEOPLE) expect(html).toContain(nome)
  })

  it('comes again when nobody was chosen', async () => {
    const browser = browserAt(provider.issuer)
    const page = await browser.open(asking(provider.issuer))
    expect(await browser.submit(page, { persona: 'nessuno' })).toContain('/accesso/')
  })

  it('is not for who did not come to sign in', async () => {
    expect((await fetch(`${provider.issuer}/accesso/abc`)).status).toBe(400)
  })

  it('is not shown without PKCE', async () => {
    const without = asking(provider.issuer).replace(/&code_challenge.*/, '')
    const { address, html } = await browserAt(provider.issuer).open(without)
    expect(html).toBe('')
    expect(address).toContain('error=invalid_request')
  })
})
