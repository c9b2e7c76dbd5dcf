import { textOf } from '#core/service/sheet-texts.ts'
import { serviceOf, type Desk } from '#electron/desk/desk.ts'
import { failureText } from '#electron/desk/failures.it.ts'
import type { Task } from '#electron/desk/task.ts'
import { istruttoriaText } from './outcome-text.ts'
import { stateText } from './task-text.ts'

/** One Smart-Task in words: where it stands, and every line of its outcome. */
export function taskText(desk: Pick<Desk, 'services'>, task: Task): string {
  const { service: id, ragioneSociale, azienda, outcome, failure, protocollo } = task
  const service = serviceOf(desk, id)
  const title = service === undefined ? id : textOf(service.sheet, 'title')
  const state = stateText({ state: task.state, ...(outcome && { esito: outcome.esito }) })
  return [
    `${title} · ${ragioneSociale} (${azienda})`,
    `${protocollo ?? task.id} · ${state}`,
    ...(failure ? [failureText(failure)] : []),
    ...(outcome && service ? [istruttoriaText(service.sheet, outcome)] : []),
  ].join('\n')
}
