/** A protocollo of a request (`ST-2026-0000123`) however it is typed, when the text is a whole one: our rule, the core gives it that form. */
export function protocolloIn(text: string): string | undefined {
  const [, year, number] = /^st[- ]?(\d{4})[- ]?(\d{1,7})$/i.exec(text.trim()) ?? []
  return year === undefined || number === undefined ? undefined : `ST-${year}-${number.padStart(7, '0')}`
}
