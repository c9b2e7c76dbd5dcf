import type { Change, ChangeName } from '#core/domain/change.ts'
import { periodiTra, type Periodo } from '#core/domain/identifiers/periodo.ts'
import type { Touched } from './dossiers-at-hand.ts'
import type { Runner } from './prepared.ts'
import { addContact, removeContact, replaceContact } from './queries/change-contacts.ts'
import { addPerson, endPerson } from './queries/change-persons.ts'
import {
  giveCode,
  keepDpaMonth,
  keepPresentState,
  keepState,
  movePayment,
  movePosition,
} from './queries/change-positions.ts'
import {
  addPecContact,
  changePec,
  changePecContact,
  endDelega,
  lapseSubdeleghe,
  startRicalcolo,
} from './queries/changes.ts'

/** Written beside every datum changed: which request did it, and when. */
export type By = { readonly fonte: string; readonly aggiornata_il: string }

/** Which request changes the archive, and when. */
export type Changing = { readonly request: string; readonly at: string }

export const sourced = ({ request, at }: Changing): By => ({ fonte: `richiesta:${request}`, aggiornata_il: at })

/** How a change is written, and what of a dossier may say something else after it. */
type Applier<C extends Change> = {
  readonly touches: readonly Touched[]
  readonly write: (on: Runner, change: C, by: By) => Promise<void>
}
type Appliers<Name extends ChangeName> = { readonly [N in Name]: Applier<Extract<Change, { change: N }>> }

const onCompanies: Appliers<'delega.revoca' | 'azienda.pec' | 'soggetto.inserisci' | 'soggetto.cessa'> = {
  'delega.revoca': {
    // the contacts of who acts for a company are told with it as long as he does
    touches: ['deleghe', 'contatti'],
    write: async (on, { change, delega, dal, motivo }, by) => {
      found(await endDelega(on, { delega, al: dal, motivo, ...by }), change, delega)
      await lapseSubdeleghe(on, { delega, al: dal })
    },
  },
  'azienda.pec': {
    touches: ['azienda', 'contatti'],
    write: async (on, { change, azienda, a: pec }, by) => {
      found(await changePec(on, { azienda, pec, ...by }), change, azienda)
      const changed = await changePecContact(on, { azienda, pec, ...by })
      if (changed === 0) await addPecContact(on, { id: `pec:${azienda}`, azienda, pec, ...by })
    },
  },
  'soggetto.inserisci': {
    touches: ['soggettiCollegati'],
    write: async (on, change, by) => {
      const { soggetto: id, azienda, relazione, codiceFiscale: codice_fiscale, cognome, nome, dal } = change
      const person = { id, azienda, relazione, codice_fiscale, cognome, nome, dal }
      await addPerson(on, { ...person, matricola: change.matricola ?? null, al: null, ...by })
    },
  },
  'soggetto.cessa': {
    touches: ['soggettiCollegati'],
    write: async (on, { change, soggetto, al }, by) => {
      found(await endPerson(on, { soggetto, al, ...by }), change, soggetto)
    },
  },
}

const onContacts: Appliers<'contatto.varia' | 'contatto.elimina'> = {
  'contatto.varia': {
    touches: ['contatti'],
    write: async (on, { titolare, tipo, azienda, da = '', a }, by) => {
      const valore = a.toLowerCase()
      const known = { titolare, tipo, azienda: azienda ?? '', da: da.toLowerCase() }
      const replaced = await replaceContact(on, { ...known, a: valore, ...by })
      if (replaced > 0) return
      const id = [tipo, titolare, ...(azienda === undefined ? [] : [azienda])].join(':')
      await addContact(on, { id, titolare, tipo, azienda: azienda ?? null, valore, ...by })
    },
  },
  'contatto.elimina': {
    touches: ['contatti'],
    write: async (on, { change, contatto }) => {
      found(await removeContact(on, { contatto }), change, contatto)
    },
  },
}

const onPositions: Appliers<'posizione.stato' | 'autorizzazione.attribuisci' | 'dpa.registra'> = {
  'posizione.stato': {
    touches: ['posizioni'],
    write: async (on, { change, matricola, a: stato, dal }, by) => {
      await keepPresentState(on, { matricola })
      found(await movePosition(on, { matricola, stato, dal, ...by }), change, matricola)
      await keepState(on, { matricola, stato, dal })
    },
  },
  'autorizzazione.attribuisci': {
    touches: ['posizioni'],
    write: async (on, { matricola, codice, dal, al = null }) => {
      await giveCode(on, { matricola, codice, dal, al })
    },
  },
  'dpa.registra': {
    touches: ['dpa'],
    write: async (on, { matricola, da, a, il }, by) => {
      for (const mese of periodiTra(da as Periodo, a as Periodo)) await keepDpaMonth(on, { matricola, mese, il, ...by })
    },
  },
}

/** What each change writes. A new change does not compile until it is here. */
const appliers: Appliers<ChangeName> = {
  ...onCompanies,
  ...onContacts,
  ...onPositions,
  'nota.ricalcolo': {
    touches: ['note'],
    write: async (on, { change, nota, dal }, by) => {
      found(await startRicalcolo(on, { nota, dal, ...by }), change, nota)
    },
  },
  'versamento.periodo': {
    touches: ['versamenti'],
    write: async (on, { change, versamento, dopo, il }, by) => {
      found(await movePayment(on, { versamento, da: dopo.da, a: dopo.a ?? null, il, ...by }), change, versamento)
    },
  },
}

/** Writes what a change describes, in the caller's transaction; throws when the archive does not hold its object. */
export async function applyChange(on: Runner, change: Change, by: Changing): Promise<void> {
  const { write } = appliers[change.change] as Applier<Change>
  await write(on, change, sourced(by))
}

/** What of a dossier may say something else after a change. */
export const touchedBy = ({ change }: Change): readonly Touched[] => appliers[change].touches

function found(changed: number, change: ChangeName, id: string): void {
  if (changed === 0) throw new Error(`${change}: the archive does not hold ${id}`)
}
