import { describe, expect, it } from 'vitest'
import { ambiti as englishAmbiti, oggetti as englishOggetti } from '#core/domain/oggetti.en.ts'
import { ambiti, oggetti } from '#core/domain/oggetti.it.ts'
import { complaintTexts as englishComplaints } from '#core/forms/texts.en.ts'
import { complaintTexts } from '#core/forms/texts.it.ts'
import { changes as englishChanges } from '#core/service/changes.en.ts'
import { changes } from '#core/service/changes.it.ts'
import { wordedLine } from '#core/service/sheet-texts.ts'
import type { AnySheet } from '#core/service/define.ts'
import { wording } from '#core/service/wording.en.ts'
import { catalogue } from './catalogue.ts'
import { services } from './texts.en.ts'

type Text = readonly [path: string, text: unknown]

const walked = (words: unknown, path: string): readonly Text[] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, word]) => walked(word, `${path}.${key}`))
    : [[path, words]]

/** The data a text is filled with, however each language orders and writes them. */
const placesIn = (text: unknown) =>
  [...new Set(Array.from(String(text).matchAll(/\{(\w+)/g), ([, name]) => name))].sort()

const sheets: readonly AnySheet[] = catalogue
const twins: readonly (readonly [name: string, italian: unknown, english: unknown])[] = [
  ...sheets.map(({ id, texts }) => [id, texts, services[id as keyof typeof services]] as const),
  ['changes', changes, englishChanges],
  ['complaints', complaintTexts, englishComplaints],
  ['oggetti', oggetti, englishOggetti],
  ['ambiti', ambiti, englishAmbiti],
]

describe('The English of the core', () => {
  it.each(twins)('says of %s all that Italian says, and is filled with the same', (name, italian, english) => {
    const said = new Map(walked(english, name))
    const all = walked(italian, name)
    expect([...said.keys()].sort()).toEqual(all.map(([path]) => path).sort())
    for (const [path, text] of all) {
      if (typeof text !== 'string') continue
      expect({ path, places: placesIn(said.get(path)) }).toEqual({ path, places: placesIn(text) })
      expect(String(said.get(path)).trim(), path).not.toBe('')
    }
  })

  it.each(sheets.map((sheet) => [sheet.id, sheet] as const))('tells of %s the checks in English alone', (id, sheet) => {
    const texts = services[id as keyof typeof services]
    const found = { campi: Object.keys(sheet.form.fields).join(', ') }
    const line = { code: 'dati-completi', weight: 'blocca', result: 'non-superata', found } as const
    const [inItalian, inEnglish] = [wordedLine(sheet, line), wordedLine({ ...sheet, texts, wording }, line)]
    expect(inEnglish.says).not.toContain('{')
    expect(Object.values(inEnglish)).not.toContain(undefined)
    for (const part of ['asks', 'says', 'mend'] as const) expect(inEnglish[part]).not.toBe(inItalian[part])
  })
})
