import type {
  CommunicationDetail,
  CommunicationNews,
  CommunicationRow,
  ThreadStep,
} from '#core/contract/communications.ts'
import type { Lato } from '#core/domain/comunicazione.ts'
import type { Communication, KeptStep, Listed, Operatore } from './communications.ts'

/** What is told to one side: who wrote it learns the name of an operatore, and never his codice fiscale. */
export function rowFor(lato: Lato, listed: Listed): CommunicationRow {
  return { ...headFor(lato, listed), ultimo: listed.ultimo }
}

export function threadFor(lato: Lato, communication: Listed, steps: readonly KeptStep[]): CommunicationDetail {
  return { ...headFor(lato, communication), passi: steps.map((one) => stepFor(lato, one)) }
}

/** What an event tells who opened it. */
export function newsOf(communication: Communication, step: KeptStep): CommunicationNews {
  return { ...subjectOf(communication), passo: stepFor('contribuente', step) }
}

function headFor(lato: Lato, listed: Listed) {
  const { id, protocollo, stato, assegnata, apertaIl, aggiornataIl, ragioneSociale } = listed
  return {
    ...{ id, protocollo, ...subjectOf(listed), stato, apertaIl, aggiornataIl },
    ...assigned(lato, assegnata),
    ...(ragioneSociale !== undefined && { ragioneSociale }),
  }
}

function subjectOf({ azienda, matricola, sede, oggetto, previous }: Communication) {
  const said = { ...(matricola !== undefined && { matricola }), ...(previous !== undefined && { previous }) }
  return { azienda, sede, oggetto, ...said }
}

function stepFor(
  lato: Lato,
  { id, n, passo, at, lato: side, nome, testo, allegati, stato, assegnata }: KeptStep,
): ThreadStep {
  const said = { ...(nome !== undefined && { nome }), ...(testo !== undefined && { testo }) }
  return { id, n, passo, at, lato: side, ...said, allegati: [...allegati], stato, ...assigned(lato, assegnata) }
}

function assigned(lato: Lato, assegnata: Operatore | undefined) {
  if (assegnata === undefined) return {}
  const { operatore, nome } = assegnata
  return { assegnata: { ...(nome !== undefined && { nome }), ...(lato === 'sede' && { operatore }) } }
}
