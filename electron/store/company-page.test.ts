import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CompanyQuery } from '#electron/desk/companies.ts'
import { archiveWith, fill, type Facts, type TestArchive } from '#test/kit/archive.ts'
import type { DeskTables } from './desk-tables.ts'
import { deskMigrations } from './migrations/desk-migrations.ts'
import { keepStudio } from './portfolio-day.ts'
import { sqliteCompanies } from './sqlite-companies.ts'

const STUDIO = { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'Studio Rossi' }
const time = { now: new Date('2026-11-23T12:00:00Z') }

let archive: TestArchive<DeskTables>
beforeEach(async () => {
  time.now = new Date('2026-11-23T12:00:00Z')
  archive = await archiveWith<DeskTables>([], [deskMigrations])
  await keepStudio(archive.db, STUDIO)
})
afterEach(() => archive.remove())

const list = (query: Partial<CompanyQuery> = {}) =>
  sqliteCompanies(archive, { now: () => time.now }).list({
    search: '',
    scope: 'tutte',
    limit: 50,
    ...query,
  })
const names = async (query: Partial<CompanyQuery> = {}) =>
  (await list(query)).rows.map(({ ragioneSociale }) => ragioneSociale)

function company(n: number, ragioneSociale: string, parts: Omit<Facts, 'azienda'> & { readonly pec?: string } = {}) {
  const { pec, ...rest } = parts
  return { azienda: { codiceFiscale: cf(n), ragioneSociale, ...(pec && { pec }) }, ...rest }
}
const cf = (n: number) => String(n).padStart(11, '0')
const posizione = (matricola: string) => ({ matricola, stato: 'attiva', dal: '2020-01-01' })
const delega = (id: string, matricola: string, parts = {}) => ({
  id,
  matricola,
  tipo: 'intermediario',
  delegato: STUDIO.codiceFiscale,
  dal: '2024-01-01',
  ...parts,
})

it('shows positions, open notes, PEC and delega of each company', async () => {
  const nota = (id: string, stato: string) => ({
    id,
    matricola: '7000000001',
    periodo: '2026-01',
    dataCalcolo: '2026-03-01',
    saldo: 5000,
    stato,
  })
  await fill(archive, [
    company(1, 'Bar Perù', {
      pec: 'bar@pec.it',
      posizioni: [posizione('7000000002'), posizione('7000000001')],
      deleghe: [delega('d', '7000000002')],
      note: [nota('a', 'aperta'), nota('b', 'aperta'), nota('c', 'pagata')],
    }),
  ])

  expect(await list()).toEqual({
    total: 1,
    rows: [
      {
        codiceFiscale: cf(1),
        ragioneSociale: 'Bar Perù',
        pec: 'bar@pec.it',
        posizioni: [
          { matricola: '7000000001', stato: 'attiva' },
          { matricola: '7000000002', stato: 'attiva' },
        ],
        inDelega: true,
        noteAperte: 2,
        labels: [],
        lavoro: { bozze: 0, coda: 0, parcheggiate: 0, daCorreggere: 0 },
      },
    ],
  })
})

it.each([
  ['peru', 'Bar Perù'],
  ['PERÙ', 'Bar Perù'],
  ['niccolo', 'Officina Niccolò & Figli'],
  ['officina figli', 'Officina Niccolò & Figli'],
  ['ccol', 'Officina Niccolò & Figli'],
  ['of', 'Officina Niccolò & Figli'],
  ['f', 'Officina Niccolò & Figli'],
  ['7999', 'Officina Niccolò & Figli'],
  ['officina@p', 'Officina Niccolò & Figli'],
  ['0000002', 'Officina Niccolò & Figli'],
])('finds by the fragment %j', async (search, expected) => {
  await fill(archive, [
    company(1, 'Bar Perù', { posizioni: [posizione('7000000001')] }),
    company(2, 'Officina Niccolò & Figli', { pec: 'officina@pec.it', posizioni: [posizione('7999900002')] }),
  ])

  expect(await names({ search })).toEqual([expected])
})

it.each(["d'angelo", 'D’Angelo', "d'angelo & figli", "citta'", 'angelo, citta', '\u200Bangelo', '7999-9000-02'])(
  'finds a company as %j is typed, whichever apostrophe its name has',
  async (search) => {
    await fill(archive, [
      company(1, 'Bar Angela'),
      company(2, "D'Angelo Figli Città S.r.l.", { posizioni: [posizione('7999900002')] }),
      company(3, 'D’Angelo Figli Città S.r.l.', { posizioni: [posizione('7999900003')] }),
    ])

    expect(await names({ search })).toContain("D'Angelo Figli Città S.r.l.")
    if (!search.startsWith('7')) expect(await names({ search })).toHaveLength(2)
  },
)

it.each(['"', "'", '* OR *', 'NEAR(', '%', '_a_', '-', 'bar -peru', 'zzzz', '😀'])(
  'takes %j for text, not for a language',
  async (search) => {
    await fill(archive, [company(1, 'Bar Perù')])

    expect(await names({ search })).toEqual([])
  },
)

