import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#core/contract/routes.ts'
import { problem } from '#core/contract/problem.ts'
import { systemClock } from '#core/kernel/clock.ts'
import { openingOf } from '#test/kit/communications.ts'
import { idOf, submissionOf } from '#test/kit/core.ts'
import { delegaOf, dossierWith } from '#test/kit/dossier.ts'
import type { TestCore } from '#test/kit/wire.ts'
import { WIRES } from '#test/kit/wires.ts'

/** How many searches each list is tried with: `SCRITTOIO_FUZZ=100000` for a night of it. */
const RUNS = Math.min(Number(process.env['SCRITTOIO_FUZZ'] ?? 150), 5_000)

/** One company of each Sede, and one that has a position of both. */
const COMPANIES = {
  '01000000001': { '7000000001': '7000' },
  '02000000002': { '4900000001': '4900' },
  '03000000003': { '7000000002': '7000', '4900000002': '4900' },
} as const
const SEDI = { operatore: '7000', altrove: '4900' } as const
type Operatore = keyof typeof SEDI

type Handed = { readonly id: string; readonly azienda: string; readonly matricola: string; readonly sede: string }
const positions = Object.entries(COMPANIES).flatMap(([azienda, own]) =>
  Object.entries(own).map(([matricola, sede]) => ({ azienda, matricola, sede })),
)
const handed: readonly Handed[] = [...positions, ...positions].map((one, n) => ({ ...one, id: idOf(n + 1) }))
const written: readonly Handed[] = positions.map((one, n) => ({ ...one, id: idOf(100 + n) }))

const isSeenBy = (as: Operatore, azienda: string) =>
  positions.some((one) => one.azienda === azienda && one.sede === SEDI[as])

const companies = Object.entries(COMPANIES).map(([codiceFiscale, own]) =>
  dossierWith({
    azienda: { codiceFiscale, ragioneSociale: `Azienda ${codiceFiscale}` },
    posizioni: Object.entries(own).map(([matricola, sede]) => ({
      matricola,
      sede,
      stato: 'attiva',
      dal: '2019-03-01',
    })),
    deleghe: Object.keys(own).map((matricola) => delegaOf({ id: `D${matricola}`, matricola })),
  }),
)

const asText = (query: object) => new URLSearchParams(query as Record<string, string>).toString()
const maybe = { requiredKeys: [] as [] }
/** A cursor anybody can make: where it points need not be his. */
const cursore = fc
  .constantFrom(...handed, ...written)
  .map(({ id }) => Buffer.from(`2099-01-01T00:00:00.000Z ${id}`).toString('base64url'))
const about = {
  azienda: fc.constantFrom(...Object.keys(COMPANIES), '09999999999'),
  matricola: fc.constantFrom(...positions.map(({ matricola }) => matricola), '1111111111'),
}
const search = fc.record(
  {
    ...about,
    oggetto: fc.constantFrom('cambio', 'altro'),
    stato: fc.constantFrom('decisa', 'ricevuta'),
    dal: fc.constantFrom('2020-01-01', '2098-01-01'),
    cursore,
    limite: fc.constant('100'),
  },
  maybe,
)
const threads = fc.record(
  { ...about, stato: fc.constantFrom('aperta', 'chiusa'), testo: fc.constantFrom('', 'buon'), cursore },
  maybe,
)
const operatore = fc.constantFrom<Operatore>('operatore', 'altrove')

describe.each(WIRES)('Whatever an operatore looks for, on %s', (_, wireWith) => {
  let wire: TestCore
  beforeAll(async () => {
    wire = await wireWith({ companies })
    for (const { id, azienda, matricola } of handed) {
      const asked = submissionOf(1, { id, azienda, answers: { pec: 'a@pec.it', matricola } })
      expect((await wire.ask('/v1/richieste', { json: asked })).status).toBe(200)
    }
    for (const { id, azienda, matricola } of written) {
      const opening = openingOf(1, { id, azienda, matricola })
      expect((await wire.ask('/v1/comunicazioni', { json: opening })).status).toBe(200)
    }
    await wire.settled()
  })
  afterAll(() => wire.remove())

  const found = async (as: Operatore, path: string, query: object) => {
    const answer = await wire.ask(`${path}?${asText(query)}`, { as })
    return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
  }

  it('he finds all requests of companies with a position of his Sede that it fits, and none besides', async () => {
    const holds = async (
      as: Operatore,
      query: { azienda?: string; matricola?: string; oggetto?: string; stato?: string; dal?: string },
    ) => {
      const { status, said } = await found(as, '/v1/fascicolo/richieste', query)
      expect(status).toBe(200)
      const { items } = v.parse(routes.cercaRichieste.gives.schema, said)
      const { azienda, matricola, oggetto = 'cambio', stato = 'decisa', dal = '' } = query
      const fits = handed.filter(
        (one) =>
          isSeenBy(as, one.azienda) &&
          (azienda ?? one.azienda) === one.azienda &&
          (matricola ?? one.matricola) === one.matricola,
      )
      const expected = oggetto === 'cambio' && stato === 'decisa' && dal < '2098' ? fits : []
      expect(items.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
    }
    await fc.assert(fc.asyncProperty(operatore, search, holds), { numRuns: RUNS })
  })

  it('he finds no communication that came to another Sede, whatever other positions the company has', async () => {
    const holds = async (as: Operatore, query: object) => {
      const { status, said } = await found(as, '/v1/sede/comunicazioni', query)
      if (status !== 200) {
        expect(v.parse(problem, said).status).toBe(status)
        return
      }
      const { comunicazioni } = v.parse(routes.comunicazioniDellaSede.gives.schema, said)
      const his = written.filter(({ sede }) => sede === SEDI[as]).map(({ id }) => id)
      for (const { id } of comunicazioni) expect(his).toContain(id)
    }
    await fc.assert(fc.asyncProperty(operatore, threads, holds), { numRuns: RUNS })
    for (const as of ['operatore', 'altrove'] as const) {
      const { comunicazioni } = (await found(as, '/v1/sede/comunicazioni', {})).said
      expect(comunicazioni).toHaveLength(2)
    }
  })

  it('he counts what he finds: figures of his Sede tell nothing of another', async () => {
    const day = (days: number) => new Date(systemClock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
    for (const as of ['operatore', 'altrove'] as const) {
      const { said } = await found(as, '/v1/fascicolo/cifre', { dal: day(-1), al: day(1) })
      const { outcomes, days, decided } = v.parse(routes.cifre.gives.schema, said)
      const seen = handed.filter(({ azienda }) => isSeenBy(as, azienda)).length
      const sum = (counts: readonly { readonly n: number }[]) => counts.reduce((all, { n }) => all + n, 0)
      expect([sum(outcomes), sum(decided)]).toEqual([seen, seen])
      expect(days.reduce((all, { accolte, nonAccolte, altre }) => all + accolte + nonAccolte + altre, 0)).toBe(seen)
    }
  })
})
