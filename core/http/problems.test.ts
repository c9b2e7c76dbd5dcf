import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problem } from '#core/contract/problem.ts'
import { submissionOf } from '#test/kit/core.ts'
import { wireWith, type Asking, type TestWire } from '#test/kit/wire.ts'
import * as v from 'valibot'

let wire: TestWire
beforeAll(async () => {
  wire = await wireWith()
})
afterAll(() => wire.remove())

const json = { 'content-type': 'application/json' }
const lines = { 'content-type': 'application/x-ndjson' }
const whole = JSON.stringify(submissionOf(1))
const deep = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`

/** What each wrong call is told, and the call. */
const wrong: readonly (readonly [code: string, status: number, path: string, call: Asking])[] = [
  ['percorso-sconosciuto', 404, '/', {}],
  ['percorso-sconosciuto', 404, '/v1/richiesta', { json: {} }],
  ['percorso-sconosciuto', 404, '/v1/nulla', { body: '{', headers: json }],
  ['percorso-sconosciuto', 404, `/v1/richieste/${'a'.repeat(120)}`, {}],
  ['http-malformato', 400, '/v1/richieste/%E0%A4%A', {}],
  ['metodo-non-ammesso', 405, '/v1/richieste', { method: 'DELETE' }],
  ['metodo-non-ammesso', 405, '/v1/richieste', { method: 'PUT', body: '{', headers: json }],
  ['metodo-non-ammesso', 405, '/v1/eventi?dopo=1', { method: 'POST' }],
  ['metodo-non-ammesso', 405, '/v1/catalogo', { method: 'OPTIONS' }],
  ['protocollo-mancante', 400, '/v1/catalogo', { headers: { 'scrittoio-protocollo': '' } }],
  ['protocollo-mancante', 400, '/v1/catalogo', { headers: { 'scrittoio-protocollo': 'uno' } }],
  ['protocollo-troppo-vecchio', 400, '/v1/catalogo', { headers: { 'scrittoio-protocollo': '0' } }],
  ['protocollo-troppo-nuovo', 400, '/v1/richieste', { headers: { 'scrittoio-protocollo': '2' }, json: {} }],
  ['non-autenticato', 401, '/v1/catalogo', { as: 'nessuno' }],
  ['non-autenticato', 401, '/v1/catalogo', { headers: { authorization: 'Basic cm9zc2k6cm9zc2k=' } }],
  ['non-autorizzato', 403, '/v1/richieste', { as: 'operatore', json: submissionOf(1) }],
  ['non-autorizzato', 403, '/v1/metriche', {}],
  ['non-autorizzato', 403, '/v1/eventi', { as: 'capo' }],
  ['errore-interno', 503, '/v1/catalogo', { as: 'rotto' }],
  ['tipo-non-supportato', 415, '/v1/richieste', { body: whole, headers: { 'content-type': 'text/plain' } }],
  ['tipo-non-supportato', 415, '/v1/richieste', { body: whole, headers: lines }],
  ['tipo-non-supportato', 415, '/v1/richieste', { method: 'POST' }],
  ['tipo-non-supportato', 415, '/v1/richieste/lotto', { body: whole, headers: json }],
  ['tipo-non-supportato', 415, '/v1/richieste', { body: whole, headers: { ...json, 'content-encoding': 'br' } }],
  ['corpo-illeggibile', 400, '/v1/richieste', { body: whole, headers: { ...json, 'content-encoding': 'gzip' } }],
  ['json-malformato', 400, '/v1/richieste', { body: '{"id":', headers: json }],
  ['json-malformato', 400, '/v1/richieste', { body: '', headers: json }],
  ['json-malformato', 400, '/v1/richieste', { body: new Uint8Array([0x22, 0xff, 0x22]), headers: json }],
  ['troppo-annidato', 400, '/v1/richieste', { body: deep(8), headers: json }],
  ['troppo-annidato', 400, '/v1/richieste', { body: '['.repeat(100_000), headers: json }],
  ['malformata', 400, '/v1/richieste', { body: deep(7), headers: json }],
  ['malformata', 400, '/v1/richieste', { body: `{"a":"${'['.repeat(50)}"}`, headers: json }],
  ['malformata', 400, '/v1/richieste', { body: `{"a":"\\"${'['.repeat(50)}"}`, headers: json }],
  ['malformata', 400, '/v1/richieste', { body: whole.replace('"nuova-1@pec.it"', '1e999'), headers: json }],
  ['malformata', 400, '/v1/richieste?di=nascosto', { json: submissionOf(1) }],
  ['malformata', 400, '/v1/richieste', { json: null }],
  ['malformata', 400, '/v1/richieste', { body: whole.replace('"version":2', '"version":1e999'), headers: json }],
  ['malformata', 400, '/v1/richieste/uno', {}],
  ['malformata', 400, '/v1/eventi?dopo=-1', {}],
  ['malformata', 400, '/v1/eventi?dopo=1&dopo=2', {}],
  ['malformata', 400, '/v1/eventi?limite=8001', {}],
  ['malformata', 400, '/v1/eventi/flusso', { headers: { 'last-event-id': 'ultimo' } }],
  ['malformata', 400, '/v1/dossier?cursore=!!', {}],
  ['malformata', 400, '/v1/dossier?cursore=AAAA', {}],
  ['corpo-troppo-grande', 413, '/v1/richieste', { body: `"${'x'.repeat(300_000)}"`, headers: json }],
]

