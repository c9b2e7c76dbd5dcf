import { createHmac } from 'node:crypto'
import { exportSPKI, importJWK, type JWTPayload } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { issuerWith, signed, signer, type Issuer, type Signer } from '#test/kit/issuer.ts'
import { systemClock } from '#core/kernel/clock.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { keysOf } from './keys.ts'
import { oidc, type Provider } from './oidc.ts'

const AUDIENCE = 'https://core.example'
const NOON = Date.UTC(2026, 10, 23, 12) / 1000

let [first, second]: Signer[] = []
let issuer: Issuer
const reports: unknown[] = []
beforeAll(async () => {
  ;[first, second] = await Promise.all([signer('k1'), signer('k2', 'ES256')])
})
beforeEach(async () => {
  issuer = await issuerWith([first!.known])
})
afterEach(async () => {
  reports.length = 0
  await issuer.close()
})
afterAll(() => expect(reports).toEqual([]))

const verifier = (differing: Partial<Provider> = {}, now = NOON) =>
  oidc(
    { issuer: issuer.issuer, audience: AUDIENCE, ...differing },
    { clock: { now: () => new Date(now * 1000) }, report: (error) => void reports.push(error) },
  )

const claims = (differing: JWTPayload = {}): JWTPayload => ({
  iss: issuer.issuer,
  aud: AUDIENCE,
  sub: 'u1',
  iat: NOON - 60,
  exp: NOON + 600,
  codice_fiscale: ROSSI,
  ruoli: ['contribuente'],
  ...differing,
})
const token = (differing: JWTPayload = {}, by = first!, header = {}) =>
  signed({ by, claims: claims(differing), header })

async function said(bearer: string, differing: Partial<Provider> = {}) {
  const answer = await verifier(differing)(bearer)
  return answer.ok ? answer.value : answer.failure.code
}

describe('An access token', () => {
  it('tells who comes', async () => {
    const bearer = await token({ name: 'Mario Rossi' })
    expect(await said(bearer)).toEqual({ soggetto: ROSSI, nome: 'Mario Rossi', ruoli: ['contribuente'] })
  })

  it('may be meant for others as well', async () => {
    expect(await said(await token({ aud: ['altri', AUDIENCE] }))).toMatchObject({ soggetto: ROSSI })
  })

  it.each<[string, JWTPayload]>([
    ['token-di-altro-emittente', { iss: 'https://altri.example' }],
    ['token-per-altri', { aud: 'https://altri.example' }],
    ['token-scaduto', { exp: NOON - 31 }],
    ['token-non-ancora-valido', { nbf: NOON + 31 }],
    ['identita-senza-codice-fiscale', { codice_fiscale: 'RSSMRA80A01H501X' }],
    ['identita-senza-ruolo', { ruoli: ['direttore'] }],
    ['identita-senza-sede', { ruoli: ['operatore'] }],
  ])('is refused as %s', async (code, differing) => {
    expect(await said(await token(differing))).toBe(code)
  })

  it.each(['exp', 'iat', 'sub', 'aud', 'iss'])('is refused without %s', async (claim) => {
    const lacking = Object.fromEntries(Object.entries(claims()).filter(([name]) => name !== claim))
    expect(await said(await signed({ by: first!, claims: lacking }))).toBe('token-incompleto')
  })

  it('is given the half minute by which clocks differ', async () => {
    expect(await said(await token({ exp: NOON - 29, nbf: NOON + 29 }))).toMatchObject({ soggetto: ROSSI })
  })

  it('is no ID token, unless the provider makes no difference', async () => {
    const bearer = await token({}, first, { typ: 'JWT' })
    expect(await said(bearer)).toBe('token-di-altro-tipo')
    expect(await said(bearer, { type: 'JWT' })).toMatchObject({ soggetto: ROSSI })
  })

  it.each(['', 'x', 'x.y.z', 'ey.ey', `${'a'.repeat(4000)}.b.c`])('that is none (%#) is refused', async (bearer) => {
    expect(await said(bearer)).toBe('token-malformato')
  })
})

