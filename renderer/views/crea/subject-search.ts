import type { Language } from '#core/domain/language.ts'
import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import { crea } from '#renderer/texts/crea.ts'
import { language } from '#renderer/texts/language.ts'

/**
 * The oggetti that speak of all the words typed, whatever their endings: `sospendere` finds the Sospensione. Those whose
 * title does come first, then those whose summary does, or the words of who wants it; what a mask asks counts too
 * (`cellulare`, `matricola`). When none speaks of all, those that speak of most of them are shown.
 */
export function subjectsFor(sheets: readonly AnySheet[], typed: string): readonly AnySheet[] {
  const small = wordsOf(crea.smallWords)
  const stems = wordsOf(typed)
    .filter((word) => !small.includes(word))
    .map(stemOf)
  const ranked = sheets.map((sheet) => ({ sheet, ...rankOf(sheet, stems) }))
  const fewest = Math.min(...ranked.map(({ missed }) => missed))
  if (stems.length > 0 && fewest > stems.length / 2) return []
  return ranked
    .filter(({ missed }) => missed === fewest)
    .sort((a, b) => a.far - b.far)
    .map(({ sheet }) => sheet)
}

/** How many of the words it does not speak of, and how far from its title it speaks of the others. */
function rankOf(sheet: AnySheet, stems: readonly string[]) {
  const places = placesOf(sheet)
  const found = stems.map((stem) => places.findIndex((words) => words.some((word) => word.startsWith(stem))))
  const spoken = found.filter((place) => place !== -1)
  return { missed: stems.length - spoken.length, far: spoken.reduce((sum, place) => sum + place, 0) }
}

type Places = readonly (readonly string[])[]
const read: Readonly<Record<Language, WeakMap<AnySheet, Places>>> = { it: new WeakMap(), en: new WeakMap() }

/** The words of its title, of its summary, of who wants it and of its mask, the ones that count most first. */
function placesOf(sheet: AnySheet): Places {
  const known = read[language()].get(sheet)
  if (known) return known
  const asked = Object.entries(sheet.texts).flatMap(([key, text]) => (ASKED.test(key) ? [String(text)] : []))
  const wants = `${textOf(sheet, 'summary')} ${textOf(sheet, 'wants')}`
  const places = [textOf(sheet, 'title'), wants, asked.join(' ')].map(wordsOf)
  read[language()].set(sheet, places)
  return places
}

const ASKED = /^(?:field|option)\./

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}|-/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')

const SHORTEST = 4 // letters; fewer say too little

/** Without the ending: three fifths of a word are what its family has in common. */
const stemOf = (word: string): string => word.slice(0, Math.max(SHORTEST, Math.ceil(word.length * 0.6)))
