import { destinatarioDi } from '#core/domain/destinatario.ts'
import type { Contatto, Dossier } from '#core/domain/dossier.ts'
import {
  intermediarioCheChiede,
  isPecAziendale,
  primaGliAnomali,
  recapitoAttuale,
  type TipoRecapito,
} from '#core/domain/recapito.ts'
import type { Loose } from '#core/forms/loose.ts'
import { first, type Known, type Option, type OptionWords, type Pick } from './option.ts'

/** What is known of addresses and numbers. */
export const facts = {
  /** Whether the archive already marks the chosen contact as dead. */
  'contatto.anomalo': (dossier, answers) => {
    const contact = chosen(dossier, answers)
    return contact && contact.anomalo === true
  },
  /** Whether the chosen contact is the company's own PEC. */
  'contatto.pec-aziendale': (dossier, answers) => {
    const contact = chosen(dossier, answers)
    return contact && isPecAziendale(contact, dossier.azienda)
  },
  /** What was typed for another address: as long as nothing was, it is not asked a second time. */
  'contatto.nuova-email': (_, { nuovaEmail }) => written(nuovaEmail),
  'contatto.nuova-pec': (_, { nuovaPec }) => written(nuovaPec),
  /** The intermediario who asks, or in whose name his sub-delegato does. */
  'intermediario.codice-fiscale': ({ richiedente }) => intermediarioCheChiede(richiedente),
  'intermediario.pec': ofIntermediario('pec'),
  'intermediario.email': ofIntermediario('email'),
  'intermediario.telefono': ofIntermediario('telefono'),
  'intermediario.cellulare': ofIntermediario('cellulare'),
  'intermediario.fax': ofIntermediario('fax'),
  /** Of the chosen dipendente delegato. */
  'dipendente.pec': ofDipendente('pec'),
  'dipendente.email': ofDipendente('email'),
  'dipendente.telefono': ofDipendente('telefono'),
  'dipendente.cellulare': ofDipendente('cellulare'),
  'dipendente.fax': ofDipendente('fax'),
} as const satisfies Record<string, Known>

export const picks = {
  /** Those of the company and of whom it delegated, today or before; the dead ones first. */
  'contatti-da-cancellare': (dossier, _, words) => {
    const told = first(dossier.contatti, (contact) => destinatarioDi(contact, dossier) !== undefined)
    return primaGliAnomali(told).map((contact) => asOption(contact, dossier, words))
  },
} as const satisfies Record<string, Pick>

function ofIntermediario(tipo: TipoRecapito): Known {
  return (dossier) => {
    const titolare = intermediarioCheChiede(dossier.richiedente)
    return titolare === undefined ? undefined : recapitoAttuale(dossier, titolare, tipo)?.valore
  }
}

function ofDipendente(tipo: TipoRecapito): Known {
  return (dossier, { dipendente }) =>
    typeof dipendente === 'string' ? recapitoAttuale(dossier, dipendente, tipo)?.valore : undefined
}

function written(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function chosen({ contatti }: Dossier, { contatto }: Loose): Contatto | undefined {
  return contatti.find((c) => c.id === contatto)
}

function asOption(contact: Contatto, dossier: Dossier, words: OptionWords): Option {
  const { id, valore, tipo, titolare, matricola, anomalo } = contact
  const whose = destinatarioDi(contact, dossier)?.nome ?? titolare
  const details = [
    words.contact(tipo, whose),
    ...(matricola === undefined ? [] : [words.ofMatricole(matricola)]),
    ...(anomalo === true ? [words.faulty] : []),
  ]
  return { value: id, label: valore, detail: details.join(' · ') }
}