describe('A forged token', () => {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

  it('without a signature is refused', async () => {
    expect(await said(`${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(claims())}.`)).toBe(
      'token-algoritmo-non-ammesso',
    )
  })

  it.each(['HS256', 'HS512'])('signed by %s with the public key is refused', async (alg) => {
    const spki = await exportSPKI((await importJWK(first!.known, 'RS256', { extractable: true })) as never)
    const text = `${encoded({ alg, kid: 'k1', typ: 'at+jwt' })}.${encoded(claims())}`
    const mac = createHmac(alg.replace('HS', 'sha'), spki).update(text).digest('base64url')
    expect(await said(`${text}.${mac}`)).toBe('token-algoritmo-non-ammesso')
  })

  it('by an algorithm that is good but not ours is refused', async () => {
    expect(await said(await token(), { algorithms: ['ES256'] })).toBe('token-algoritmo-non-ammesso')
  })

  it('whose claims were changed is refused', async () => {
    const [header, , signature] = (await token()).split('.')
    expect(await said(`${header}.${encoded(claims({ ruoli: ['amministratore'] }))}.${signature}`)).toBe(
      'token-firma-errata',
    )
  })

  it('signed by another key under a known name is refused', async () => {
    const other = { ...(await signer('k1')), kid: 'k1' }
    expect(await said(await token({}, other))).toBe('token-firma-errata')
  })

  it('that brings its own key is refused', async () => {
    const other = await signer('k9')
    expect(await said(await token({}, other, { jwk: other.known }))).toBe('token-chiave-sconosciuta')
  })
})

describe('Keys of a provider', () => {
  it('are read once, however many tokens come', async () => {
    const verify = verifier()
    for (let n = 0; n < 5; n++) expect((await verify(await token())).ok).toBe(true)
    expect(issuer.reads).toBe(1)
  })

  it('are read again when a token is signed by a new one, and an old one no longer opens', async () => {
    const verify = verifier({ cooldown: 0 })
    const old = await token()
    expect((await verify(old)).ok).toBe(true)
    issuer.keys = [second!.known]
    expect((await verify(await token({}, second))).ok).toBe(true)
    expect(await verify(old)).toMatchObject({ failure: { code: 'token-chiave-sconosciuta' } })
  })

  it('are not read again for each stranger', async () => {
    const verify = verifier()
    await verify(await token())
    for (let n = 0; n < 5; n++)
      expect(await verify(await token({}, second))).toMatchObject({ failure: { code: 'token-chiave-sconosciuta' } })
    expect(issuer.reads).toBe(1)
  })

  it('that cannot be read are a fault that may pass: it is reported, and nobody is let in', async () => {
    issuer.broken = true
    const verify = verifier()
    expect(await verify(await token())).toEqual({
      ok: false,
      failure: { code: 'identita-non-verificabile', retry: 'later' },
    })
    expect(reports.splice(0)).toHaveLength(1)
    issuer.broken = false
    expect((await verify(await token())).ok).toBe(true)
  })

  it('are not believed from who says to be another', async () => {
    issuer.says = { issuer: 'https://altri.example' }
    expect(await said(await token())).toBe('identita-non-verificabile')
    expect(String(reports.splice(0))).toContain('discovery')
  })

  it('are never read in the clear from another machine', async () => {
    const around = { clock: systemClock, silence: () => undefined }
    expect(() => keysOf({ issuer: 'http://idp.example' }, around)).toThrow('https')
    expect(() => keysOf({ issuer: 'https://idp.example', jwks: 'http://idp.example/jwks' }, around)).toThrow('https')
    issuer.says = { jwks_uri: 'http://idp.example/jwks' }
    expect(await said(await token())).toBe('identita-non-verificabile')
    reports.length = 0
  })
})
