import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as english from '#core/domain/import-files.en.ts'
import { FILE_TEXTS } from '#core/domain/import-files.it.ts'
import * as englishRows from '#core/domain/import-rows.en.ts'
import { ROW_TEXTS, WHY } from '#core/domain/import-rows.it.ts'
import { fileInEnglish, rowInEnglish } from '#core/domain/import-text.en.ts'
import { finding } from './finding.ts'
import { refusal } from './refusal.ts'
import { PACKAGES, SIGNATURES } from './signatures.it.ts'

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort()
type Texts = Readonly<Record<string, string>>

it.each<readonly [string, Texts, Texts]>([
  ['of files', FILE_TEXTS, english.FILE_TEXTS],
  ['of rows', ROW_TEXTS, englishRows.ROW_TEXTS],
  ['why', WHY, englishRows.WHY],
])('says all of it in English, with the same data: %s', (_, italian, twin) => {
  expect(Object.keys(twin).sort()).toEqual(Object.keys(italian).sort())
  for (const [code, text] of Object.entries(italian)) {
    expect(twin[code], code).not.toBe(text)
    expect(placeholders(twin[code] ?? ''), code).toEqual(placeholders(text))
  }
})

/** The Italian phrases that the readers put into a refusal, as their sources write them. */
function phrasesInSources(): readonly string[] {
  const folders = ['core/imports', 'core/store/imports']
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  const sources = files.filter((name) => /(?<!\.test|\.it)\.ts$/.test(name)).map((name) => readFileSync(name, 'utf8'))
  return sources.flatMap(
    (source) => source.match(/(?<=')(?:un |una |è |c’è |non |il |i |l’|contiene )[^']+(?=')/g) ?? [],
  )
}

it('says in English every phrase that is put into a refusal', () => {
  const said = [...phrasesInSources(), ...[...SIGNATURES, ...PACKAGES].map(([, cosa]) => cosa)]
  expect(said.length).toBeGreaterThan(30)
  expect(said.filter((phrase) => english.phraseInEnglish(phrase) === phrase)).toEqual([])
})

it('tells a row in English with what it holds and why, and a file with what it is', () => {
  const at = { line: 7, field: 'Periodo', value: '13/2026' }
  expect(rowInEnglish(finding('periodo', at, { perche: 'mese' }))).toBe(
    'The period “13/2026” is not valid: the month does not exist. Correct it and import again.',
  )
  const { code, details } = refusal('genere-diverso', { trovato: 'un elenco di deleghe', atteso: 'un flusso UniEmens' })
  expect(fileInEnglish(code, details)).toBe('The file is a list of mandates, not a UniEmens file.')
})

it('leaves in Italian a row that English does not know, and is silent on a failure that is not about files', () => {
  expect(rowInEnglish({ line: 1, code: 'nuovo', reason: 'Così.' })).toBe('Così.')
  expect(fileInEnglish('unreachable')).toBeUndefined()
})
