/** The sentence with every `{name}` filled in; a name nobody gave is left blank. */
export function worded(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

// As long as anything that should stand in a field of these files, and not so long as to fill a screen.
const SHOWN = 80

/** A value of somebody's file, fit to be shown: on one line, without control characters, cut. */
export function shown(value: string, most = SHOWN): string {
  const text = value
    .slice(0, most * 4)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
