/** What separates the columns, told from the first line: the commonest of the usual ones outside quotes. */
export function separatorOf(head: string): string | undefined {
  const [first = ''] = head.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const told = /^"?sep=(.)"?$/i.exec(first)?.[1]
  if (told !== undefined) return told
  const bare = first.replace(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((separator) => ({ separator, times: bare.split(separator).length - 1 }))
  const best = counts.reduce((one, other) => (other.times > one.times ? other : one))
  return best.times > 0 ? best.separator : undefined
}

/** In the order we would rather believe. */
const SEPARATORS = [';', '\t', ',', '|'] as const

/** How a message calls it. */
export function separatorName(separator: string): string {
  return separator === '\t' ? 'tabulazione' : separator
}

/** Excel's own first line, which is no header. */
export function isSeparatorLine(cells: readonly string[]): boolean {
  return /^sep=.?$/i.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '')
}
