import { no, ok, type Result } from '#core/kernel/result.ts'

/** An amount in whole euro cents; negative when it is in the company's favour. */
export type Centesimi = number

/** `migliaia`: dots that do not part thousands; `decimali`: not one or two after the comma; `troppo-grande`: over 15 digits of cents, as the F24 holds. */
export type ErroreImporto = 'vuoto' | 'caratteri' | 'formato' | 'migliaia' | 'decimali' | 'troppo-grande'

/**
 * Accepts `1.234,56`, `1234,5`, `1234.56`, `-12,00`, `12,00-` and a euro sign. A dot before exactly three digits parts
 * thousands, as Italians write them; before one or two it is a decimal point.
 */
export function importo(raw: string): Result<Centesimi, ErroreImporto> {
  const { digits, negative } = unsigned(raw)
  if (digits === '') return no('vuoto')
  if (!/^[\d.,]+$/.test(digits)) return no('caratteri')
  const [whole = '', ...fractions] = digits.replace(/^(\d+)\.(\d{1,2})$/, '$1,$2').split(',')
  if (fractions.length > 1 || whole === '') return no('formato')
  if (!/^(\d+|[1-9]\d{0,2}(\.\d{3})+)$/.test(whole)) return no('migliaia')
  return cents(whole.replaceAll('.', ''), fractions[0], negative)
}

/** As wide as a plus, and never the end of a line: what a person reads of an amount bears it, what a program reads a hyphen. */
export const MINUS = '\u2212'

/** `1.234,56`, always two decimals; a screen adds the euro sign. */
export function formatImporto(amount: Centesimi): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${amount < 0 ? '-' : ''}${whole},${digits.slice(-2)}`
}

function unsigned(raw: string) {
  const text = raw.replace(/[\s€]|EUR/gi, '').replaceAll(MINUS, '-')
  const digits = text.replace(/^[+-]|-$/, '')
  return { digits, negative: text !== digits && !text.startsWith('+') }
}

function cents(whole: string, fraction: string | undefined, negative: boolean): Result<Centesimi, ErroreImporto> {
  if (fraction !== undefined && !/^\d{1,2}$/.test(fraction)) return no('decimali')
  const digits = (whole + (fraction ?? '').padEnd(2, '0')).replace(/^0+(?=\d)/, '')
  if (digits.length > 15) return no('troppo-grande')
  return ok(negative && digits !== '0' ? -Number(digits) : Number(digits))
}
