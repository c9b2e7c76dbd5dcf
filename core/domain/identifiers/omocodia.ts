import { carattereDiControllo } from './carattere-di-controllo.ts'
import { CIFRE_OMOCODICHE, POSTI_NUMERICI, inCifre } from './cifre-omocodiche.ts'
import type { CodiceFiscalePersona } from './codice-fiscale.ts'

/**
 * The code its holder would have without omocodia: digits everywhere, control letter recomputed.
 * Two equal results are NOT one person: omocodia exists because two people share that very code.
 */
export function senzaOmocodia(codice: CodiceFiscalePersona): CodiceFiscalePersona {
  return controlled(inCifre(codice))
}

/** The n-th of the 127 omocodic forms: bit 0 of `n` turns the rightmost digit into a letter, bit 6 the leftmost; 0 is the plain code. */
export function conOmocodia(codice: CodiceFiscalePersona, n: number): CodiceFiscalePersona {
  const characters = Array.from(inCifre(codice))
  POSTI_NUMERICI.forEach((place, bit) => {
    if ((n >> bit) & 1) characters[place] = CIFRE_OMOCODICHE.charAt(Number(characters[place]))
  })
  return controlled(characters.join(''))
}

/** Whether letters stand where the code would have digits. */
export function isOmocodico(codice: CodiceFiscalePersona): boolean {
  return inCifre(codice) !== codice
}

function controlled(code: string): CodiceFiscalePersona {
  const fifteen = code.slice(0, 15)
  return (fifteen + carattereDiControllo(fifteen)) as CodiceFiscalePersona
}
