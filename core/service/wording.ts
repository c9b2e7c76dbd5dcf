import type { Formats, Found } from './define.ts'
import { wording } from './wording.it.ts'

/**
 * Fills a text with what a check found, data written as the language of the text does. A name nobody gave stays visible,
 * so that the mistake is seen.
 */
export function worded(text: string, found: Found = {}, formats: Formats = wording.formats): string {
  const filled = text.replace(/\{(\w+)(?::(\w+))?\}/g, (whole, name: string, format?: string) => {
    const value = found[name]
    if (value === undefined) return whole
    return format === undefined ? String(value) : (formats[format]?.(value) ?? whole)
  })
  // «… di Rossi S.r.l.» ends a sentence by itself
  return filled.replace(/\.\.$/, '.')
}
