import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Belfiore } from './belfiore.ts'
import { carattereDiControllo } from './carattere-di-controllo.ts'
import type { CodiceFiscalePersona } from './codice-fiscale.ts'
import { MESI } from './giorno-codice-fiscale.ts'
import type { Giorno } from './giorno.ts'
import type { Sesso } from './lettura-codice-fiscale.ts'

export type Anagrafica = {
  readonly cognome: string
  readonly nome: string
  readonly nascita: Giorno
  readonly sesso: Sesso
  readonly belfiore: Belfiore
}

/** The code that DM 23-12-1976 gives these data, before any omocodia; refused when a name holds no Latin letter. */
export function codiceFiscaleDi(chi: Anagrafica): Result<CodiceFiscalePersona, 'cognome' | 'nome'> {
  if (latin(chi.cognome) === '') return no('cognome')
  if (latin(chi.nome) === '') return no('nome')
  const names = siglaCognome(chi.cognome) + siglaNome(chi.nome)
  const fifteen = names + siglaNascita(chi.nascita, chi.sesso) + chi.belfiore
  return ok((fifteen + carattereDiControllo(fifteen)) as CodiceFiscalePersona)
}

/** Three letters: consonants, then vowels, then X. */
export function siglaCognome(cognome: string): string {
  const { consonants, vowels } = letters(cognome)
  return three(consonants + vowels)
}

/** As for a surname, but of four or more consonants the second is skipped. */
export function siglaNome(nome: string): string {
  const { consonants, vowels } = letters(nome)
  return three(consonants.length > 3 ? consonants.charAt(0) + consonants.slice(2) : consonants + vowels)
}

/** Year (2), month letter, day (2, plus forty for a woman). */
export function siglaNascita(nascita: Giorno, sesso: Sesso): string {
  const [, month = '', day = ''] = nascita.split('-')
  const written = Number(day) + (sesso === 'F' ? 40 : 0)
  return nascita.slice(2, 4) + MESI.charAt(Number(month) - 1) + String(written).padStart(2, '0')
}

const three = (text: string) => text.slice(0, 3).padEnd(3, 'X')

// Letters that do not fall apart into a Latin one and an accent.
const LATIN: Readonly<Record<string, string>> = { Æ: 'AE', Œ: 'OE', Ø: 'O', Ð: 'D', Đ: 'D', Ł: 'L', Þ: 'TH', ẞ: 'SS' }

function latin(name: string): string {
  return name
    .toUpperCase()
    .normalize('NFD')
    .replace(/[ÆŒØÐĐŁÞẞ]/gu, (letter) => LATIN[letter] ?? letter)
    .replace(/[^A-Z]/g, '')
}

function letters(name: string) {
  const plain = latin(name)
  return { consonants: plain.replace(/[AEIOU]/g, ''), vowels: plain.replace(/[^AEIOU]/g, '') }
}