describe('A call that cannot be answered', () => {
  it.each(wrong)('is told %s (%i): %s', async (code, status, path, call) => {
    const refused = await wire.ask(path, call)
    const document = v.parse(problem, await refused.json())
    expect({ status: refused.status, code: document.code }).toEqual({ status, code })
    expect(document).toMatchObject({ type: `urn:scrittoio:problema:${code}`, status })
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json\b/)
    expect(refused.headers.get('x-request-id')).toBe(document.requestId)
    expect(refused.headers.get('scrittoio-protocollo')).toBe('1')
  })

  it('says which methods there are, and how to identify oneself', async () => {
    expect((await wire.ask('/v1/richieste', { method: 'DELETE' })).headers.get('allow')).toBe('POST')
    expect((await wire.ask('/v1/catalogo', { as: 'nessuno' })).headers.get('www-authenticate')).toMatch(/^Bearer/)
  })

  it('that opens out into far more than it weighs is refused', async () => {
    const { gzipSync } = await import('node:zlib')
    const bomb = gzipSync('x'.repeat(50_000_000))
    const refused = await wire.ask('/v1/richieste', { body: bomb, headers: { ...json, 'content-encoding': 'gzip' } })
    expect(await refused.json()).toMatchObject({ code: 'corpo-troppo-grande' })
  })

  it.each([
    ['http-malformato', 400, 'NIENTE\r\n\r\n'],
    ['intestazioni-troppo-grandi', 431, `GET /v1/salute HTTP/1.1\r\nhost: qui\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`],
  ])('and is no HTTP is told %s (%i)', async (code, status, text) => {
    const said = await raw(text)
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `))
    const [, body = ''] = said.split('\r\n\r\n')
    expect(v.parse(problem, JSON.parse(body))).toMatchObject({ code, status })
  })
})

/** Everything the server says to these bytes. */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(wire.url)
  return new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.on('data', (bytes) => (said += bytes.toString()))
    socket.on('end', () => resolve(said))
    socket.on('error', reject)
  })
}

describe('Somebody who calls too often', () => {
  it('waits, and others do not', async () => {
    const busy = await wireWith({ callsPerMinute: 3 })
    const statuses = async (as: string) => {
      const all = []
      for (let call = 0; call < 5; call++) all.push((await busy.ask('/v1/catalogo', { as })).status)
      return all
    }
    expect(await statuses('rossi')).toEqual([200, 200, 200, 429, 429])
    expect(await statuses('bianchi')).toEqual([200, 200, 200, 429, 429])
    const refused = await busy.ask('/v1/catalogo')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ code: 'troppe-richieste', retry: 'later' })
    await busy.remove()
  })

  it('without being known waits too, and keeps out nobody who is known', async () => {
    const busy = await wireWith({ limits: { strangersPerMinute: 2 } })
    const guess = async () => (await busy.ask('/v1/catalogo', { as: 'provo' })).status
    expect([await guess(), await guess(), await guess()]).toEqual([401, 401, 429])
    expect((await busy.ask('/v1/catalogo')).status).toBe(200)
    await busy.remove()
  })
})
