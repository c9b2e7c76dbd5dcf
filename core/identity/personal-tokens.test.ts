import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { idOf } from '#test/kit/core.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { identityOf } from '#test/kit/relations.ts'
import { tokensIn } from '#core/store/personal-tokens.ts'
import { authenticator } from './authenticate.ts'
import { listTokens, makeToken, revokeToken, type TokenOffice } from './personal-tokens.ts'

const BIANCHI = 'BNCLRA80A41H501A'
const rossi = identityOf(ROSSI)
const admin = identityOf(BIANCHI, { ruoli: ['amministratore'] })
const WANTED = { nome: 'Script di studio', ambiti: ['richieste:invia'], giorni: 30 }

let archive: TestArchive
let now: string
let office: TokenOffice
beforeEach(async () => {
  archive = await archiveWith()
  now = '2026-11-23T09:00:00.000Z'
  let born = 0
  const clock = { now: () => new Date(now) }
  office = { store: tokensIn(archive.core), clock, ids: { next: () => idOf(++born) }, random: randomBytes }
})
afterEach(() => archive.remove())

async function made(differing: object = {}, by = rossi) {
  const answer = await makeToken(office, by, { ...WANTED, ...differing })
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value
}

async function said(bearer: string) {
  const provider = { issuer: 'https://idp.example', jwks: 'https://idp.example/jwks', audience: 'core' }
  const authenticate = authenticator({ provider, tokens: office, report: () => undefined })
  const answer = await authenticate(bearer)
  return answer.ok ? answer.value : answer.failure.code
}

const rows = () => archive.raw.prepare('select * from token_personali').all() as Record<string, unknown>[]

