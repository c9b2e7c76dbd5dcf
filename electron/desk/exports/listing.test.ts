import { expect, it } from 'vitest'
import type { Language } from '#core/domain/language.ts'
import { italianWords } from '#electron/desk/desk-words.ts'
import { englishWords } from '#electron/desk/desk-words.en.ts'
import type { CompanyRow } from '#electron/desk/company.ts'
import { createDraft } from '#electron/desk/drafts.ts'
import type { TaskFilter } from '#electron/desk/task-filter.ts'
import { AZIENDA, testDesk } from '#test/kit/desk.ts'
import { listingOf, type WantedList } from './listing.ts'

const words = { it: italianWords, en: englishWords }
const archive = { notes: async () => [], payments: async () => [] }
const LABELS = [
  { id: 'e1', kind: 'etichetta', name: 'Edilizia', colour: 'info', companies: 1 },
  { id: 'r1', kind: 'referente', name: 'Marta', colour: 'neutral', companies: 1 },
] as const
const labels = { list: async () => LABELS }
const LISTS: readonly WantedList[] = [
  { kind: 'tasks', filter: {} },
  { kind: 'companies', search: '', scope: 'tutte' },
  { kind: 'notes' },
  { kind: 'payments' },
]

async function written(wanted: WantedList, language: Language) {
  const desk = testDesk()
  await createDraft(desk, { service: 'saluto', azienda: AZIENDA })
  const { title, headings, rows } = listingOf({ ...desk, archive, labels, words: () => words[language] }, wanted)
  return {
    title,
    ids: headings.map(({ id }) => id),
    labels: headings.map(({ label }) => label),
    rows: await all(rows()),
  }
}

async function all<Row>(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const found: Row[] = []
  for await (const row of rows) found.push(row)
  return found
}

it('heads the list of requests in the language of the desk, and says in it how each stands', async () => {
  const [italian, english] = await Promise.all([written(LISTS[0]!, 'it'), written(LISTS[0]!, 'en')])

  expect([italian.title, italian.labels[0], italian.labels[5]]).toEqual(['Lista Richieste', 'Protocollo', 'Stato'])
  expect([english.title, english.labels[0], english.labels[5]]).toEqual(['List of requests', 'Protocol no.', 'Status'])
  expect([italian.rows[0]?.[5], english.rows[0]?.[5]]).toEqual(['Bozza', 'Draft'])
})

it.each(LISTS.map((wanted) => [wanted.kind, wanted] as const))(
  'gives %s the same columns in both languages, by the names that choose them',
  async (_, wanted) => {
    const [italian, english] = await Promise.all([written(wanted, 'it'), written(wanted, 'en')])

    expect(english.ids).toEqual(italian.ids)
    expect(english.labels).not.toEqual(italian.labels)
    expect(english.labels.filter((label) => label === '')).toEqual([])
  },
)

it('writes the columns that were asked for, in their order, and the chosen rows as the list has them', async () => {
  const desk = testDesk()
  const ids: string[] = []
  for (let n = 0; n < 3; n++) {
    const draft = await createDraft(desk, { service: 'saluto', azienda: AZIENDA })
    if (draft.ok) ids.push(draft.value.id)
  }
  const [first = '', second = '', third = ''] = ids
  const of = async (filter: TaskFilter) => {
    const wanted = { kind: 'tasks', filter, ids: [second, third, first] } as const
    const { headings, rows } = listingOf({ ...desk, archive, labels }, wanted, ['id', 'stato'])
    return { headings: headings.map(({ id }) => id), rows: await all(rows()) }
  }
  const draft = (...of: readonly string[]) => of.map((id) => [id, 'Bozza'])

  expect(await of({ order: 'created' })).toEqual({ headings: ['id', 'stato'], rows: draft(third, second, first) })
  expect((await of({ order: 'created', oldestFirst: true })).rows).toEqual(draft(first, second, third))
  expect((await of({})).rows).toEqual(draft(second, third, first))
})

it('writes of a company what its row shows: labels, who follows it, INPS offices and what is to be done', async () => {
  const desk = testDesk()
  const row: CompanyRow = {
    ...{ codiceFiscale: AZIENDA, ragioneSociale: 'Officine Aurora', inDelega: true, noteAperte: 0 },
    posizioni: [{ matricola: '7001234567', stato: 'attiva', sede: '7000' }],
    labels: ['r1', 'e1'],
    lavoro: { bozze: 1, coda: 0, parcheggiate: 0, daCorreggere: 2 },
  }
  const companies = { ...desk.companies, list: async () => ({ rows: [row], total: 1 }) }
  const wanted = { kind: 'companies', search: '', scope: 'tutte' } as const
  const shown = ['sede', 'etichette', 'referente', 'lavoro']
  const { rows } = listingOf({ ...desk, companies, archive, labels }, wanted, shown)

  expect(await all(rows())).toEqual([['7000', 'Edilizia', 'Marta', '2 da correggere · 1 bozza']])
})
