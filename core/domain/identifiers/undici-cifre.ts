import { no, ok, type Result } from '#core/kernel/result.ts'

/** `zeri`: eleven zeros satisfy the sum and are nobody's code; `controllo`: the last digit does not follow from the others. */
export type ErroreUndiciCifre = 'vuoto' | 'caratteri' | 'lunghezza' | 'zeri' | 'controllo'

/** Reads the eleven digits that a partita IVA and a numeric codice fiscale share, already compacted. DPR 633/1972 and DM 23-12-1976. */
export function undiciCifre(text: string): Result<string, ErroreUndiciCifre> {
  if (text === '') return no('vuoto')
  if (!/^\d+$/.test(text)) return no('caratteri')
  if (text.length !== 11) return no('lunghezza')
  if (/^0+$/.test(text)) return no('zeri')
  return text.endsWith(cifraDiControllo(text.slice(0, 10))) ? ok(text) : no('controllo')
}

/** The eleventh digit, from the first ten (Luhn). It sees any one wrong digit and any two neighbours swapped, except 0 with 9. */
export function cifraDiControllo(ten: string): string {
  const sum = Array.from(ten).reduce((total, digit, index) => total + worth(Number(digit), index), 0)
  return String((10 - (sum % 10)) % 10)
}

function worth(digit: number, index: number): number {
  if (index % 2 === 0) return digit
  return digit > 4 ? digit * 2 - 9 : digit * 2
}
