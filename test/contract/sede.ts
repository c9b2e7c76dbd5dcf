import { beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '#core/engine/ledger.ts'
import { between, figuresOf, type SedeReader, type SedeSearch } from '#core/engine/sede.ts'
import { recall } from '#core/engine/recall.ts'
import { receive, submit } from '#core/engine/submit.ts'
import type { Facts } from '#test/kit/archive.ts'
import { engineOn, idOf, submissionOf } from '#test/kit/core.ts'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'

type Storage = { readonly ledger: Ledger; readonly sede: SedeReader }

const ALTRA = '00743110157'
const position = (matricola: string, sede: string) => ({ matricola, sede, stato: 'attiva', dal: '2019-03-01' })
const COMPANIES: readonly Facts[] = [
  dossierWith({ posizioni: [position(MATRICOLA, '5000')] }),
  dossierWith({
    azienda: { codiceFiscale: ALTRA, ragioneSociale: 'Altrove S.p.A.' },
    posizioni: [position('1300000001', '1300')],
    deleghe: [],
  }),
]

/** What every storage promises to operatori: five requests of Modena (one refused, one waiting), one of Bologna. */
export function sedeContract(name: string, storageWith: (companies: readonly Facts[]) => Promise<Storage>) {
  describe(`What an operatore looks up in ${name}`, () => {
    let storage: Storage
    beforeEach(async () => {
      storage = await storageWith(COMPANIES)
      const engine = engineOn(storage.ledger)
      await submit(engine, [submissionOf(1), submissionOf(2, { answers: { pec: 'vietata' } })])
      await submit(engine, [submissionOf(3, { answers: { pec: 'con@pec.it', matricola: MATRICOLA } })])
      await submit(engine, [submissionOf(4, { azienda: ALTRA })])
      await submit(engine, [submissionOf(5)])
      await receive(engine, [submissionOf(6)])
    })

    const found = async (differing: Partial<SedeSearch> = {}) => {
      const search = { sede: '5000', ...between(undefined, undefined), limit: 9, ...differing }
      return (await storage.sede.requests(search)).map(({ id }) => Number(id.slice(-2)))
    }

    it('is of his Sede only, the newest first', async () => {
      expect(await found()).toEqual([6, 5, 3, 2, 1])
      expect(await found({ sede: '1300' })).toEqual([4])
      expect(await found({ sede: '4900' })).toEqual([])
      expect(await found({ azienda: ALTRA })).toEqual([])
    })

    it('is narrowed by company, matricola, oggetto, state, outcome and days', async () => {
      expect(await found({ azienda: '01234567897' })).toHaveLength(5)
      expect(await found({ matricola: MATRICOLA })).toHaveLength(5)
      expect(await found({ matricola: '1300000001' })).toEqual([])
      expect(await found({ service: 'altro' })).toEqual([])
      expect(await found({ state: 'ricevuta' })).toEqual([6])
      expect(await found({ esito: 'non-accolta' })).toEqual([2])
      expect(await found(between('2026-11-23', '2026-11-23'))).toHaveLength(5)
      expect(await found(between('2026-11-24', undefined))).toEqual([])
    })

    it('is whatever has no outcome, waiting or recalled', async () => {
      const engine = engineOn(storage.ledger)
      await receive(engine, [submissionOf(7)])
      await recall(engine, idOf(7))
      expect(await found({ state: 'richiamata' })).toEqual([7])
      expect((await found({ state: 'senza-esito' })).sort()).toEqual([6, 7])
    })

    it('is the one of a protocollo, where it is of his Sede', async () => {
      const [his] = await storage.sede.requests({ sede: '1300', ...between(undefined, undefined), limit: 1 })
      const protocollo = his?.protocollo ?? ''
      expect(await found({ protocollo, sede: '1300' })).toEqual([4])
      expect(await found({ protocollo })).toEqual([])
      expect(await found({ protocollo: 'ST-1999-0000001' })).toEqual([])
    })

    it('comes page by page, without a gap or a repetition, also where many came in the same moment', async () => {
      const seen: string[] = []
      let after: SedeSearch['after']
      for (let page = 0; page < 5; page++) {
        const rows = await storage.sede.requests({
          sede: '5000',
          ...between(undefined, undefined),
          limit: 2,
          ...(after && { after }),
        })
        seen.push(...rows.map(({ id }) => id))
        after = rows.at(-1) ?? after
      }
      expect(seen).toEqual([6, 5, 3, 2, 1].map(idOf))
    })

    it('adds up: outcomes by oggetto, refusals by check, days and times', async () => {
      const figures = await figuresOf(storage.sede, '5000', { dal: '2026-11-01', al: '2026-11-30' })
      const service = 'cambio'
      expect(figures.outcomes).toEqual([
        { service, state: 'decisa', esito: 'accolta', n: 3 },
        expect.objectContaining({ n: 1 }),
        expect.objectContaining({ n: 1 }),
      ])
      expect(figures.refusals).toEqual([{ service, code: 'pec-gradita', n: 1 }])
      expect(figures.days).toEqual([{ day: '2026-11-23', accolte: 3, nonAccolte: 1, altre: 1 }])
      expect(figures.decided.reduce((sum, { n }) => sum + n, 0)).toBe(4)
      const other = await figuresOf(storage.sede, '4900', { dal: '2026-11-01', al: '2026-11-30' })
      expect(other).toMatchObject({ outcomes: [], refusals: [], days: [] })
    })
  })
}
