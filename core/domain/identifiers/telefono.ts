import type { Brand } from '#core/kernel/brand.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

/** A telephone number in E.164 (`+393331234567`, `+390612345678`). */
export type Telefono = Brand<'Telefono'>

/** `prefisso`: an Italian number begins with 3 (mobile) or 0 (landline), a foreign one needs its `+`. */
export type ErroreTelefono =
  'vuoto' | 'caratteri' | 'prefisso' | 'lunghezza-cellulare' | 'lunghezza-fisso' | 'lunghezza-estero'

/** Accepts spaces, dots, hyphens, slashes and brackets, `+39` or `0039` or nothing for Italy, `+` or `00` for elsewhere. Our rule. */
export function telefono(raw: string): Result<Telefono, ErroreTelefono> {
  const text = bare(raw)
  if (text === '') return no('vuoto')
  if (!/^\+?\d+$/.test(text)) return no('caratteri')
  const wrong = text.startsWith('+39') ? wrongItalian(text.slice(3)) : wrongForeign(text)
  return wrong === undefined ? ok(text as Telefono) : no(wrong)
}

/** Whether it is an Italian mobile: it can take an SMS. */
export function isCellulare(numero: Telefono): boolean {
  return numero.startsWith('+393')
}

/** Digits with their `+`; a number that names no country is Italian when it begins as Italian ones do. */
function bare(raw: string): string {
  const abroad = raw.replace(/^(\s*(?:\+|00)(?!39)[^(]*)\(0\)/, '$1')
  return abroad
    .replace(/[\s\u00A0\u200B-\u200F\u202A-\u202E\u2060\uFEFF.\-/()]/g, '')
    .replace(/^00/, '+')
    .replace(/^(?=393\d{8,9}$)/, '+')
    .replace(/^(?=[03])/, '+39')
}

function wrongItalian(national: string): ErroreTelefono | undefined {
  if (national.startsWith('3')) return /^\d{9,10}$/.test(national) ? undefined : 'lunghezza-cellulare'
  if (/^0(?!0)/.test(national)) return /^\d{6,11}$/.test(national) ? undefined : 'lunghezza-fisso'
  return 'prefisso'
}

function wrongForeign(text: string): ErroreTelefono | undefined {
  if (!/^\+[1-9]/.test(text)) return 'prefisso'
  return /^\+\d{7,15}$/.test(text) ? undefined : 'lunghezza-estero'
}
