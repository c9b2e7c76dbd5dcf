import { no, ok, type Result } from '#core/kernel/result.ts'
import { siglaCognome, siglaNascita, siglaNome, type Anagrafica } from './calcolo-codice-fiscale.ts'
import type { CodiceFiscalePersona } from './codice-fiscale.ts'
import { sessoDi } from './lettura-codice-fiscale.ts'
import { senzaOmocodia } from './omocodia.ts'

export type ParteDifforme = 'cognome' | 'nome' | 'nascita' | 'sesso'

/** Whether the code can belong to this person, omocodia aside; if not, every part that differs. The century of birth is not in the code. */
export function coerente(
  chi: Omit<Anagrafica, 'belfiore'>,
  codice: CodiceFiscalePersona,
): Result<CodiceFiscalePersona, readonly ParteDifforme[]> {
  const plain = senzaOmocodia(codice)
  const agrees: Readonly<Record<ParteDifforme, boolean>> = {
    cognome: plain.slice(0, 3) === siglaCognome(chi.cognome),
    nome: plain.slice(3, 6) === siglaNome(chi.nome),
    nascita: plain.slice(6, 11) === siglaNascita(chi.nascita, sessoDi(codice)),
    sesso: sessoDi(codice) === chi.sesso,
  }
  const differ = PARTI.filter((parte) => !agrees[parte])
  return differ.length === 0 ? ok(codice) : no(differ)
}

const PARTI = ['cognome', 'nome', 'nascita', 'sesso'] as const
