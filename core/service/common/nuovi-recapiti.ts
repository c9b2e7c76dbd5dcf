import type { Change } from '#core/domain/change.ts'
import type { Contatto, Dossier } from '#core/domain/dossier.ts'
import { email } from '#core/domain/identifiers/pec.ts'
import { isIndirizzo, recapitiDi, recapitoAttuale, recapitoNormale, type TipoRecapito } from '#core/domain/recapito.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Inquiry } from '#core/service/inquiry.ts'

/** An address or number in its normal form. */
export type Recapito = Pick<Contatto, 'tipo' | 'valore'>

/** Where each kind is answered, in the order in which changes are told. */
const CAMPI: readonly (readonly [TipoRecapito, string])[] = [
  ['pec', 'nuovaPec'],
  ['email', 'nuovaEmail'],
  ['telefono', 'nuovoTelefono'],
  ['cellulare', 'nuovoCellulare'],
  ['fax', 'nuovoFax'],
]

/** The addresses and numbers that were answered. */
export function nuovi(answers: Loose): readonly Recapito[] {
  return CAMPI.flatMap(([tipo, campo]) => {
    const written = answers[campo]
    if (typeof written !== 'string' || written.trim() === '') return []
    return [{ tipo, valore: recapitoNormale(tipo, written) }]
  })
}

/** Of those, the ones not registered for him already: what the request changes. */
export function variati(answers: Loose, dossier: Dossier, titolare: string): readonly Recapito[] {
  const known = recapitiDi(dossier, titolare)
  return nuovi(answers).filter(({ tipo, valore }) => !known.some((c) => c.tipo === tipo && stesso(c, valore)))
}

/** How he would be reached once the request is accepted. */
export function dopo(
  answers: Loose,
  dossier: Dossier,
  titolare: string,
): readonly (Recapito & Pick<Contatto, 'anomalo'>)[] {
  const added = variati(answers, dossier, titolare)
  const replaced = added.map(({ tipo }) => recapitoAttuale(dossier, titolare, tipo)?.id)
  return [...added, ...recapitiDi(dossier, titolare).filter(({ id }) => !replaced.includes(id))]
}

/** One change for each value that is new; `azienda` is left out for contacts that hold for all companies. */
export function variazioni(
  answers: Loose,
  dossier: Dossier,
  whose: { readonly titolare: string; readonly azienda?: string },
): readonly Change[] {
  return variati(answers, dossier, whose.titolare).map(({ tipo, valore: a }) => {
    const da = recapitoAttuale(dossier, whose.titolare, tipo)?.valore
    return { change: 'contatto.varia', ...whose, tipo, ...(da !== undefined && { da }), a }
  })
}

/** Whose each new address is, the archive of all companies knows; a number may be shared, and is not asked about. */
export function domandeSuiRecapiti(answers: Loose, titolare: string | undefined): readonly Inquiry[] {
  if (titolare === undefined) return []
  const addresses = nuovi(answers).filter(({ tipo, valore }) => isIndirizzo(tipo) && email(valore).ok)
  return addresses.map(({ valore }) => ({ domanda: 'recapito-di-altri', valore, titolare }))
}

/** Whether a registered contact is that address or number. */
export function stesso({ tipo, valore }: Recapito, normale: string): boolean {
  return recapitoNormale(tipo, valore) === normale
}
