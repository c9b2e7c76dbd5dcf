import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CompanyQuery } from '#electron/desk/companies.ts'
import type { CompanyFilter } from '#electron/desk/company-filter.ts'
import { task } from '#test/kit/tasks.ts'
import { archiveWith, fill, type Facts, type TestArchive } from '#test/kit/archive.ts'
import type { DeskTables } from './desk-tables.ts'
import { deskMigrations } from './migrations/desk-migrations.ts'
import { keepStudio } from './portfolio-day.ts'
import { folded } from './search-terms.ts'
import { sqliteCompanies } from './sqlite-companies.ts'
import { sqliteDesk } from './sqlite-desk.ts'
import { sqliteLabels } from './sqlite-labels.ts'

const STUDIO = { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'Studio Rossi' }
let archive: TestArchive<DeskTables>
beforeEach(async () => {
  archive = await archiveWith<DeskTables>([], [deskMigrations])
  await keepStudio(archive.db, STUDIO)
  await fill(archive, [ACME, BAR, CASA])
})
afterEach(() => archive.remove())

const cf = (n: number) => String(n).padStart(11, '0')
const position = (matricola: string, stato: string, sede: string) => ({ matricola, stato, sede, dal: '2020-01-01' })
const delega = (id: string, matricola: string, al?: string) => ({
  ...{ id, matricola, tipo: 'intermediario', delegato: STUDIO.codiceFiscale, dal: '2024-01-01' },
  ...(al !== undefined && { al }),
})
const ACME: Facts = {
  azienda: { codiceFiscale: cf(1), ragioneSociale: 'Acmè Trasporti S.r.l.' },
  posizioni: [position('7000000001', 'attiva', '7000')],
  deleghe: [delega('a', '7000000001', '2026-12-20')],
  contatti: [{ id: 'c', titolare: cf(1), tipo: 'email', valore: 'paghe@acme.example' }],
}
const BAR: Facts = {
  azienda: { codiceFiscale: cf(2), ragioneSociale: 'Bar Sport' },
  posizioni: [position('7000000002', 'sospesa', '7000'), position('4900000003', 'attiva', '4900')],
  deleghe: [delega('b', '7000000002', '2027-11-20')],
}
const CASA: Facts = { azienda: { codiceFiscale: cf(3), ragioneSociale: 'Casa di cura' }, posizioni: [] }

const companies = () => sqliteCompanies(archive, { now: () => new Date('2026-11-23T12:00:00Z') })
const ask = (query: Partial<CompanyQuery>) => companies().list({ search: '', scope: 'tutte', limit: 50, ...query })
const found = async (query: Partial<CompanyQuery>) => (await ask(query)).rows.map(({ codiceFiscale }) => codiceFiscale)

async function withTasks() {
  const desk = sqliteDesk(archive.db)
  const outcome = { esito: 'non-accolta', decidedAt: '2026-11-20T10:00:00Z' } as never
  await desk.transaction(async ({ tasks }) => {
    await tasks.put(task({ id: 'draft', azienda: cf(1), state: 'draft' }))
    await tasks.put(task({ id: 'parked', azienda: cf(2), state: 'parked' }))
    await tasks.put(task({ id: 'refused', azienda: cf(2), state: 'done', outcome }))
    await tasks.put(task({ id: 'mended', azienda: cf(3), state: 'done', outcome, read: false }))
    await tasks.put(task({ id: 'again', azienda: cf(3), state: 'queued', previous: 'mended' }))
  })
}

it.each<[CompanyFilter, readonly string[]]>([
  [{ sede: '4900' }, [cf(2)]],
  [{ stato: 'sospesa' }, [cf(2)]],
  [{ scade: true }, [cf(1)]],
  [{ lavoro: 'bozze' }, [cf(1)]],
  [{ lavoro: 'coda' }, [cf(3)]],
  [{ lavoro: 'parcheggiate' }, [cf(2)]],
  [{ lavoro: 'da-correggere' }, [cf(2)]],
  [{ lavoro: 'da-leggere' }, [cf(3)]],
  [{ senzaReferente: true }, [cf(1), cf(2), cf(3)]],
])('narrows the list to %j', async (filter, expected) => {
  await withTasks()

  expect(await found({ filter })).toEqual(expected)
})

it('counts on each row what is to be done, and tells when the delega ends', async () => {
  await withTasks()

  expect((await ask({ search: 'bar' })).rows).toMatchObject([
    { delegaAl: '2027-11-20', lavoro: { bozze: 0, coda: 0, parcheggiate: 1, daCorreggere: 1 } },
  ])
})

it('puts in order by the end of the delega, what has none last, either way', async () => {
  expect(await found({ sort: { by: 'delega', descending: false } })).toEqual([cf(1), cf(2), cf(3)])
  expect(await found({ sort: { by: 'delega', descending: true } })).toEqual([cf(2), cf(1), cf(3)])
})

it('gives a narrowed list page by page, each company once, and its keys all together', async () => {
  const sort = { by: 'nome', descending: true } as const
  const first = await ask({ sort, limit: 2 })
  const rest = await ask({ sort, limit: 2, after: first.next ?? '' })

  const rows = [...first.rows, ...rest.rows].map(({ codiceFiscale }) => codiceFiscale)
  expect(rows).toEqual([cf(3), cf(2), cf(1)])
  expect(rest.next).toBeUndefined()
  expect(await companies().keys({ search: '', scope: 'tutte', sort })).toEqual(rows)
})

it('finds a company by a contact, until the contact changes', async () => {
  expect(await found({ search: 'paghe@acme' })).toEqual([cf(1)])
  await archive.db.updateTable('contatti').set({ valore: 'hr@acme.example' }).where('id', '=', 'c').execute()

  expect(await found({ search: 'paghe@acme' })).toEqual([])
  expect(await found({ search: 'hr@acme' })).toEqual([cf(1)])
})

