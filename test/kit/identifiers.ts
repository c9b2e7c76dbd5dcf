import fc from 'fast-check'
import { belfiore, type Belfiore } from '#core/domain/identifiers/belfiore.ts'
import { codiceFiscaleDi, type Anagrafica } from '#core/domain/identifiers/calcolo-codice-fiscale.ts'
import {
  codiceFiscaleEnte,
  type CodiceFiscaleEnte,
  type CodiceFiscalePersona,
} from '#core/domain/identifiers/codice-fiscale.ts'
import { addDays, giorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { cifreDiControllo, matricola, type Matricola } from '#core/domain/identifiers/matricola.ts'
import { conOmocodia } from '#core/domain/identifiers/omocodia.ts'
import { partitaIva, type PartitaIva } from '#core/domain/identifiers/partita-iva.ts'
import { periodo, plusMonths, type Periodo } from '#core/domain/identifiers/periodo.ts'
import { SEDI } from '#core/domain/identifiers/sedi.ts'
import { cifraDiControllo } from '#core/domain/identifiers/undici-cifre.ts'
import type { Result } from '#core/kernel/result.ts'

const COGNOMI =
  'Rossi Bianchi Esposito Ferrari Colombo Ricci Marino Greco Conti Costa Giordano Mancini Lombardi Moretti Fontana Caruso Mariani Rinaldi Fò Hu D’Angelo Dell’Acqua De_Luca Nicolò Wójcik'
    .split(' ')
    .map((name) => name.replace('_', ' '))
const DONNE = 'Anna Giulia Maria Francesca Libertà Chiara Sara Elena Ida Zoë'.split(' ')
const UOMINI = 'Mario Luca Andrea Giuseppe Alessandro Noè Gianfranco Ugo Ivo Niccolò'.split(' ')
const LUOGHI = 'H501 F205 L219 F839 G273 D969 A944 D612 A662 C351 L736 L781 A271 G478 Z110 Z404 Z129 Z210'
  .split(' ')
  .map((code) => sure(belfiore(code)))

const FIRST_BIRTH = sure(giorno('1940-01-01'))
const BIRTHS = 24_000

/** The n-th invented person: the same for the same `n`, no two of the first 200,000 with the same code. */
export function person(n: number): Anagrafica {
  const sesso = n % 2 === 0 ? 'F' : 'M'
  return {
    cognome: pick(COGNOMI, n * 7),
    nome: pick(sesso === 'F' ? DONNE : UOMINI, Math.floor(n / 25)),
    // 6,007 shares no factor with the 24,000 days: a birthday comes back only after all the others, and then in another place.
    nascita: addDays(FIRST_BIRTH, (n * 6007) % BIRTHS),
    sesso,
    belfiore: pick(LUOGHI, Math.floor(n / 3)),
  }
}

/** The codice fiscale of the n-th invented person. */
export function personCode(n: number): CodiceFiscalePersona {
  return sure(codiceFiscaleDi(person(n)))
}

/** The n-th codice fiscale of an invented entity (n below ten million): office 890 was never given a number to assign. */
export function companyCode(n: number): CodiceFiscaleEnte {
  return sure(codiceFiscaleEnte(eleven(n)))
}

/** The same digits as `companyCode(n)`, as a partita IVA. */
export function companyVat(n: number): PartitaIva {
  return sure(partitaIva(eleven(n)))
}

/** The n-th matricola (n below a million) of a sede, whose first two digits it takes. */
export function matricolaFor(sede: string, n: number): Matricola {
  const eight = sede.slice(0, 2) + String(n).padStart(6, '0')
  return sure(matricola(eight + cifreDiControllo(eight)))
}

/** Any Latin name a register may hold: accents, apostrophes, spaces, a single letter. */
export const anyName = fc.oneof(
  fc.constantFrom(...COGNOMI, ...DONNE, ...UOMINI),
  fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]['A-Za-zÀ-ÖØ-öø-ÿ -]{0,20}$/),
)

const natural = (max: number) => fc.nat({ max })

export const anyGiorno: fc.Arbitrary<Giorno> = natural(200_000).map((days) => addDays(sure(giorno('1800-01-01')), days))

export const anyPeriodo: fc.Arbitrary<Periodo> = natural(3000).map((months) =>
  plusMonths(sure(periodo('1900-01')), months),
)

export const anyBelfiore: fc.Arbitrary<Belfiore> = fc
  .stringMatching(/^[A-Z][0-9]{3}$/)
  .map((code) => sure(belfiore(code)))

export const anyAnagrafica: fc.Arbitrary<Anagrafica> = fc.record({
  cognome: anyName,
  nome: anyName,
  nascita: anyGiorno,
  sesso: fc.constantFrom('F' as const, 'M' as const),
  belfiore: anyBelfiore,
})

/** A person's code, omocodic more often than not. */
export const anyPersonCode: fc.Arbitrary<CodiceFiscalePersona> = fc
  .tuple(anyAnagrafica, natural(127))
  .map(([chi, n]) => conOmocodia(sure(codiceFiscaleDi(chi)), n))

const ten = fc.stringMatching(/^[0-9]{10}$/).filter((digits) => digits !== '0000000000')

export const anyCompanyCode: fc.Arbitrary<CodiceFiscaleEnte> = ten.map((digits) =>
  sure(codiceFiscaleEnte(digits + cifraDiControllo(digits))),
)

export const anyVat: fc.Arbitrary<PartitaIva> = anyCompanyCode.map((code) => sure(partitaIva(code)))

export const anyMatricola: fc.Arbitrary<Matricola> = fc
  .tuple(fc.constantFrom(...SEDI), natural(999_999))
  .map(([[sede], n]) => matricolaFor(sede, n))

function eleven(n: number): string {
  const digits = `${String(n).padStart(7, '0')}890`
  return digits + cifraDiControllo(digits)
}

function pick<T>(of: readonly T[], n: number): T {
  const found = of[n % of.length]
  if (found === undefined) throw new RangeError('Nothing to pick from')
  return found
}

/** What a builder made must be valid: if not, the builder is broken. */
function sure<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new RangeError(`Not valid: ${JSON.stringify(result.failure)}`)
  return result.value
}
