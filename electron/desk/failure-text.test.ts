import { expect, it } from 'vitest'
import { wording } from '#core/service/wording.en.ts'
import { failureText } from './failure-text.ts'
import * as english from './failures.en.ts'
import * as italian from './failures.it.ts'

const words = { ...english, formats: wording.formats }
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort()

it.each(Object.entries(italian.failures))('says %s in English too, with the same data', (code, text) => {
  const said = (english.failures as Readonly<Record<string, string>>)[code] ?? ''
  expect(said).not.toBe('')
  expect(said).not.toBe(text)
  expect(placeholders(said)).toEqual(placeholders(text))
})

it('says nothing in English that Italian does not', () => {
  expect(Object.keys(english.failures).sort()).toEqual(Object.keys(italian.failures).sort())
})

it('fills in the data of a failure as its language writes them', () => {
  const failure = { code: 'servizio-non-attivo', retry: 'later', details: { dal: '2026-12-01' } } as const
  expect(failureText(failure)).toContain('il 01/12/2026')
  expect(failureText(failure, words)).toContain('on 01/12/2026')
})

it('lets a failure say its own words, which are Italian, only where no English is known for it', () => {
  const details = { motivo: 'Non verrebbe accolta.' }
  expect(failureText({ code: 'forecast-refused', retry: 'never', details })).toBe('Non verrebbe accolta.')
  expect(failureText({ code: 'forecast-refused', retry: 'never', details }, words)).toContain('would not be accepted')
  expect(failureText({ code: 'mai-vista', retry: 'never', details }, words)).toBe('Non verrebbe accolta.')
})

it('names the code of a failure that nobody has put into words', () => {
  expect(failureText({ code: 'mai-vista', retry: 'never' })).toBe('Operazione non riuscita (mai-vista).')
  expect(failureText({ code: 'mai-vista', retry: 'never' }, words)).toBe('The operation did not succeed (mai-vista).')
})
