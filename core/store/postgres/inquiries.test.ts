import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Inquiry } from '#core/service/inquiry.ts'
import { inquire } from '#core/store/ledger.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { repliesTo } from './inquiries.ts'

const [A, B] = ['00000000001', '00000000002']
const contatto = (titolare: string, valore: string) => ({
  id: `${titolare}:${valore}`,
  titolare,
  tipo: 'email' as const,
  valore,
})

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await database.refill([
    dossierWith({ azienda: { codiceFiscale: A, ragioneSociale: 'A', pec: 'a@pec.it' }, posizioni: [], deleghe: [] }),
    dossierWith({
      azienda: { codiceFiscale: B, ragioneSociale: 'B', pec: 'b@pec.it' },
      ...{ posizioni: [], deleghe: [], contatti: [contatto('TITOLARE', 'uno@b.it')] },
    }),
  ])
})
afterAll(() => database.close())

const address = (valore: string, titolare?: string): Inquiry => ({
  ...{ domanda: 'recapito-di-altri', valore },
  ...(titolare !== undefined && { titolare }),
})
const ASKED: readonly (readonly [azienda: string, inquiry: Inquiry, trovato: boolean])[] = [
  [A, address('a@pec.it'), false],
  [B, address('a@pec.it'), true],
  [B, address('A@PEC.it'), true],
  [A, address('nessuno@pec.it'), false],
  [A, address('uno@b.it'), true],
  [A, address('uno@b.it', 'TITOLARE'), false],
  [B, address('b@pec.it', 'TITOLARE'), true],
  [A, { domanda: 'allegato', valore: 'f'.repeat(64) }, false],
]

describe('What the answers of many make the archive be asked, in one statement', () => {
  it('is replied to each as if he asked alone', async () => {
    const asked = ASKED.map(([azienda, inquiry]) => ({ azienda, inquiry }))
    const replies = await database.transaction((on) => repliesTo(on, asked))
    expect(replies).toHaveLength(ASKED.length)
    for (const [azienda, inquiry, trovato] of ASKED) {
      const own = replies.find((one) => one.azienda === azienda && one.inquiry === inquiry)
      expect(own?.reply).toEqual({ domanda: inquiry.domanda, valore: inquiry.valore, trovato })
      expect(await database.reading((on) => inquire(on, [inquiry], azienda))).toEqual([own?.reply])
    }
  })

  it('holds every address until the transaction ends, in one order for all', async () => {
    const names = async () => {
      const { rows } = await sql<{ name: string }>`select name from counters where name like 'recapito %'`.execute(
        database.db,
      )
      return rows.map(({ name }) => name).sort()
    }
    expect(await names()).toEqual(
      ['a@pec.it', 'b@pec.it', 'nessuno@pec.it', 'uno@b.it'].map((valore) => `recapito ${valore}`),
    )
    const some = Array.from({ length: 300 }, (_, n) => address(`${n}@pec.it`))
    let tries = 0
    const crossing = (order: readonly Inquiry[]) =>
      database.transaction((on) => {
        tries += 1
        return repliesTo(
          on,
          order.map((inquiry) => ({ azienda: A, inquiry })),
        )
      })
    const all = Array.from({ length: 20 }, (_, n) => crossing(n % 2 === 0 ? some : some.toReversed()))
    await Promise.all(all)
    // nobody was in the way of another, so none was done again
    expect(tries).toBe(20)
  })
})
