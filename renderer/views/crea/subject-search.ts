import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import { smallWords } from '#renderer/texts/crea.it.ts'

/**
 * The oggetti that speak of all the words typed, whatever their endings: `sospendere` finds the Sospensione. Those whose
 * title does come first, then those whose summary does; what a mask asks counts too (`cellulare`, `matricola`).
 */
export function subjectsFor(sheets: readonly AnySheet[], typed: string): readonly AnySheet[] {
  const stems = wordsOf(typed)
    .filter((word) => !smallWords.has(word))
    .map(stemOf)
  const ranked = sheets.flatMap((sheet) => {
    const found = stems.map((stem) => placesOf(sheet).findIndex((words) => words.some((word) => word.startsWith(stem))))
    return found.includes(-1) ? [] : [{ sheet, far: found.reduce((sum, place) => sum + place, 0) }]
  })
  return ranked.sort((a, b) => a.far - b.far).map(({ sheet }) => sheet)
}

/** The words of its title, of its summary and of its mask, the ones that count most first. */
function placesOf(sheet: AnySheet): readonly (readonly string[])[] {
  const asked = Object.entries(sheet.texts).flatMap(([key, text]) => (ASKED.test(key) ? [String(text)] : []))
  return [textOf(sheet, 'title'), textOf(sheet, 'summary'), asked.join(' ')].map(wordsOf)
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
