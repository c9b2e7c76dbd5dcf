import { italianHour } from '#core/kernel/italian-moment.ts'
import type { TaskRow, TaskState } from '#electron/desk/task.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import { esitoText } from './outcome-text.ts'
import { table } from './table.ts'

const STATES: Readonly<Record<TaskState, string>> = {
  draft: 'bozza',
  discarded: 'scartata',
  queued: 'in coda',
  sending: 'in invio',
  sent: 'inviata',
  parked: 'in sospeso',
  recalled: 'richiamata',
  done: 'decisa',
}

export function stateText({ state, esito }: Pick<TaskRow, 'state' | 'esito'>): string {
  return esito === undefined ? STATES[state] : esitoText(esito)
}

/** The rows of Lista Richieste as a table. */
export function taskTable(rows: readonly TaskRow[]): string {
  return table(
    ['Id', 'Servizio', 'Azienda', 'Stato', 'Protocollo', 'Note'],
    rows.map((row) => [row.id, row.service, row.ragioneSociale, stateText(row), row.protocollo ?? '', noteOf(row)]),
  )
}

function noteOf({ failure, attempts, dueAt }: TaskRow): string {
  if (failure === undefined) return ''
  const tries = attempts > 0 ? `${attempts} ${attempts === 1 ? 'tentativo' : 'tentativi'}` : ''
  const next = dueAt === undefined ? '' : `prossimo alle ${italianHour(dueAt)}`
  return [failureText(failure), tries, next].filter((part) => part !== '').join(' · ')
}
