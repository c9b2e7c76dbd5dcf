import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '#core/signing/verify.ts'
import type { ChiavePubblica } from '#core/contract/ricevuta.ts'
import { idOf, submissionOf } from '#test/kit/core.ts'
import type { TestCore } from '#test/kit/wire.ts'
import { WIRES } from '#test/kit/wires.ts'

let wire: TestCore

const keysOf = async () =>
  ((await (await fetch(`${wire.url}/v1/chiavi`)).json()) as { keys: readonly ChiavePubblica[] }).keys

describe.each(WIRES)('Receipts over the wire, from %s,', (_, wireWith) => {
  beforeAll(async () => {
    wire = await wireWith()
    await wire.ask('/v1/richieste', { json: submissionOf(1) })
    await wire.settled()
  })
  afterAll(() => wire.remove())

  it('are verified with the keys that the core publishes to anybody', async () => {
    const asked = async () => (await (await wire.ask(`/v1/richieste/${idOf(1)}/ricevuta`)).json()) as { jws: string }
    const { jws } = await asked()
    expect(await verify(jws, await keysOf())).toMatchObject({
      is: 'valida',
      ricevuta: { id: idOf(1), decisore: { core: 'core di prova' } },
    })
    expect((await asked()).jws).toBe(jws)
  })

  it('publish nothing of the private half of a key', async () => {
    const [key] = await keysOf()
    expect(Object.keys(key ?? {}).sort()).toEqual(['alg', 'crv', 'dal', 'kid', 'kty', 'use', 'x'])
  })

  it('are refused for what is not there', async () => {
    const none = await wire.ask(`/v1/richieste/${idOf(9)}/ricevuta`)
    expect([none.status, ((await none.json()) as { code: string }).code]).toEqual([404, 'richiesta-sconosciuta'])
  })
})
