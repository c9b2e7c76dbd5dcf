import { toJsonSchema } from '@valibot/to-json-schema'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { problem } from '#core/contract/problem.ts'
import { routes } from '#core/contract/routes.ts'
import { fromSchema } from '#test/kit/from-schema.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'

/** How many bodies each route is tried with: `SCRITTOIO_FUZZ=100000` for a night of it. */
const RUNS = Number(process.env['SCRITTOIO_FUZZ'] ?? 500)

let wire: TestWire
beforeAll(async () => {
  wire = await wireWith()
})
afterAll(() => wire.remove())

const moments = [
  '2099-01-01T00:00:00Z',
  '2099-01-02T00:00:00.000+01:00',
  '2020-01-01T00:00:00Z',
  '2026-02-31T25:00:00Z',
]
const known = {
  ...{ nome: ['prova'], ambiti: [['richieste:leggi'], ['tutto']], giorni: [1, 366, 9000] },
  ...{ dal: moments, al: moments },
}
const token = { nome: 'prova', ambiti: ['dossier:leggi'], giorni: 1 }
const sure = {
  creaToken: [token, { ...token, ambiti: ['tutto'] }],
  annunciaManutenzione: [{ dal: '2099-01-01T00:00:00Z', al: '2099-01-01T01:00:00Z' }],
}

it.each([
  ['creaToken', 'rossi', [200, 400]],
  ['annunciaManutenzione', 'capo', [200, 400]],
] as const)(
  'Whatever is sent as %s gets what the contract says or a problem',
  async (name, as, seen) => {
    const { path, body, gives } = routes[name]
    const schema = toJsonSchema(body.schema, { typeMode: 'input', errorMode: 'ignore' }) as object
    const statuses = new Set<number>()
    const send = async (json: unknown) => {
      const answer = await wire.ask(path, { as, json })
      statuses.add(answer.status)
      const told: unknown = await answer.json()
      if (answer.status === 200) v.parse(gives.schema, told)
      else expect(v.parse(problem, told)).toMatchObject({ status: answer.status })
      expect(answer.status).toBeLessThan(500)
    }
    const call = fc.asyncProperty(fromSchema(schema, known), send)
    await fc.assert(call, { numRuns: RUNS, endOnFailure: true, examples: sure[name].map((one) => [one]) })
    expect([...statuses]).toEqual(expect.arrayContaining([...seen]))
    expect(wire.log.filter((line) => line.includes('"guasto"'))).toEqual([])
  },
  600_000,
)
