import type { StatoPosizione } from '#core/domain/dossier.ts'
import type { Esito } from '#core/service/decide.ts'
import type { TaskState } from '#electron/desk/task.ts'

/** The states of a Smart-Task, as Lista Richieste names them. */
export const stateTexts: Readonly<Record<TaskState, string>> = {
  draft: 'Bozza',
  discarded: 'Eliminata',
  queued: 'In coda',
  sending: 'In invio',
  sent: 'In elaborazione',
  parked: 'Parcheggiata',
  recalled: 'Richiamata',
  done: 'Decisa',
}

export const esitoTexts: Readonly<Record<Esito, string>> = {
  accolta: 'Accolta',
  'non-accolta': 'Non Accolta',
}

export const posizioneTexts: Readonly<Record<StatoPosizione, string>> = {
  attiva: 'Attiva',
  sospesa: 'Sospesa',
  riattivata: 'Riattivata',
  'cessata-provvisoria': 'Cessata provv.',
  'cessata-definitiva': 'Cessata',
}
