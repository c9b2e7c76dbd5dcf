import { belfiore, type Belfiore } from '#core/domain/identifiers/belfiore.ts'
import { codiceFiscaleDi } from '#core/domain/identifiers/calcolo-codice-fiscale.ts'
import { giorno } from '#core/domain/identifiers/giorno.ts'
import type { Result } from '#core/kernel/result.ts'

/** Somebody the consultant names: in the files there are no such persons, so these are invented. */
export type Persona = { readonly cognome: string; readonly nome: string; readonly codiceFiscale: string }

const BOLOGNA = sure(belfiore('A944'))

const somebody = (cognome: string, nome: string, sesso: 'F' | 'M', nascita: string): Persona => ({
  cognome,
  nome,
  codiceFiscale: codeOf({ cognome, nome, sesso, nascita, luogo: BOLOGNA }),
})

/** Women and men in turn. */
export const PERSONE: readonly Persona[] = [
  somebody('Fagiolari', 'Ilaria', 'F', '1991-03-12'),
  somebody('Trottolini', 'Saverio', 'M', '1966-10-02'),
  somebody('Boccadoro', 'Teresa', 'F', '1988-07-21'),
  somebody('Nocciolari', 'Egidio', 'M', '1959-01-30'),
  somebody('Ventolini', 'Paola', 'F', '1994-12-05'),
  somebody('Lampadari', 'Remo', 'M', '1983-05-17'),
  somebody('Serenari', 'Nives', 'F', '1990-09-09'),
  somebody('Zampironi', 'Tullio', 'M', '1974-02-26'),
]

type Born = {
  readonly cognome: string
  readonly nome: string
  readonly sesso: 'F' | 'M'
  readonly nascita: string
  readonly luogo: Belfiore
}

function codeOf({ nascita, luogo, ...rest }: Born): string {
  return sure(codiceFiscaleDi({ ...rest, nascita: sure(giorno(nascita)), belfiore: luogo }))
}

/** What is written here must be valid: if not, the list is broken. */
function sure<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new RangeError(`Not valid: ${JSON.stringify(result.failure)}`)
  return result.value
}
