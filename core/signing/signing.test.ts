import { createPublicKey, verify as verifyWithNode, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AVVERTENZA } from '#core/contract/ricevuta.ts'
import { detailOf, held } from '#core/engine/inspect.ts'
import { signedReceipt, type Receipts } from '#core/engine/ricevuta.ts'
import { submit } from '#core/engine/submit.ts'
import { canonical } from '#core/kernel/canonical.ts'
import { ledgerIn } from '#core/store/ledger.ts'
import { keyRingIn, signedReceiptsIn } from '#core/store/receipts.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { engineOn, idOf, submissionOf } from '#test/kit/core.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { NO_SEAL, sealWith, type Seal } from './seal.ts'
import { rotate, signerOf } from './signer.ts'
import { verify } from './verify.ts'

const clock = { now: () => new Date('2026-11-24T09:00:00.000Z') }
let archive: TestArchive

beforeEach(async () => {
  archive = await archiveWith([dossierWith()])
})
afterEach(() => archive.remove())

function receiptsOf(name = 'core di prova', seal: Seal = NO_SEAL): Receipts {
  const ring = keyRingIn(archive.core)
  return { signer: signerOf({ ring, name, clock, seal }), signed: signedReceiptsIn(archive.core) }
}

async function decided(n: number, differing: object = {}) {
  const engine = engineOn(ledgerIn(archive))
  const taken = await submit(engine, [submissionOf(n, differing)])
  if (!taken.ok || taken.value[0]?.ok !== true) throw new Error('the request of the test was not taken')
  const found = await held(engine, idOf(n))
  if (!found.ok) throw new Error(found.failure.code)
  return found.value
}

async function receiptOf(n: number, receipts = receiptsOf(), differing: object = {}): Promise<string> {
  const given = await signedReceipt(receipts, await decided(n, differing), canonical)
  if (!given.ok) throw new Error(given.failure.code)
  return given.value
}