it('follows every write: another name, a new matricola, a company gone', async () => {
  await fill(archive, [company(1, 'Bar Perù'), company(2, 'Altra')])
  await archive.db
    .updateTable('aziende')
    .set({ ragione_sociale: 'Caffè Lima', nome_ordine: 'caffe lima' })
    .where('codice_fiscale', '=', cf(1))
    .execute()
  await archive.db
    .insertInto('posizioni')
    .values({
      matricola: '7123456789',
      azienda: cf(1),
      stato: 'attiva',
      dal: '2026-01-01',
      da_verificare: 0,
      aggiornata_il: '',
    })
    .execute()
  await archive.db.deleteFrom('aziende').where('codice_fiscale', '=', cf(2)).execute()

  expect(await names({ search: 'peru' })).toEqual([])
  expect(await names({ search: 'lima' })).toEqual(['Caffè Lima'])
  expect(await names({ search: '345678' })).toEqual(['Caffè Lima'])
  expect(await names({ search: 'altra' })).toEqual([])
  expect((await list()).total).toBe(1)
})

it('tells who is in delega today, through revoche and the passing of days', async () => {
  await fill(archive, [
    company(1, 'Sempre', { posizioni: [posizione('7000000001')], deleghe: [delega('a', '7000000001')] }),
    company(2, 'Da domani', {
      posizioni: [posizione('7000000002')],
      deleghe: [delega('b', '7000000002', { dal: '2026-11-24' })],
    }),
    company(3, 'Fino a oggi', {
      posizioni: [posizione('7000000003')],
      deleghe: [delega('c', '7000000003', { al: '2026-11-24' })],
    }),
    company(4, 'Di altri', {
      posizioni: [posizione('7000000004')],
      deleghe: [delega('d', '7000000004', { delegato: 'ALTRO' })],
    }),
  ])
  expect(await names({ scope: 'in-delega' })).toEqual(['Fino a oggi', 'Sempre'])
  expect(await names({ scope: 'fuori-delega' })).toEqual(['Da domani', 'Di altri'])

  await archive.db.updateTable('deleghe').set({ al: '2026-11-20' }).where('id', '=', 'a').execute()
  expect(await names({ scope: 'in-delega' })).toEqual(['Fino a oggi'])

  time.now = new Date('2026-11-23T23:30:00Z')
  expect(await names({ scope: 'in-delega' })).toEqual(['Da domani'])
  expect((await list({ scope: 'fuori-delega' })).total).toBe(3)
})

const WORDS = ['alfa', 'beta', 'gamma', 'delta', 'epsilon']

async function pages(query: Partial<CompanyQuery>) {
  const seen: string[] = []
  let after: string | undefined
  do {
    const { rows, total, atLeast, next } = await list({ ...query, limit: 37, ...(after !== undefined && { after }) })
    seen.push(...rows.map(({ ragioneSociale }) => ragioneSociale))
    totals.push({ total, atLeast })
    after = next
  } while (after !== undefined)
  return seen
}
const totals: { total: number; atLeast: true | undefined }[] = []

it.each([
  ['everything', '', 'tutte'],
  ['half of them', '', 'in-delega'],
  ['what few match', 'gamma 3', 'tutte'],
  ['what most match', 'ditta', 'tutte'],
  ['what most match, in one scope', 'ditta', 'fuori-delega'],
] as const)('lists %s whole, in order of name, without repeats', async (_what, search, scope) => {
  const all = Array.from({ length: 700 }, (_, n) =>
    company(n, `${WORDS[n % 5] ?? ''} ditta ${(n * 7919) % 700}`, {
      posizioni: [posizione(String(7_000_000_000 + n))],
      deleghe: n % 2 === 0 ? [delega(`d${n}`, String(7_000_000_000 + n))] : [],
    }),
  )
  await fill(archive, all)
  const fits = ({ azienda }: (typeof all)[number], n: number) =>
    search.split(' ').every((word) => ` ${azienda.ragioneSociale}`.includes(word.length < 3 ? ` ${word}` : word)) &&
    (scope === 'tutte' || (scope === 'in-delega') === (n % 2 === 0))
  const expected = all
    .filter(fits)
    .map(({ azienda }) => azienda.ragioneSociale)
    .toSorted((a, b) => (a < b ? -1 : 1))

  totals.length = 0
  const seen = await pages({ search, scope })

  expect(expected.length).toBeGreaterThan(10)
  expect(seen).toEqual(expected)
  for (const { total, atLeast } of totals)
    if (atLeast) expect(total).toBeLessThanOrEqual(expected.length)
    else expect(total).toBe(expected.length)
})

it('finds no company that has only the pieces of what is looked for', async () => {
  await fill(archive, [
    company(1, 'Lampade Aurora'),
    company(2, 'Ade Pad Lampi'),
    company(3, 'Lampi e Lampade Boreali'),
  ])
  expect(await names({ search: 'lampade' })).toEqual(['Lampade Aurora', 'Lampi e Lampade Boreali'])
  expect(await names({ search: 'lampade boreali e' })).toEqual(['Lampi e Lampade Boreali'])
  expect(await names({ search: 'lampade boreali x' })).toEqual([])
})
