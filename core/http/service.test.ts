import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PEOPLE } from '#test/kit/access.ts'
import { submissionOf } from '#test/kit/core.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'

let wire: TestWire
beforeEach(async () => {
  wire = await wireWith()
})
afterEach(() => wire.archive.remove())

describe('The server', () => {
  it('says that it is alive and ready, and what may be asked of it, to anybody', async () => {
    const anybody = { headers: { authorization: '', 'scrittoio-protocollo': '' } }
    expect(await (await wire.ask('/v1/salute', anybody)).json()).toEqual({ stato: 'vivo', versione: '0.0.0' })
    expect(await (await wire.ask('/v1/prontezza', anybody)).json()).toEqual({ stato: 'pronto' })
    expect(await (await wire.ask('/v1/openapi.json', anybody)).json()).toMatchObject({
      openapi: '3.1.0',
      paths: { '/v1/richieste': { post: { operationId: 'presenta' } } },
    })
    await wire.stop()
  })

  it('counts calls by the pattern of their route, never by their address', async () => {
    await wire.ask('/v1/richieste', { json: submissionOf(1) })
    await wire.ask(`/v1/richieste/${submissionOf(1).id}`)
    const told = await (await wire.ask('/v1/metriche', { as: 'capo' })).text()
    expect(told).toContain('scrittoio_http_seconds_count{route="/v1/richieste/:id",method="GET",status="200"} 1')
    expect(told).toContain('scrittoio_submissions_total{result="taken"} 1')
    expect(told).not.toContain(submissionOf(1).id)
    await wire.stop()
  })

  it('logs each call, and of nobody’s data anything', async () => {
    const hidden = [
      ...Object.values(PEOPLE).map(({ soggetto }) => soggetto),
      submissionOf(1).azienda,
      'nuova-1',
      'vuoto',
    ]
    await wire.ask('/v1/richieste', { json: submissionOf(1) })
    await wire.ask('/v1/richieste', { json: submissionOf(2, { answers: { pec: 'guasto' } }) })
    await wire.ask(`/v1/dossier?cursore=${Buffer.from(submissionOf(1).azienda).toString('base64url')}`)
    await wire.ask(`/v1/eventi?vuoto=${submissionOf(1).azienda}`)
    await wire.ask(`/v1/${PEOPLE['rossi']!.soggetto}`, { headers: { 'x-request-id': PEOPLE['rossi']!.soggetto } })
    await wire.ask('/v1/catalogo', { as: 'rotto' })
    await wire.stop()

    const calls = wire.log
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'chiamata')
    expect(calls.map(({ route, status }) => [route, status])).toEqual([
      ['/v1/richieste', 200],
      ['/v1/richieste', 503],
      ['/v1/dossier', 200],
      ['/v1/eventi', 400],
      ['-', 404],
      ['/v1/catalogo', 503],
    ])
    expect(Object.keys(calls[0]!)).toEqual(['level', 'time', 'reqId', 'route', 'method', 'status', 'ms', 'msg'])
    expect(wire.log.filter((line) => line.includes('"guasto"'))).toHaveLength(2)
    for (const one of hidden) expect(wire.log.join('\n')).not.toContain(one)
  })

  it('finishes what runs when it stops, ends streams, and lets nothing new in', async () => {
    const stream = await wire.ask('/v1/eventi/flusso')
    const lines = new TransformStream<Uint8Array, Uint8Array>()
    const writer = lines.writable.getWriter()
    const send = (n: number) => writer.write(new TextEncoder().encode(`${JSON.stringify(submissionOf(n))}\n`))
    const headers = {
      authorization: 'Bearer rossi',
      'scrittoio-protocollo': '1',
      'content-type': 'application/x-ndjson',
    }
    const call = { method: 'POST', headers, body: lines.readable, duplex: 'half' }
    void send(1)
    const running = await fetch(`${wire.url}/v1/richieste/lotto`, call)
    const stopped = wire.stop()
    expect(await stream.text()).toMatch(/retry: 500\n\n$/)
    void send(2)
    void writer.close()
    expect((await running.text()).match(/"ok":true/g)).toHaveLength(2)
    await stopped
    await expect(wire.ask('/v1/salute')).rejects.toThrow()
  })

  it('waits only so long for a call that does not end', async () => {
    const hasty = await wireWith({ limits: { grace: 100 } })
    const headers = {
      authorization: 'Bearer rossi',
      'scrittoio-protocollo': '1',
      'content-type': 'application/x-ndjson',
    }
    const body = new ReadableStream<Uint8Array>({
      start: (to) => to.enqueue(new TextEncoder().encode(`${JSON.stringify(submissionOf(1))}\n`)),
    })
    const call = { method: 'POST', headers, body, duplex: 'half' }
    const endless = await fetch(`${hasty.url}/v1/richieste/lotto`, call)
    await hasty.remove()
    await expect(endless.text()).rejects.toThrow()
    await wire.stop()
  })

  it('may be stopped twice', async () => {
    await wire.stop()
    await wire.stop()
  })
})
