import type { Brand } from '#core/kernel/brand.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { compact } from './compact.ts'

/** Ten digits of a company position at INPS: two of the provincial sede, six progressive, two of control. */
export type Matricola = Brand<'Matricola'>

/** `zeri`: all zeros satisfy the sums and are no position; `controllo`: the last two digits do not follow from the others. */
export type ErroreMatricola = 'vuoto' | 'caratteri' | 'lunghezza' | 'zeri' | 'controllo'

/** A matricola from somebody's file: with `avviso` its control digits are wrong, and a person must have a look at it. */
export type MatricolaLetta = { readonly matricola: Matricola; readonly avviso?: 'controllo' }

/** For what is typed: ten digits with the right last two. Control sums as Comunicazioni Obbligatorie reckon them; INPS never published them. */
export function matricola(raw: string): Result<Matricola, ErroreMatricola> {
  const read = matricolaLetta(raw)
  if (!read.ok) return read
  return read.value.avviso === undefined ? ok(read.value.matricola) : no(read.value.avviso)
}

/** For what is imported: wrong control digits are reported, not refused, since the sums are not official. */
export function matricolaLetta(raw: string): Result<MatricolaLetta, Exclude<ErroreMatricola, 'controllo'>> {
  const text = compact(raw)
  if (text === '') return no('vuoto')
  if (!/^\d+$/.test(text)) return no('caratteri')
  if (text.length !== 10) return no('lunghezza')
  if (/^0+$/.test(text)) return no('zeri')
  const read = { matricola: text as Matricola }
  return ok(text.endsWith(cifreDiControllo(text.slice(0, 8))) ? read : { ...read, avviso: 'controllo' })
}

/**
 * The last two digits from the first eight: the sums of the odd and of the even places, mod 10. They see any one
 * wrong digit and any two neighbours swapped; not two digits swapped at an even distance.
 */
export function cifreDiControllo(eight: string): string {
  const sums = [0, 1].map((parity) =>
    Array.from(eight)
      .filter((_, index) => index % 2 === parity)
      .reduce((total, digit) => total + Number(digit), 0),
  )
  return sums.map((sum) => String(sum % 10)).join('')
}

/** The first two digits: those of the provincial sede (49 Milano, 70 Roma); `sede.ts` names it. */
export function provinciaSede(of: Matricola): string {
  return of.slice(0, 2)
}
