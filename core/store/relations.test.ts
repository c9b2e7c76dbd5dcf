import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { relationOf, type Relations } from '#core/access/relations.ts'
import { archiveWith, type Facts, type TestArchive } from '#test/kit/archive.ts'
import { delegaOf, dossierWith, MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { relationsAmong } from '#test/kit/relations.ts'
import { callersInPostgres } from './postgres/callers-in-postgres.ts'
import { relationsIn } from './relations.ts'

const [BIANCHI, VERDI, NERI] = ['BNCLRA80A41H501A', 'VRDGPP80A01H501X', 'NRENNA80A41H501Q'] as const
const PEOPLE = [ROSSI, BIANCHI, VERDI, NERI, 'NESSUNO']
const DAYS = ['2018-01-01', '2021-06-01', '2023-01-01', '2026-11-23']

const azienda = (codiceFiscale: string) => ({ codiceFiscale, ragioneSociale: codiceFiscale })
const sub = { id: 'S1', delegato: BIANCHI, dal: '2021-01-01', al: '2022-01-01' }
const neri = {
  relazione: 'rappresentante-legale',
  codiceFiscale: NERI,
  cognome: 'Neri',
  nome: 'Anna',
  dal: '2019-03-01',
}

const companies = [
  dossierWith({
    posizioni: [
      { matricola: MATRICOLA, sede: '7000', stato: 'attiva', dal: '2019-03-01' },
      { matricola: '7000000000', sede: '4900', stato: 'attiva', dal: '2019-03-01' },
    ],
    deleghe: [
      delegaOf({ id: 'D1', subdeleghe: [sub] }),
      delegaOf({ id: 'D2', matricola: '7000000000', tipo: 'dipendente', delegato: VERDI, al: '2022-01-01' }),
    ],
    soggettiCollegati: [{ id: 'P1', ...neri, matricola: '7000000000' }],
  }),
  dossierWith({ azienda: azienda(VERDI), posizioni: [], deleghe: [], soggettiCollegati: [{ id: 'P2', ...neri }] }),
  dossierWith({
    azienda: azienda('00000000002'),
    posizioni: [{ matricola: '8000000000', stato: 'attiva', dal: '2019-03-01' }],
    deleghe: [],
    soggettiCollegati: [{ id: 'P3', ...neri, relazione: 'socio' }],
  }),
]

const tie = async (relations: Relations, soggetto: string, azienda: string) =>
  (await relations.ties(soggetto, [azienda])).get(azienda)

let archive: TestArchive | undefined
afterEach(async () => {
  await archive?.remove()
  archive = undefined
})

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const inFile = async () => relationsIn((archive = await archiveWith(companies as readonly Facts[])).core)
const KEPT: readonly (readonly [where: string, open: () => Promise<Relations>])[] = [
  ['an archive', inFile],
  [
    'PostgreSQL',
    async () => {
      await database.refill(companies)
      return callersInPostgres(database).relations
    },
  ],
]

describe.each(KEPT)('What %s says between somebody and a company', (_, open) => {
  it('is what its dossiers say, for everybody, on every day', async () => {
    const [kept, known] = [await open(), relationsAmong(companies)]
    const seen = new Set<string>()
    for (const company of [...companies.map((one) => one.azienda.codiceFiscale), '00000000009'])
      for (const person of PEOPLE)
        for (const oggi of DAYS) {
          const relation = relationOf(person, await tie(kept, person, company), oggi)
          expect([company, person, oggi, relation]).toEqual([
            company,
            person,
            oggi,
            relationOf(person, await tie(known, person, company), oggi),
          ])
          seen.add(relation)
        }
    expect(seen.size).toBe(3)
  })

  it('names nobody else, and not the company', async () => {
    const ties = await tie(await open(), BIANCHI, '01234567897')
    expect(ties).toEqual({
      azienda: { codiceFiscale: '01234567897', ragioneSociale: '' },
      matricole: [MATRICOLA, '7000000000'],
      deleghe: [
        {
          id: 'D1',
          matricola: MATRICOLA,
          tipo: 'intermediario',
          delegato: ROSSI,
          dal: '2020-01-01',
          subdeleghe: [sub],
        },
      ],
      soggettiCollegati: [],
    })
  })

  it('is told of many at once as of each', async () => {
    const relations = await open()
    const all = [...companies.map((one) => one.azienda.codiceFiscale), '00000000009']
    for (const person of PEOPLE) {
      const ties = await relations.ties(person, all)
      expect([...ties.keys()].sort()).toEqual(all.slice(0, -1).sort())
      for (const azienda of all) expect(ties.get(azienda)).toEqual(await tie(relations, person, azienda))
    }
    expect(await relations.ties(ROSSI, [])).toEqual(new Map())
  })

  it('tells of which Sede its positions are', async () => {
    const relations = await open()
    expect(await relations.isOfSede('01234567897', '4900')).toBe(true)
    expect(await relations.isOfSede('01234567897', '7100')).toBe(false)
    expect(await relations.isOfSede('00000000009', '4900')).toBe(false)
  })
})

describe('What an archive says', () => {
  it('is found by indexes, however large it is', async () => {
    const relations = await inFile()
    if (archive === undefined) throw new Error('no archive')
    const texts = new Set<string>()
    const prepare = archive.statements.prepare.bind(archive.statements)
    archive.statements.prepare = (sql) => (texts.add(sql), prepare(sql))
    await relations.ties(ROSSI, ['01234567897', VERDI])
    await relations.isOfSede('01234567897', '4900')
    archive.statements.prepare = prepare

    expect(texts.size).toBe(5)
    for (const text of texts) {
      const slots = (text.match(/\?/g) ?? []).map(() => null)
      const plan = archive.raw.prepare(`explain query plan ${text}`).all(...slots) as { detail: string }[]
      expect(
        plan.filter(({ detail }) => detail.startsWith('SCAN')),
        text,
      ).toEqual([])
    }
  })
})
