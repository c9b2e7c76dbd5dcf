import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { services } from '#core/services/registry.ts'
import { keepSettings } from '#core/store/settings.ts'
import { cambio } from '#test/kit/small-service.ts'
import { delegaOf, dossierWith, ROSSI } from '#test/kit/dossier.ts'
import { AGGIORNATA } from '#test/kit/archive.ts'
import { submissionOf } from '#test/kit/core.ts'
import { pastTheCore } from '#test/kit/past-the-core.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'

const BIANCHI = 'BNCLRA75C41F205Q'
const company = (n: number, deleghe: readonly object[], differing: object = {}) => {
  const matricola = `491234567${String(n)}`
  return dossierWith({
    azienda: { codiceFiscale: `0000000000${String(n)}`, ragioneSociale: `Azienda ${String(n)}` },
    posizioni: [{ matricola, stato: 'attiva', dal: '2019-03-01' }],
    deleghe: deleghe.map((delega, at) => delegaOf({ id: `D${String(n)}${String(at)}`, matricola, ...delega })),
    ...differing,
  })
}
const below = { id: 'S1', delegato: BIANCHI, dal: '2024-01-01' }
const boss = { id: 'R1', relazione: 'rappresentante-legale', codiceFiscale: BIANCHI, cognome: 'B', nome: 'L' }

let wire: TestWire
beforeEach(async () => {
  wire = await wireWith({
    companies: [
      company(5, [{}]),
      company(1, [{ subdeleghe: [below] }]),
      company(2, [{ al: '2025-01-01' }]),
      company(3, [{ delegato: 'ALTRI' }]),
      company(4, [{ delegato: 'ALTRI' }], { soggettiCollegati: [{ ...boss, dal: '2020-01-01' }] }),
      company(6, [{ delegato: 'ALTRI' }], {
        soggettiCollegati: [{ ...boss, id: 'R2', relazione: 'socio', dal: '2020-01-01' }],
      }),
      company(7, [{ dal: '2099-01-01' }]),
    ],
  })
})
afterEach(() => wire.remove())

const page = async (query = '', as = 'rossi') =>
  (await wire.ask(`/v1/dossier${query}`, { as })).json() as Promise<unknown>

describe('The dossier feed', () => {
  it('gives the companies on which one has a title today, and a tombstone where it ended', async () => {
    expect(await page()).toMatchObject({
      feed: 'whole',
      items: [
        { azienda: '00000000001', dossier: { richiedente: { codiceFiscale: ROSSI, ruolo: 'intermediario' } } },
        { azienda: '00000000002', ended: true },
        { azienda: '00000000005', dossier: { azienda: { ragioneSociale: 'Azienda 5' } } },
      ],
    })
  })

  it('knows who shares a delega and who represents a company', async () => {
    expect(await page('', 'bianchi')).toMatchObject({
      items: [
        { azienda: '00000000001', dossier: { richiedente: { ruolo: 'sub-delegato', delegante: ROSSI } } },
        { azienda: '00000000004', dossier: { richiedente: { ruolo: 'rappresentante-legale' } } },
      ],
    })
  })

  it('tells when each datum was last confirmed', async () => {
    const [first] = ((await page()) as { items: [{ confermati: object }] }).items
    expect(first.confermati).toEqual({
      azienda: { '00000000001': AGGIORNATA },
      posizione: { '4912345671': AGGIORNATA },
      delega: { D10: AGGIORNATA },
    })
  })

  it('tells, where asked for, what others asked for a company, while one has a title on it', async () => {
    const id = randomUUID()
    const asked = submissionOf(1, { id, azienda: '00000000001' })
    expect((await wire.ask('/v1/richieste', { json: asked })).status).toBe(200)
    const toldTo = async (as: string, query: string) => {
      const { items } = (await page(query, as)) as { items: { azienda: string; richieste?: object[] }[] }
      return items.find(({ azienda }) => azienda === '00000000001')?.richieste
    }

    expect(await toldTo('bianchi', '?con=richieste')).toMatchObject([
      { richiesta: { id }, stato: 'decisa', soggetto: {}, outcome: { id } },
    ])
    expect(await toldTo('rossi', '?con=richieste')).toEqual([])
    expect(await toldTo('bianchi', '')).toBeUndefined()

    await wire.db.updateTable('subdeleghe').set({ al: '2025-01-01' }).execute()
    expect(JSON.stringify(await page('?con=richieste', 'bianchi'))).not.toContain(id)
  })

  it('goes by what the caller has so already, and tells it again once it is different', async () => {
    type Told = { items: { azienda: string; impronta: string }[]; passed: object }
    const told = (await page()) as Told
    const noti = told.items.map(({ impronta }) => impronta).join('.')
    const passed = { count: 3, last: '00000000005' }
    expect(told.passed).toEqual(passed)
    expect(await page(`?noti=${noti}`)).toEqual({ items: [], feed: 'whole', passed })
    expect(await page(`?noti=${noti}`, 'bianchi')).toMatchObject({ items: [{}, {}] })

    const ended = { al: '2025-01-01' }
    await pastTheCore(wire.db, (db) => db.updateTable('deleghe').set(ended).where('id', '=', 'D50').execute())
    expect(await page(`?noti=${noti}`)).toMatchObject({ items: [{ azienda: '00000000005', ended: true }], passed })
    expect((await wire.ask('/v1/dossier?noti=x')).status).toBe(400)
  })

  it('goes on after a cursor, until there is no more', async () => {
    const seen: string[] = []
    let query: string | undefined = '?limite=2'
    while (query !== undefined) {
      const { items, next } = (await page(query)) as { items: { azienda: string }[]; next?: string }
      seen.push(...items.map(({ azienda }) => azienda))
      query = next === undefined ? undefined : `?limite=2&cursore=${next}`
    }
    expect(seen).toEqual(['00000000001', '00000000002', '00000000005'])
  })
})

describe('The catalogue', () => {
  const catalogue = async () => (await wire.ask('/v1/catalogo')).json() as Promise<unknown>

  it('tells each service once, with the versions still taken and where the caller stands', async () => {
    await wire.remove()
    wire = await wireWith({ services: [{ ...cambio, version: 1 }, cambio, ...services] })
    const told = (await catalogue()) as { versione: string; servizi: { id: string; standing: { active: boolean } }[] }
    expect(told.servizi).toHaveLength(services.length + 1)
    expect(told.servizi[0]).toMatchObject({ id: 'cambio', versions: [2, 1], standing: { active: true } })
    expect(told.servizi.filter(({ standing }) => !standing.active)).toHaveLength(9)
    expect((await wire.ask('/v1/salute')).headers.get('scrittoio-catalogo')).toBe(told.versione)
  })

  it('follows what the core was told', async () => {
    await keepSettings(wire.archive, {
      attivazioni: { graduali: 'attivi', servizi: [{ servizio: 'cambio', tutti: '2099-01-01' }] },
      allegati: { quanti: 3, bytes: 9 },
    })
    expect(await catalogue()).toMatchObject({ servizi: [{ standing: { active: false, dal: '2099-01-01' } }] })
  })
})
