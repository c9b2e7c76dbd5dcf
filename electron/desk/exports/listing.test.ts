import { expect, it } from 'vitest'
import type { Language } from '#core/domain/language.ts'
import { italianWords } from '#electron/desk/desk-words.ts'
import { englishWords } from '#electron/desk/desk-words.en.ts'
import { createDraft } from '#electron/desk/drafts.ts'
import { AZIENDA, testDesk } from '#test/kit/desk.ts'
import { listingOf, type WantedList } from './listing.ts'

const words = { it: italianWords, en: englishWords }
const archive = { notes: async () => [], payments: async () => [] }
const LISTS: readonly WantedList[] = [
  { kind: 'tasks', filter: {} },
  { kind: 'companies', search: '', scope: 'tutte' },
  { kind: 'notes' },
  { kind: 'payments' },
]

async function written(wanted: WantedList, language: Language) {
  const desk = testDesk()
  await createDraft(desk, { service: 'saluto', azienda: AZIENDA })
  const { title, headings, rows } = listingOf({ ...desk, archive, words: () => words[language] }, wanted)
  const found = []
  for await (const row of rows()) found.push(row)
  return { title, ids: headings.map(({ id }) => id), labels: headings.map(({ label }) => label), rows: found }
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