describe('The receipt of a decided request', () => {
  it('says what was asked, every line of the istruttoria, what it changed and whose decision it was', async () => {
    const receipts = receiptsOf()
    const request = await decided(1)
    const given = await signedReceipt(receipts, request, canonical)
    const keys = await receipts.signer.keys()
    const said = await verify(given.ok ? given.value : '', keys)
    const { outcome, receipt } = detailOf(request)
    expect(said).toMatchObject({
      is: 'valida',
      ricevuta: {
        id: idOf(1),
        protocollo: receipt.protocollo,
        servizio: 'cambio',
        versione: 2,
        contenuto: { sha256: receipt.hash },
        esito: outcome?.esito,
        verifiche: outcome?.checks,
        modifiche: outcome?.changes,
        decisaIl: outcome?.decidedAt,
        decisore: {
          core: 'core di prova',
          chiave: keys[0]?.kid,
          avvertenza: AVVERTENZA,
        },
      },
    })
  })

  it('is verified by a program that knows nothing of ours', async () => {
    const receipts = receiptsOf()
    const [head = '', payload = '', signature = ''] = (await receiptOf(1, receipts)).split('.')
    const [published] = await receipts.signer.keys()
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: published?.x ?? '' }, format: 'jwk' })
    const signed = Buffer.from(`${head}.${payload}`)
    expect(verifyWithNode(null, signed, key, Buffer.from(signature, 'base64url'))).toBe(true)
    const text = Buffer.from(payload, 'base64url').toString('utf8')
    expect(canonical(JSON.parse(text))).toBe(text)
  })

  it('is the same to the last byte whenever, and by whichever process of the core, it is asked for', async () => {
    const request = await decided(1)
    const first = await signedReceipt(receiptsOf(), request, canonical)
    await rotate({ ring: keyRingIn(archive.core), clock })
    expect(await signedReceipt(receiptsOf('altro nome'), request, canonical)).toEqual(first)
  })

  it('is one, also where many processes make the first key and sign at the same moment', async () => {
    const request = await decided(1)
    const given = await Promise.all(Array.from({ length: 8 }, () => signedReceipt(receiptsOf(), request, canonical)))
    expect(new Set(given.map((one) => (one.ok ? one.value : one.failure.code))).size).toBe(1)
    expect(await receiptsOf().signer.keys()).toHaveLength(1)
  })

  it('is refused whatever character of it is changed', async () => {
    const receipts = receiptsOf()
    const jws = await receiptOf(1, receipts)
    const keys = await receipts.signer.keys()
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'
    await fc.assert(
      fc.asyncProperty(fc.nat(jws.length - 1), fc.nat(alphabet.length - 1), async (at, letter) => {
        const changed = jws.slice(0, at) + alphabet.charAt(letter) + jws.slice(at + 1)
        fc.pre(!sameBytes(changed, jws))
        expect((await verify(changed, keys)).is).not.toBe('valida')
      }),
      { numRuns: 400 },
    )
  })

  it('is not believed of a key that one does not trust, nor of one that bears another’s name', async () => {
    const receipts = receiptsOf()
    const jws = await receiptOf(1, receipts)
    const [mine] = await receipts.signer.keys()
    const other = Buffer.from(randomBytes(32)).toString('base64url')
    expect(await verify(jws, [])).toMatchObject({ is: 'chiave-sconosciuta', kid: mine?.kid })
    expect((await verify(jws, [{ kid: mine?.kid ?? '', x: other }])).is).toBe('chiave-sconosciuta')
    expect((await verify('non è una ricevuta', [])).is).toBe('non-ricevuta')
    expect((await verify(jws.split('.').slice(0, 2).join('.'), [])).is).toBe('non-ricevuta')
  })

  it('is not believed when it says that another key signed it', async () => {
    const receipts = receiptsOf()
    const genuine = await verify(await receiptOf(1, receipts), await receipts.signer.keys())
    if (genuine.is !== 'valida') throw new Error(genuine.is)
    const { ricevuta } = genuine
    const decisore = { ...ricevuta.decisore, chiave: 'un’altra' }
    const { jws } = await receipts.signer.sign(() => canonical({ ...ricevuta, decisore }))

    expect((await verify(jws, await receipts.signer.keys())).is).toBe('alterata')
  })
})

describe('The keys of a core', () => {
  it('go on being published when another one signs, and the old one can sign nothing any more', async () => {
    const before = await receiptOf(1)
    await rotate({ ring: keyRingIn(archive.core), clock: { now: () => new Date('2027-01-01T00:00:00.000Z') } })
    const receipts = receiptsOf()
    const keys = await receipts.signer.keys()
    const after = await receiptOf(2, receipts, { answers: { pec: 'altra@pec.it' } })
    const [first, second] = await Promise.all([verify(before, keys), verify(after, keys)])
    expect([first.is, second.is]).toEqual(['valida', 'valida'])
    expect('kid' in first && 'kid' in second && first.kid !== second.kid).toBe(true)
    expect(keys.map(({ al }) => al)).toEqual([undefined, '2027-01-01T00:00:00.000Z'])
    const kept = await keyRingIn(archive.core).all()
    expect(kept.map(({ sealed }) => sealed !== undefined)).toEqual([true, false])
  })

  it('are sealed where the database is not, and open only with the key of the core', async () => {
    const seal = sealWith(randomBytes(32))
    await receiptOf(1, receiptsOf('core', seal))
    const { sealed = '' } = (await keyRingIn(archive.core).current()) ?? {}
    expect(sealed).not.toContain('OKP')
    expect(JSON.parse(seal.open(sealed))).toMatchObject({ kty: 'OKP', crv: 'Ed25519' })
    expect(() => sealWith(randomBytes(32)).open(sealed)).toThrow()
  })
})

/** Base64url leaves bits unused at its end: two texts may say the same bytes. */
function sameBytes(one: string, other: string): boolean {
  const bytes = (text: string) =>
    text
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('hex'))
      .join('.')
  return bytes(one) === bytes(other)
}