describe('A personal token', () => {
  it('lets a script in as who made it, for what it was made for', async () => {
    const { token } = await made()
    expect(await said(token)).toEqual({
      soggetto: ROSSI,
      ruoli: ['contribuente'],
      ambiti: ['richieste:invia'],
      token: idOf(1),
    })
  })

  it('gives none of the other roles of who made it', async () => {
    const { token } = await made({}, identityOf(ROSSI, { ruoli: ['contribuente', 'amministratore'] }))
    expect(await said(token)).toMatchObject({ ruoli: ['contribuente'] })
  })

  it('holds 256 bits of chance, and is kept nowhere', async () => {
    const asked: number[] = []
    office = { ...office, random: (bytes) => (asked.push(bytes), randomBytes(bytes)) }
    const [one, other] = [await made(), await made()]
    expect(asked).toEqual([32, 32])
    expect(one.token).not.toBe(other.token)
    const secret = one.token.split('_').slice(2).join('_')
    expect(JSON.stringify(rows())).not.toContain(secret)
    expect(one.made).not.toHaveProperty('hash')
    expect(await listTokens(office, rossi, { soggetto: ROSSI, limit: 9 })).toEqual({
      ok: true,
      value: [one.made, other.made],
    })
  })

  it('that expired opens nothing, to the millisecond', async () => {
    const { token, made: shown } = await made({ giorni: 1 })
    expect(shown.scade).toBe('2026-11-24T09:00:00.000Z')
    now = '2026-11-24T08:59:59.999Z'
    expect(await said(token)).toMatchObject({ soggetto: ROSSI })
    now = '2026-11-24T09:00:00.000Z'
    expect(await said(token)).toBe('token-scaduto')
  })

  it('that was revoked opens nothing from then on, and stays in the list', async () => {
    const { token, made: shown } = await made()
    expect(await revokeToken(office, rossi, shown.id)).toEqual({ ok: true, value: null })
    now = '2026-11-25T09:00:00.000Z'
    expect(await revokeToken(office, rossi, shown.id)).toMatchObject({ ok: true })
    expect(await said(token)).toBe('token-revocato')
    expect(rows()).toMatchObject([{ revocato: '2026-11-23T09:00:00.000Z', usato: null }])
  })

  it.each<[string, (token: string) => string]>([
    ['one letter of the secret is another', (token) => token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')],
    [
      'the secret is of another token',
      (token) => token.replace(/_0{31}1|_[0-9a-f]{32}/, `_${idOf(2).replaceAll('-', '')}`),
    ],
    ['there is no such token', (token) => token.replace(/_[0-9a-f]{32}/, `_${'f'.repeat(32)}`)],
    ['it is longer', (token) => `${token}A`],
    ['it has no secret', (token) => token.slice(0, 43)],
  ])('is unknown when %s', async (_, wrong) => {
    const { token } = await made()
    await made({ nome: 'Altro' })
    expect(await said(wrong(token))).toBe('token-sconosciuto')
  })

  it('remembers the last day it opened something, and writes it once a day', async () => {
    const { token } = await made()
    let writes = 0
    const kept = office.store
    office = { ...office, store: { ...kept, used: (id, oggi) => (writes++, kept.used(id, oggi)) } }
    for (let n = 0; n < 3; n++) await said(token)
    expect([writes, rows()[0]?.['usato']]).toEqual([1, '2026-11-23'])
    now = '2026-11-23T23:30:00.000Z'
    await said(token)
    expect([writes, rows()[0]?.['usato']]).toEqual([2, '2026-11-24'])
    await said(`${token.slice(0, -1)}-`)
    expect(writes).toBe(2)
  })
})

describe('Making a token', () => {
  it.each<[string, object, string]>([
    ['for nothing', { ambiti: [] }, 'ambiti'],
    ['for what there is not', { ambiti: ['tutto'] }, 'ambiti.0'],
    ['for ever', { giorni: 367 }, 'giorni'],
    ['for no day', { giorni: 0 }, 'giorni'],
    ['without a name', { nome: '  ' }, 'nome'],
    ['with a name that moves the cursor', { nome: 'a\u001b[2J' }, 'nome'],
  ])('%s is refused', async (_, differing, dove) => {
    expect(await makeToken(office, rossi, { ...WANTED, ...differing })).toMatchObject({
      failure: { code: 'malformata', details: { dove } },
    })
  })

  it('is for who comes himself: a token makes no other', async () => {
    const script = identityOf(ROSSI, { ambiti: ['richieste:invia'], token: 'T' })
    expect(await makeToken(office, script, WANTED)).toMatchObject({ failure: { code: 'ambito-insufficiente' } })
    expect(rows()).toEqual([])
  })

  it.each([['amministratore'], ['operatore']] as const)('is not for an %s', async (ruolo) => {
    const answer = await makeToken(office, identityOf(ROSSI, { ruoli: [ruolo], sede: '4900' }), WANTED)
    expect(answer).toMatchObject({ failure: { code: 'azione-non-consentita' } })
  })

  it('ends at fifty that are good at a time', async () => {
    for (let n = 0; n < 50; n++) await made()
    expect(await makeToken(office, rossi, WANTED)).toMatchObject({ failure: { code: 'troppi-token' } })
    await revokeToken(office, rossi, idOf(7))
    expect(await makeToken(office, rossi, WANTED)).toMatchObject({ ok: true })
  })
})

describe('Tokens of others', () => {
  it('are as unknown as none, but to who administers', async () => {
    const { token, made: shown } = await made()
    const bianchi = identityOf(BIANCHI)
    const foreign = await revokeToken(office, bianchi, shown.id)
    expect(foreign).toMatchObject({ failure: { code: 'token-inesistente', details: { token: shown.id } } })
    expect(await revokeToken(office, bianchi, idOf(9))).toMatchObject({ failure: { code: 'token-inesistente' } })
    expect(await said(token)).toMatchObject({ soggetto: ROSSI })
    expect(await revokeToken(office, admin, shown.id)).toEqual({ ok: true, value: null })
    expect(await said(token)).toBe('token-revocato')
  })

  it('are listed only for who administers', async () => {
    await made()
    for (const of of [{ soggetto: ROSSI, limit: 9 }, { limit: 9 }]) {
      expect(await listTokens(office, identityOf(BIANCHI), of)).toMatchObject({ ok: false })
      expect(await listTokens(office, admin, of)).toMatchObject({ value: [{ id: idOf(1), soggetto: ROSSI }] })
    }
    expect(await listTokens(office, admin, { after: idOf(1), limit: 9 })).toEqual({ ok: true, value: [] })
  })
})

describe('A bearer', () => {
  it('that is missing, or endless, is refused unread', async () => {
    expect(await said('')).toBe('identita-mancante')
    expect(await said('a'.repeat(9000))).toBe('token-malformato')
  })

  it('cannot be judged while the archive does not answer', async () => {
    const { token } = await made()
    office = { ...office, store: { ...office.store, find: () => Promise.reject(new Error('occupato')) } }
    expect(await said(token)).toBe('identita-non-verificabile')
  })
})
