import { asSeen } from '#core/kernel/as-seen.ts'

/** Text as searches compare it: lower case, without accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** What a company is by law, which one writes with dots and another without. */
const FORMS = new Set(['srl', 'srls', 'spa', 'snc', 'sas', 'sapa', 'scarl', 'scrl', 'ss'])
const lettersOfForm = (word: string) => word.trim().replaceAll('.', '')
const isForm = (word: string) => FORMS.has(lettersOfForm(word))

/** `13/700614/93`, with whichever signs and wherever they stand: not the month of `10/2026`, nor a day. */
const SIGNED_MATRICOLA = /(?<!\S)\d(?:[/.-]?\d){9}(?!\S)/g
/** What comes before a partita IVA of Italy abroad, and on many letterheads. */
const ITALY = /(?<!\S)it\s?(?=\d{11}(?!\S))/g

/** Codes as the archive has them: a matricola without strokes, a partita IVA without its country. */
const bareCodes = (text: string) => text.replace(SIGNED_MATRICOLA, (code) => code.replace(/\D/g, '')).replace(ITALY, '')

/** Apostrophes are of many kinds, and stand for accents too (`caffe'`); other signs part words that a name may part otherwise. */
const BETWEEN_WORDS = /[\s'’‘ʼ`´′,;:&"“”«»()]+/

/**
 * The words one types to find something, as every search reads them. Beside others the form of a company is left out:
 * it tells few apart, and `Rossi srl` is meant to find `Rossi S.r.l.`.
 */
export function typedWords(typed: string): readonly string[] {
  const text = bareCodes(folded(asSeen(typed)))
  const parted = parts(text, BETWEEN_WORDS)
  const words = parted.length > 0 ? parted : parts(text, /\s+/)
  const telling = words.filter((word) => !isForm(word))
  return telling.length > 0 ? telling : words
}

const parts = (text: string, between: RegExp) => text.split(between).filter((word) => word !== '')

/**
 * What to look for in a searched text, where each word has two blanks before it: three characters or more are looked
 * for anywhere, one or two where a word begins.
 */
export const searchTerms = (typed: string): readonly string[] => typedWords(typed).map((word) => word.padStart(3))

/**
 * How a searched text may write a term: as it is, but for the form of a company, which stands alone when it is looked
 * for at all. Names have it with dots and without, whichever way one types it.
 */
export function spellingsOf(term: string): readonly string[] {
  if (!isForm(term)) return [term]
  const letters = lettersOfForm(term)
  return [letters.padStart(3), Array.from(letters).join('.')]
}

const ASKED = 2 // terms: those of most letters are the rarest, and leave few rows to read the others in
const PIECES = 2 // of them: one more would cost what it leaves out

/**
 * What SQLite's full-text index is asked: the pieces of three characters that the rarest terms are made of, all there
 * but no matter where. Whole terms would cost three times as much; what is found is to be read for the terms themselves.
 */
export function matchOf(terms: readonly string[]): string {
  const rarest = terms.toSorted((one, other) => lettersOf(other) - lettersOf(one)).slice(0, ASKED)
  return rarest.some(isForm)
    ? rarest.map((term) => `(${spellingsOf(term).map(piecesMatch).join(' OR ')})`).join(' AND ')
    : rarestPieces(rarest.map(trigramsOf))
}

const piecesMatch = (spelling: string) => `(${rarestPieces([trigramsOf(spelling)])})`

const rarestPieces = (terms: readonly (readonly string[])[]) =>
  spread(terms)
    .map((three) => `"${three.replaceAll('"', '""')}"`)
    .join(' AND ')

/** The first of each term, then the last of each, and so on inwards, up to as many as are asked. */
function spread(terms: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(...terms.map(({ length }) => length))
  const inwards = Array.from({ length: longest }, (_, turn) => (turn % 2 === 0 ? turn / 2 : -(turn + 1) / 2))
  const pieces = inwards.flatMap((at) => terms.flatMap((term) => term.at(at) ?? []))
  return [...new Set(pieces)].slice(0, PIECES)
}

/** `s.r.l.` has but three: what half of the companies are called is little help. */
const lettersOf = (term: string) => term.replace(/[^\p{L}\p{N}]/gu, '').length

/** Side by side, and the last one where the term ends. */
function trigramsOf(term: string): readonly string[] {
  const letters = Array.from(term)
  const starts = letters.map((_, at) => at).filter((at) => at % 3 === 0)
  return starts.map((at) =>
    letters
      .slice(Math.min(at, letters.length - 3))
      .slice(0, 3)
      .join(''),
  )
}

/**
 * What the index of words is asked: all the words typed, each by its beginning; nothing when there is none. Single
 * letters begin so many words that each would cost more than all the others.
 */
export const wordsMatch = (typed: string): string | undefined => matchOfWords(typed, begun)

/**
 * The same where no search of companies finds the names: a form that is written with dots stands in an index of words as
 * its letters, one after the other.
 */
export const wordsOrFormMatch = (typed: string): string | undefined =>
  matchOfWords(typed, (word) => (FORMS.has(word) ? `(${begun(word)} OR "${Array.from(word).join(' ')}")` : begun(word)))

const begun = (word: string) => `"${word}"*`

function matchOfWords(typed: string, asked: (word: string) => string): string | undefined {
  const words = typedWords(typed)
    .map((word) => (isForm(word) ? lettersOfForm(word) : word))
    .flatMap((word) => word.match(/[\p{L}\p{N}]{2,}/gu) ?? [])
  return words.length === 0 ? undefined : words.map(asked).join(' AND ')
}

/**
 * As much of what has the words as is not of a company that has them all: companies are searched by themselves. A
 * single word has to stand in the request itself, which says it to fewer rows.
 */
export const beyondCompanies = (match: string) =>
  isOneWord(match) ? `({text} : ${match}) NOT ({azienda} : ${match})` : `(${match}) NOT ({azienda} : (${match}))`

/** Whether that is all the index of words is asked. */
export const isOneWord = (match: string) => !match.includes(' ')