it('finds a company by any fragment of a word of its name, in any case and without its accents', async () => {
  const words = ['Acmè', 'Trasporti', 'Sport', 'cura'].map((word) => Array.from(word))
  const fragment = fc.tuple(fc.constantFrom(...words), fc.nat(), fc.nat(), fc.boolean()).map(([word, a, b, loud]) => {
    const from = a % Math.max(1, word.length - 2)
    const piece = word.slice(from, from + 3 + (b % word.length)).join('')
    return loud ? piece.toUpperCase() : folded(piece)
  })
  await fc.assert(
    fc.asyncProperty(fragment, async (search) => {
      const rows = (await ask({ search })).rows.filter(({ ragioneSociale }) =>
        folded(ragioneSociale).includes(folded(search)),
      )
      expect(rows.length, search).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
})

const FORMS = ['srl', 'srls', 'spa', 'snc', 'sas', 'sapa', 'scarl', 'scrl', 'ss']
const ways = (form: string) => {
  const dotted = Array.from(form).join('.')
  return [form, form.toUpperCase(), dotted, `${dotted}.`, `${dotted.toUpperCase()}.`]
}

it('finds by its form alone, dotted or not, every company and request whose company has it, and no other', async () => {
  const named = FORMS.flatMap((form, at) =>
    ways(form).map((way, n) => [cf(100 + at * 10 + n), `Ditta ${way}`] as const),
  )
  await fill(
    archive,
    named.map(([codiceFiscale, ragioneSociale]) => ({ azienda: { codiceFiscale, ragioneSociale } })),
  )
  const desk = sqliteDesk(archive.db)
  await desk.transaction(async ({ tasks }) => {
    for (const [azienda, ragioneSociale] of named) await tasks.put(task({ id: azienda, azienda, ragioneSociale }))
  })
  const isWritten = (name: string, form: string) =>
    folded(name).includes(form.length < 3 ? ` ${form}` : form) || folded(name).includes(Array.from(form).join('.'))

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FORMS), fc.nat(4), async (form, nth) => {
      const search = ways(form)[nth] ?? ''
      const all: readonly (readonly [string, string])[] = [
        ...named,
        [cf(1), 'Acmè Trasporti S.r.l.'],
        [cf(2), 'Bar Sport'],
      ]
      const expected = all.filter(([, name]) => isWritten(name, form)).map(([codice]) => codice)
      expect([...(await found({ search, limit: 100 }))].sort(), search).toEqual(expected.sort())
      const requests = await desk.list({ filter: { text: search }, limit: 100 })
      expect(requests.rows.map(({ id }) => id).sort(), search).toEqual(expected.filter((id) => id !== cf(1)).sort())
    }),
    { numRuns: 40 },
  )
})

it('narrows by labels, all of them together, and by who follows nobody', async () => {
  const labels = sqliteLabels(archive.db)
  await labels.put({ id: 'edile', kind: 'etichetta', name: 'Edile', colour: 'info' })
  await labels.put({ id: 'anna', kind: 'referente', name: 'Anna', colour: 'neutral' })
  await labels.apply([
    { azienda: cf(1), label: 'edile', has: true },
    { azienda: cf(2), label: 'edile', has: true },
    { azienda: cf(2), label: 'anna', has: true },
  ])

  expect(await found({ filter: { labels: ['edile'] } })).toEqual([cf(1), cf(2)])
  expect(await found({ filter: { labels: ['edile', 'anna'] } })).toEqual([cf(2)])
  expect(await found({ filter: { senzaReferente: true } })).toEqual([cf(1), cf(3)])
})

it('puts a referente in the place of the one before, and undoes it by what it tells', async () => {
  const labels = sqliteLabels(archive.db)
  await labels.put({ id: 'anna', kind: 'referente', name: 'Anna', colour: 'neutral' })
  await labels.put({ id: 'ugo', kind: 'referente', name: 'Ugo', colour: 'neutral' })
  await labels.apply([{ azienda: cf(1), label: 'anna', has: true }])
  const done = await labels.apply([{ azienda: cf(1), label: 'ugo', has: true }])
  expect(await found({ filter: { labels: ['ugo'] } })).toEqual([cf(1)])
  expect(await found({ filter: { labels: ['anna'] } })).toEqual([])

  await labels.apply(done.map((one) => ({ ...one, has: !one.has })).reverse())

  expect(await found({ filter: { labels: ['anna'] } })).toEqual([cf(1)])
})

it('tells who had a deleted label, and gives nothing that is not there', async () => {
  const labels = sqliteLabels(archive.db)
  await labels.put({ id: 'edile', kind: 'etichetta', name: 'Edile', colour: 'info' })
  await labels.apply([{ azienda: cf(1), label: 'edile', has: true }])

  expect(await labels.list()).toMatchObject([{ id: 'edile', companies: 1 }])
  expect(await labels.delete('edile')).toEqual([cf(1)])
  expect(await labels.apply([{ azienda: cf(1), label: 'edile', has: true }])).toEqual([])
})

it('tells which labels all of some companies have', async () => {
  const labels = sqliteLabels(archive.db)
  for (const id of ['edile', 'estate']) await labels.put({ id, kind: 'etichetta', name: id, colour: 'info' })
  const has = (n: number, label: string) => ({ azienda: cf(n), label, has: true })
  await labels.apply([has(1, 'edile'), has(2, 'edile'), has(2, 'estate')])

  expect(await labels.shared([cf(1), cf(2), cf(2)])).toEqual(['edile'])
  expect((await labels.shared([cf(2)])).toSorted()).toEqual(['edile', 'estate'])
  expect(await labels.shared([cf(1), cf(3)])).toEqual([])
})
