import { no, ok, type Result } from '#core/kernel/result.ts'

/** `decimali`: more than two figures after the comma. */
export type ErroreNumero = 'vuoto' | 'formato' | 'decimali'

/** Accepts `12`, `1.250`, `12,5`, `12.50`: a dot before exactly three digits parts thousands, as Italians write them. */
export function numero(raw: string): Result<number, ErroreNumero> {
  const text = raw.trim().replace(/\.(?=\d{3}(?:\D|$))/g, '')
  if (text === '') return no('vuoto')
  if (!/^-?\d{1,12}(?:[.,]\d+)?$/.test(text)) return no('formato')
  return /[.,]\d{3,}$/.test(text) ? no('decimali') : ok(Number(text.replace(',', '.')))
}

/** `1.250,5`: no more figures after the comma than the number has. */
export function formatNumero(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.')
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${value < 0 ? '-' : ''}${parted}${fraction === undefined ? '' : `,${fraction}`}`
}
