import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { receive } from '#core/engine/submit.ts'
import { ledgerIn } from '#core/store/ledger.ts'
import { engineOn, idOf, submissionOf } from '#test/kit/core.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { linesIn, wireWith, type TestWire } from '#test/kit/wire.ts'

let wire: TestWire
beforeEach(async () => {
  wire = await wireWith()
})
afterEach(() => wire.remove())

const handIn = (n: number, differing: object = {}, as = 'rossi') =>
  wire.ask('/v1/richieste', { as, json: submissionOf(n, differing) })

const handInMany = async (lines: readonly string[], headers: Readonly<Record<string, string>> = {}) => {
  const body = lines.join('\n')
  return wire.ask('/v1/richieste/lotto', { body, headers: { 'content-type': 'application/x-ndjson', ...headers } })
}

describe('A request handed in', () => {
  it('is decided on arrival, and the same one again gives the first receipt', async () => {
    const first = await handIn(1)
    expect(first.status).toBe(200)
    const receipt: unknown = await first.json()
    expect(receipt).toMatchObject({
      id: idOf(1),
      state: 'decisa',
    })
    expect(receipt).toHaveProperty('protocollo', expect.stringMatching(/^ST-\d{4}-0000001$/))
    expect(await (await handIn(1)).json()).toEqual(receipt)
    expect(await (await wire.ask('/v1/eventi')).json()).toMatchObject({ last: 2 })
  })

  it('with the id of another one is refused', async () => {
    await handIn(1)
    const other = await handIn(1, { answers: { pec: 'altra@pec.it' } })
    expect(other.status).toBe(409)
    expect(await other.json()).toMatchObject({ type: 'urn:scrittoio:problema:contenuto-diverso', retry: 'never' })
  })

  it.each([
    ['servizio-sconosciuto', 422, { service: 'nessuno' }],
    ['versione-non-supportata', 422, { version: 1 }],
    ['azienda-sconosciuta', 422, { azienda: '00000000000' }],
    ['non-autorizzato', 403, { richiedente: { codiceFiscale: 'BNCLRA75C41F205Q', ruolo: 'intermediario' } }],
    ['malformata', 400, { id: 'uno' }],
    ['malformata', 400, { answers: { pec: 'a\0b' } }],
    ['malformata', 400, { answers: { pec: '\ud800' } }],
  ])('is refused with %s (%i)', async (code, status, differing) => {
    const refused = await handIn(1, differing)
    expect(refused.status).toBe(status)
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(await refused.json()).toMatchObject({ code, status, requestId: refused.headers.get('x-request-id') })
    expect(await (await wire.ask('/v1/eventi')).json()).toEqual({ events: [], last: 0 })
  })

  it('that breaks a check of ours may be asked again later', async () => {
    const broken = await handIn(1, { answers: { pec: 'guasto' } })
    expect(broken.status).toBe(503)
    expect(broken.headers.get('retry-after')).not.toBeNull()
    expect(await broken.json()).toMatchObject({ code: 'errore-interno', retry: 'later' })
  })
})

