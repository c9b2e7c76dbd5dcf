import { toJsonSchema } from '@valibot/to-json-schema'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RUOLI } from '#core/domain/dossier.ts'
import { problem } from '#core/contract/problem.ts'
import type { Route } from '#core/contract/route.ts'
import { routes } from '#core/contract/routes.ts'
import { services } from '#core/services/registry.ts'
import { idOf } from '#test/kit/core.ts'
import { delegaOf, dossierWith, MATRICOLA, notaOf, ROSSI } from '#test/kit/dossier.ts'
import { fromSchema } from '#test/kit/from-schema.ts'
import { linesIn, wireWith, type TestWire } from '#test/kit/wire.ts'

/** How many bodies each route is tried with: `SCRITTOIO_FUZZ=100000` for a night of it. */
const RUNS = Number(process.env['SCRITTOIO_FUZZ'] ?? 1500)

/** A run that is no whole number never ends. */
const FEWER = Math.ceil(RUNS / 3)

let wire: TestWire
beforeAll(async () => {
  wire = await wireWith({
    services,
    companies: [dossierWith({ note: [notaOf({ id: 'N1' })], deleghe: [delegaOf({ id: 'D1' })] })],
  })
})
afterAll(() => wire.remove())

/** Values that get a request past the first door: the fuzz is to reach the engine and the services. */
const fields = services.flatMap(({ sheet }) => Object.keys(sheet.form.fields))
const some = fc.constantFrom(
  '',
  'x',
  MATRICOLA,
  'N1',
  'D1',
  '2026-11-23',
  '2026-03',
  'uno@pec.it',
  ROSSI,
  0,
  1,
  -5,
  true,
  false,
)
const known = {
  id: [idOf(1), idOf(2)],
  service: services.map(({ id }) => id),
  version: [1],
  azienda: ['01234567897'],
  codiceFiscale: [ROSSI],
  ruolo: [...RUOLI],
  answers: fc.sample(fc.dictionary(fc.constantFrom(...fields), some, { minKeys: 2, maxKeys: 30 }), 400),
}
const schemaOf = (schema: v.GenericSchema) => toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }) as object

/** A reply is what the contract says, or a problem document: there is no third thing. */
async function checked(answer: Response, reads: (text: string) => unknown): Promise<number> {
  const text = await answer.text()
  if (answer.status === 200) reads(text)
  else expect(v.parse(problem, JSON.parse(text)).status).toBe(answer.status)
  expect(answer.status === 200 || (answer.status >= 400 && answer.status !== 500)).toBe(true)
  return answer.status
}

describe('Whatever is sent', () => {
  it('as a request gets a receipt or a problem', async () => {
    const { body, gives } = routes.presenta
    const statuses = new Map<number, number>()
    const send = async (json: unknown) => {
      const status = await checked(await wire.ask('/v1/richieste', { json }), (text) =>
        v.parse(gives.schema, JSON.parse(text)),
      )
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    await fc.assert(fc.asyncProperty(fromSchema(schemaOf(body.schema), known), send), {
      numRuns: RUNS,
      endOnFailure: true,
    })
    // it went through every door: taken, malformed, somebody else's, unfit
    expect([...statuses.keys()].sort()).toEqual(expect.arrayContaining([200, 400, 403, 409, 422]))
  }, 600_000)

  it('as many requests gets a line for each', async () => {
    const { body, gives } = routes.presentaMolte
    const line = fc.oneof(
      { weight: 8, arbitrary: fromSchema(schemaOf(body.schema), known).map((one) => JSON.stringify(one)) },
      fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.replaceAll(/[\0-\x20]/g, '.')),
    )
    const send = async (lines: readonly string[]) => {
      const headers = { 'content-type': 'application/x-ndjson' }
      await checked(await wire.ask('/v1/richieste/lotto', { headers, body: lines.join('\n') }), (text) => {
        const results = linesIn(text).map((one) => v.parse(gives.schema, one))
        expect(results.map(({ riga }) => riga)).toEqual(lines.map((_, at) => at + 1))
      })
    }
    const runs = Math.ceil(RUNS / 20)
    await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 40 }), send), {
      numRuns: runs,
      endOnFailure: true,
    })
  }, 600_000)

  it('as bytes gets an answer', async () => {
    const media = [
      'application/json',
      'application/x-ndjson',
      'text/plain',
      '',
      'application/json; charset=latin1',
      ';;;',
    ]
    const call = fc.record({
      path: fc.constantFrom(...Object.values(routes).map(({ path }: Route) => path.replace('{id}', idOf(1)))),
      method: fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
      media: fc.constantFrom(...media),
      encoding: fc.constantFrom('identity', 'gzip', 'deflate', 'zip'),
      body: fc.uint8Array({ maxLength: 200 }),
    })
    const send = async (sent: { path: string; method: string; media: string; encoding: string; body: Uint8Array }) => {
      const headers = { 'content-type': sent.media, 'content-encoding': sent.encoding }
      await checked(await wire.ask(sent.path, { method: sent.method, headers, body: sent.body }), () => undefined)
    }
    await fc.assert(fc.asyncProperty(call, send), { numRuns: FEWER, endOnFailure: true })
  }, 600_000)

  it('in an address gets an answer', async () => {
    const part = fc.oneof(
      fc.constantFrom('v1', 'richieste', 'eventi', 'dossier', '..', '%2e', '%00', '%zz', 'dossier?cursore=', '?dopo='),
      fc.webSegment(),
    )
    const address = fc.array(part, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`)
    const send = async (path: string) => {
      await checked(await wire.ask(path), () => undefined)
    }
    await fc.assert(fc.asyncProperty(address, send), { numRuns: FEWER, endOnFailure: true })
  }, 600_000)

  it.each(['catalogo', 'eventi', 'dossier', 'richiesta', 'dossierDellaRichiesta'] as const)(
    'left what %s gives as the contract says',
    async (name) => {
      const { path, gives }: Route = routes[name]
      const [decided] = v.parse(routes.eventi.gives.schema, await (await wire.ask('/v1/eventi?limite=1')).json()).events
      const given = await wire.ask(path.replace('{id}', decided!.request))
      expect(given.status).toBe(200)
      expect(v.parse(gives.schema, await given.json())).toBeTruthy()
    },
  )

  it('never was a fault of ours', async () => {
    expect((await wire.ask('/v1/prontezza')).status).toBe(200)
    expect(wire.log.filter((line) => line.includes('"guasto"'))).toEqual([])
    expect(wire.log.join('\n')).not.toContain(ROSSI)
  })
})
