import type { Found } from './define.ts'

/** How a datum inside `{name:format}` is written for a person. */
const formats: Readonly<Record<string, (value: string | number) => string>> = {
  giorno: (value) => String(value).split('-').reverse().join('/'),
  periodo: (value) => String(value).split('-').reverse().join('/'),
  importo: (value) =>
    (Number(value) / 100).toLocaleString('it-IT', { style: 'currency', currency: 'EUR', useGrouping: 'always' }),
  stato: (value) => String(value).replaceAll('-', ' '),
}

/** Fills a text with what a check found; a name nobody gave stays visible, so that the mistake is seen. */
export function worded(text: string, found: Found = {}): string {
  return text.replace(/\{(\w+)(?::(\w+))?\}/g, (whole, name: string, format?: string) => {
    const value = found[name]
    if (value === undefined) return whole
    return format === undefined ? String(value) : (formats[format]?.(value) ?? whole)
  })
}