describe('Many requests handed in', () => {
  it('get one answer each, in order, and bad ones never stop the rest', async () => {
    const lines = [
      JSON.stringify(submissionOf(1)),
      '{ questo non è JSON',
      JSON.stringify({ ...submissionOf(2), version: 'due' }),
      '',
      JSON.stringify(submissionOf(3, { service: 'nessuno' })),
      JSON.stringify(submissionOf(4, { answers: { pec: 'guasto' } })),
      JSON.stringify(submissionOf(5, { richiedente: { codiceFiscale: 'ALTRI', ruolo: 'intermediario' } })),
      '['.repeat(5000),
      `"${'x'.repeat(300_000)}"`,
      JSON.stringify(submissionOf(6)),
      JSON.stringify(submissionOf(1)),
    ]
    const answered = await handInMany(lines)
    expect(answered.headers.get('content-type')).toBe('application/x-ndjson')
    expect(linesIn(await answered.text())).toMatchObject([
      { riga: 1, id: idOf(1), ok: true, value: { state: 'decisa' } },
      { riga: 2, ok: false, failure: { code: 'json-malformato' } },
      { riga: 3, id: idOf(2), ok: false, failure: { code: 'malformata', details: { dove: 'version' } } },
      { riga: 5, id: idOf(3), ok: false, failure: { code: 'servizio-sconosciuto' } },
      { riga: 6, id: idOf(4), ok: false, failure: { code: 'errore-interno', retry: 'later' } },
      { riga: 7, id: idOf(5), ok: false, failure: { code: 'non-autorizzato' } },
      { riga: 8, ok: false, failure: { code: 'troppo-annidato' } },
      { riga: 9, ok: false, failure: { code: 'riga-troppo-lunga' } },
      { riga: 10, id: idOf(6), ok: true },
      { riga: 11, id: idOf(1), ok: true },
    ])
  })

  it('are answered as they come: the first needs not wait for the last', async () => {
    let send: (text: string) => void = () => undefined
    let end: () => void = () => undefined
    const body = new ReadableStream<Uint8Array>({
      start: (to) => {
        send = (text) => to.enqueue(new TextEncoder().encode(text))
        end = () => to.close()
      },
    })
    send(`${JSON.stringify(submissionOf(1))}\n{"id": "me`)
    const headers = {
      authorization: 'Bearer rossi',
      'scrittoio-protocollo': '1',
      'content-type': 'application/x-ndjson',
    }
    const call = { method: 'POST', headers, body, duplex: 'half' }
    const answered = await fetch(`${wire.url}/v1/richieste/lotto`, call)
    const reader = answered.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect(JSON.parse((await reader.read()).value!)).toMatchObject({ riga: 1, ok: true })
    send('zzo"}')
    end()
    expect(JSON.parse((await reader.read()).value!)).toMatchObject({ riga: 2, id: 'mezzo', ok: false })
    expect(await reader.read()).toMatchObject({ done: true })
  })

  it('may be some thousands, compressed', async () => {
    const { gzipSync } = await import('node:zlib')
    const many = Array.from({ length: 2500 }, (_, n) => JSON.stringify(submissionOf(n, { service: 'nessuno' })))
    const answered = await wire.ask('/v1/richieste/lotto', {
      body: gzipSync(many.join('\n')),
      headers: { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' },
    })
    expect(linesIn(await answered.text())).toHaveLength(2500)
  })

  it('end at the line after the last that is taken', async () => {
    const answered = linesIn(await (await handInMany(Array.from({ length: 10_050 }, () => '1'))).text())
    expect(answered).toHaveLength(10_001)
    expect(answered.at(-1)).toMatchObject({ riga: 10_001, failure: { code: 'troppe-righe' } })
  })
})

describe('Many requests that are too many', () => {
  const huge = 33 * 1024 * 1024
  const headers = {
    authorization: 'Bearer rossi',
    'scrittoio-protocollo': '1',
    'content-type': 'application/x-ndjson',
  }

  it('are refused before they are read where they say so', async () => {
    const refused = await handInMany(['x'.repeat(huge)])
    expect(await refused.json()).toMatchObject({ status: 413, code: 'corpo-troppo-grande' })
  })

  it('are done as far as they may go where they do not say so', async () => {
    let left = huge / 65_536
    const body = new ReadableStream<Uint8Array>({
      pull: (to) => {
        const first = left === huge / 65_536
        to.enqueue(
          first ? new TextEncoder().encode(`${JSON.stringify(submissionOf(1))}\n`) : new Uint8Array(65_536).fill(0x78),
        )
        if (--left < 0) to.close()
      },
    })
    const call = { method: 'POST', headers, body, duplex: 'half' }
    const answered = await fetch(`${wire.url}/v1/richieste/lotto`, call)
    expect(linesIn(await answered.text())).toMatchObject([
      { riga: 1, ok: true },
      { riga: 2, ok: false, failure: { code: 'corpo-troppo-grande' } },
    ])
  })

  it('and whose sender goes away are done as far as they came, and are no fault of ours', async () => {
    const abort = new AbortController()
    const body = new ReadableStream<Uint8Array>({
      start: (to) => to.enqueue(new TextEncoder().encode(`${JSON.stringify(submissionOf(1))}\n{"id":`)),
    })
    const call = { method: 'POST', headers, body, duplex: 'half', signal: abort.signal }
    await fetch(`${wire.url}/v1/richieste/lotto`, call)
    abort.abort()
    await expect.poll(() => wire.log.filter((line) => line.includes('"chiamata"')).length).toBe(1)
    expect(await (await wire.ask('/v1/eventi')).json()).toMatchObject({ last: 2 })
    expect(wire.log.filter((line) => /"level":[4-6]0/.test(line))).toEqual([])
  })
})

describe('A request that was handed in', () => {
  it('is shown to who asked it, with its checks, changes and state', async () => {
    await handIn(1)
    const shown = await wire.ask(`/v1/richieste/${idOf(1)}`)
    expect(await shown.json()).toMatchObject({
      request: submissionOf(1),
      receipt: { state: 'decisa' },
      outcome: { esito: 'accolta', checks: [{}, {}, {}, {}], changes: [{ change: 'azienda.pec' }] },
    })
    const dossier = await wire.ask(`/v1/richieste/${idOf(1)}/dossier`)
    expect(await dossier.json()).toMatchObject({ id: idOf(1), dossier: { richiedente: { codiceFiscale: ROSSI } } })
  })

  it.each([
    ['bianchi', 404],
    ['altrove', 404],
    ['operatore', 200],
  ])('is for %s a %i', async (as, status) => {
    await handIn(1)
    expect((await wire.ask(`/v1/richieste/${idOf(1)}`, { as })).status).toBe(status)
    expect((await wire.ask(`/v1/richieste/${idOf(1)}/dossier`, { as })).status).toBe(status)
    expect((await wire.ask(`/v1/richieste/${idOf(9)}`, { as })).status).toBe(404)
  })

  it('is given back while nobody decided it, and only to who handed it in', async () => {
    await receive(engineOn(ledgerIn(wire.archive)), [submissionOf(1)], ROSSI)
    const recall = (as: string) => wire.ask(`/v1/richieste/${idOf(1)}/richiamo`, { as, method: 'POST' })
    expect((await recall('bianchi')).status).toBe(404)
    expect(await (await wire.ask(`/v1/richieste/${idOf(1)}`)).json()).toMatchObject({ receipt: { state: 'ricevuta' } })
    expect(await (await wire.ask(`/v1/richieste/${idOf(1)}/dossier`)).json()).toMatchObject({
      code: 'non-ancora-decisa',
    })
    expect(await (await recall('rossi')).json()).toMatchObject({ state: 'richiamata' })
    expect((await recall('rossi')).status).toBe(200)
    await handIn(2)
    const late = await wire.ask(`/v1/richieste/${idOf(2)}/richiamo`, { method: 'POST' })
    expect(await late.json()).toMatchObject({ status: 409, code: 'gia-decisa' })
  })
})
