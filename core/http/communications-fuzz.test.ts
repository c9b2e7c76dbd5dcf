import { toJsonSchema } from '@valibot/to-json-schema'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { problem } from '#core/contract/problem.ts'
import { routes } from '#core/contract/routes.ts'
import { openingOf } from '#test/kit/communications.ts'
import { idOf } from '#test/kit/core.ts'
import { dossierWith, MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import { fromSchema } from '#test/kit/from-schema.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'

/** How many bodies each route is tried with: `SCRITTOIO_FUZZ=100000` for a night of it. */
const RUNS = Number(process.env['SCRITTOIO_FUZZ'] ?? 1000)

let wire: TestWire
beforeAll(async () => {
  const posizioni = [{ matricola: MATRICOLA, stato: 'attiva', dal: '2019-03-01', sede: '7000' }]
  wire = await wireWith({ companies: [dossierWith({ posizioni })] })
})
afterAll(() => wire.remove())

/** The last one is never opened. */
const threads = [1, 2, 3, 4].map(idOf)
const idsFrom = (first: number) => Array.from({ length: 40 }, (_, n) => idOf(first + n))
const known = {
  ...{ azienda: ['01234567897'], matricola: [MATRICOLA], oggetto: [openingOf(1).oggetto] },
  ...{ testo: ['Buongiorno.'], allegati: [[]], dopo: Array.from({ length: 20 }, (_, n) => n + 1), operatore: [ROSSI] },
}

/** A body that is taken and one that comes too late, so that chance is never asked for what must have happened. */
const [first = ''] = threads
const reply = { id: idOf(100), testo: 'Buongiorno.', allegati: [] }
const taking = { id: idOf(200), passo: 'presa', dopo: 1 }
const sure = {
  comunica: [openingOf(1), openingOf(1, { testo: 'Tutt’altro.' })],
  passo: [taking, { ...taking, id: idOf(201) }],
  replica: [reply, { ...reply, testo: 'Tutt’altro.' }],
}

it.each([
  ['comunica', 'rossi', threads.slice(0, 3), [200, 400, 409]],
  ['passo', 'operatore', idsFrom(200), [200, 400, 404, 409]],
  ['replica', 'rossi', idsFrom(100), [200, 400, 404, 409]],
] as const)(
  'Whatever is sent as %s gets a thread or a problem',
  async (name, as, id, seen) => {
    const { path, body, gives } = routes[name]
    const schema = toJsonSchema(body.schema, { typeMode: 'input', errorMode: 'ignore' }) as object
    const statuses = new Set<number>()
    const send = async (json: unknown, thread: string) => {
      const answer = await wire.ask(path.replace('{id}', thread), { as, json })
      statuses.add(answer.status)
      const told: unknown = await answer.json()
      if (answer.status === 200) v.parse(gives.schema, told)
      else expect(v.parse(problem, told)).toMatchObject({ status: answer.status })
      expect(answer.status).toBeLessThan(500)
    }
    const call = fc.asyncProperty(fromSchema(schema, { ...known, id }), fc.constantFrom(...threads), send)
    await fc.assert(call, { numRuns: RUNS, endOnFailure: true, examples: sure[name].map((one) => [one, first]) })
    // it went through every door
    expect([...statuses]).toEqual(expect.arrayContaining([...seen]))
    expect(wire.log.filter((line) => line.includes('"guasto"'))).toEqual([])
  },
  600_000,
)
