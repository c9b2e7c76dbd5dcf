import { expect, it } from 'vitest'
import { beyondCompanies, matchOf, searchTerms, spellingsOf, wordsMatch, wordsOrFormMatch } from './search-terms.ts'

const piecesOf = (typed: string) => matchOf(searchTerms(typed)).split(' AND ')

it('asks the index for two pieces of the terms of most letters, far from each other, and not for what half of the companies are called', () => {
  expect(piecesOf('Tegole Vispi S.r.l. 42')).toEqual(['"teg"', '"vis"'])
  expect(piecesOf('lampade')).toEqual(['"lam"', '"ade"'])
  expect(piecesOf('5071453894')).toEqual(['"507"', '"894"'])
})

it('leaves out the form of a company beside its name, with dots or without, and looks for it when it is all there is', () => {
  expect(searchTerms('Bullonessa srl')).toEqual(['bullonessa'])
  expect(searchTerms('S.p.A. Foglio')).toEqual(['foglio'])
  expect(searchTerms('srl')).toEqual(['srl'])
})

it('reads a matricola with strokes, and a partita IVA with its country, as the archive has them', () => {
  for (const typed of ['13/70061493', '13.70061493', '13-700614-93', '13/700614/93', '1370-0614-93', '1370.061.493'])
    expect(searchTerms(`bar ${typed}`)).toEqual(['bar', '1370061493'])
  for (const typed of ['IT05163118903', 'it 05163118903']) expect(searchTerms(typed)).toEqual(['05163118903'])
  expect(searchTerms('10/2026 IT 23/11/2026')).toEqual(['10/2026', ' it', '23/11/2026'])
})

it('parts words at apostrophes of every kind, also one that stands for an accent, and at signs between words', () => {
  for (const typed of ["D'Angelo", 'D’Angelo', 'd`angelo', 'D´Angelo', 'd angelo'])
    expect(searchTerms(typed)).toEqual(['  d', 'angelo'])
  expect(searchTerms("caffe' perche’")).toEqual(['caffe', 'perche'])
  expect(searchTerms('Rossi & (figli), «Bruni»')).toEqual(['rossi', 'figli', 'bruni'])
  expect(searchTerms('mario.d’angelo@pec.it')).toEqual(['mario.d', 'angelo@pec.it'])
  expect(searchTerms('\u200Bcaf\u00ADfè\uFEFF')).toEqual(['caffe'])
  expect(searchTerms("'")).toEqual(["  '"])
})

it('looks for a lone form of a company with its dots and without them, however it is typed', () => {
  for (const typed of ['srl', 'S.r.l.', 's.r.l']) {
    expect(searchTerms(typed).map(spellingsOf)).toEqual([['srl', 's.r.l']])
    expect(matchOf(searchTerms(typed))).toBe('(("srl") OR ("s.r" AND "r.l"))')
    expect(wordsMatch(typed)).toBe('"srl"*')
    expect(wordsOrFormMatch(typed)).toBe('("srl"* OR "s r l")')
  }
  expect(searchTerms('s.s.').map(spellingsOf)).toEqual([[' ss', 's.s']])
  expect(spellingsOf('lampade')).toEqual(['lampade'])
})

it('asks for the beginning of a word that is still a letter or two', () => {
  expect(piecesOf('de')).toEqual(['" de"'])
})

it('asks the index of words for no form of a company beside other words, as the search of companies does', () => {
  expect(wordsMatch('bar lima srl')).toBe('"bar"* AND "lima"*')
  expect(wordsMatch('Lima S.r.l.')).toBe('"lima"*')
  expect(wordsMatch('srl')).toBe('"srl"*')
})

it('looks for a single word in what requests say alone, for several also in the names', () => {
  expect(beyondCompanies(wordsMatch('Perù') ?? '')).toBe('({text} : "peru"*) NOT ({azienda} : "peru"*)')
  expect(beyondCompanies(wordsMatch('bar lima') ?? '')).toBe(
    '("bar"* AND "lima"*) NOT ({azienda} : ("bar"* AND "lima"*))',
  )
})
