/** Text as searches compare it: lower case, without accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * What to look for in a searched text, where each word has two blanks before it: three characters or more are looked
 * for anywhere, one or two where a word begins.
 */
export function searchTerms(typed: string): readonly string[] {
  return folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.padStart(3))
}

/** The terms as SQLite's full-text language writes them: all must be there. */
export function matchOf(terms: readonly string[]): string {
  return terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' AND ')
}
