import type { Dossier, StatoPosizione } from '#core/domain/dossier.ts'
import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { matricola as valida } from '#core/domain/identifiers/matricola.ts'
import { fails, passes, type Check } from '#core/service/define.ts'

/** How a service finds the position a request is about. */
export type PositionOf<A> = (answers: A, dossier: Dossier) => string | undefined

type About<A> = { readonly matricola: PositionOf<A>; readonly after?: readonly string[]; readonly field?: string }

/** C01: the company's codice fiscale is formally right. */
export function codiceFiscaleValido<A>(): Check<A, 'codice-fiscale-valido'> {
  return {
    code: 'codice-fiscale-valido',
    weight: 'blocca',
    verify: (_, { azienda }) => {
      const found = { trovato: azienda.codiceFiscale }
      return codiceFiscale(azienda.codiceFiscale).ok ? passes(found) : fails(found)
    },
  }
}

/** C02: the control digits of the matricola are right; only a warning, for INPS never published how they are reckoned. */
export function matricolaValida<A>({ matricola, after = [] }: About<A>): Check<A, 'matricola-valida'> {
  return {
    code: 'matricola-valida',
    weight: 'avvisa',
    after,
    verify: (answers, dossier) => {
      const trovato = matricola(answers, dossier) ?? ''
      return valida(trovato).ok ? passes({ trovato }) : fails({ trovato })
    },
  }
}

/** C03: the position is one of the company's. */
export function posizioneDellAzienda<A>(about: About<A>): Check<A, 'posizione-dell-azienda'> {
  const { matricola, after = [], field } = about
  return {
    code: 'posizione-dell-azienda',
    weight: 'blocca',
    after,
    ...(field !== undefined && { field }),
    verify: (answers, dossier) => {
      const { azienda, posizioni } = dossier
      const found = { matricola: matricola(answers, dossier) ?? '', azienda: azienda.ragioneSociale }
      return posizioni.some((p) => p.matricola === found.matricola) ? passes(found) : fails(found)
    },
  }
}

/** C05: the state of the position admits the request. */
export function statoPosizioneAmmesso<A>(
  about: About<A> & { readonly stati: readonly StatoPosizione[] },
): Check<A, 'stato-posizione-ammesso'> {
  const { matricola, stati, after = [], field } = about
  return {
    code: 'stato-posizione-ammesso',
    weight: 'blocca',
    after,
    ...(field !== undefined && { field }),
    verify: (answers, dossier) => {
      const of = matricola(answers, dossier) ?? ''
      const posizione = dossier.posizioni.find((p) => p.matricola === of)
      const found = {
        matricola: of,
        atteso: stati.join(', '),
        trovato: posizione?.stato ?? '',
        dal: posizione?.dal ?? '',
      }
      return posizione && stati.includes(posizione.stato) ? passes(found) : fails(found)
    },
  }
}
