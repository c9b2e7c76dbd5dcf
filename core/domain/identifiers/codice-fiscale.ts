import type { Brand } from '#core/kernel/brand.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { carattereDiControllo } from './carattere-di-controllo.ts'
import { inCifre } from './cifre-omocodiche.ts'
import { compact } from './compact.ts'
import { MESI, giornoPossibile } from './giorno-codice-fiscale.ts'
import { undiciCifre, type ErroreUndiciCifre } from './undici-cifre.ts'

/** Sixteen characters of a natural person; letters of omocodia stay where they are. */
export type CodiceFiscalePersona = Brand<'CodiceFiscalePersona'>
/** Eleven digits: of an entity, or the provisional code of a person. */
export type CodiceFiscaleEnte = Brand<'CodiceFiscaleEnte'>
export type CodiceFiscale = CodiceFiscalePersona | CodiceFiscaleEnte

/**
 * `struttura`: letters and digits out of place; `mese`: not one of ABCDEHLMPRST; `giorno`: outside 01–31 and 41–71;
 * `giorno-del-mese`: a day that month never had in that year; `controllo`: the last letter does not follow from the others.
 */
export type ErrorePersona =
  'vuoto' | 'caratteri' | 'lunghezza' | 'struttura' | 'mese' | 'giorno' | 'giorno-del-mese' | 'controllo'

export type ErroreCodiceFiscale = ErrorePersona | ErroreUndiciCifre

const STRUCTURE = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/

/** Accepts a person's sixteen characters and the eleven digits of an entity, in any case and spacing. */
export function codiceFiscale(raw: string): Result<CodiceFiscale, ErroreCodiceFiscale> {
  return /^\d+$/.test(compact(raw)) ? codiceFiscaleEnte(raw) : codiceFiscalePersona(raw)
}

/** Accepts only eleven digits with the right last one. */
export function codiceFiscaleEnte(raw: string): Result<CodiceFiscaleEnte, ErroreUndiciCifre> {
  return undiciCifre(compact(raw)) as Result<CodiceFiscaleEnte, ErroreUndiciCifre>
}

/** Accepts only a person's sixteen characters; the control letter sees any one wrong character. DM 23-12-1976. */
export function codiceFiscalePersona(raw: string): Result<CodiceFiscalePersona, ErrorePersona> {
  const text = compact(raw)
  const wrong = misshapen(text) ?? undated(inCifre(text)) ?? uncontrolled(text)
  return wrong === undefined ? ok(text as CodiceFiscalePersona) : no(wrong)
}

/** Whether the code is a person's sixteen characters. */
export function isPersona(codice: CodiceFiscale): codice is CodiceFiscalePersona {
  return codice.length === 16
}

function misshapen(text: string): ErrorePersona | undefined {
  if (text === '') return 'vuoto'
  if (!/^[A-Z\d]+$/.test(text)) return 'caratteri'
  if (text.length !== 16) return 'lunghezza'
  return STRUCTURE.test(text) ? undefined : 'struttura'
}

function undated(text: string): ErrorePersona | undefined {
  if (!MESI.includes(text.charAt(8))) return 'mese'
  const day = Number(text.slice(9, 11))
  if (day % 40 < 1 || day % 40 > 31 || day > 80) return 'giorno'
  return giornoPossibile(Number(text.slice(6, 8)), text.charAt(8), day % 40) ? undefined : 'giorno-del-mese'
}

function uncontrolled(text: string): ErrorePersona | undefined {
  return text.endsWith(carattereDiControllo(text.slice(0, 15))) ? undefined : 'controllo'
}
