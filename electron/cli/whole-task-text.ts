import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import type { Suggestion } from '#core/service/suggestion.ts'
import { serviceOf, type Desk } from '#electron/desk/desk.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import type { Task } from '#electron/desk/task.ts'
import { istruttoriaText } from './outcome-text.ts'
import { stateText } from './task-text.ts'

/** One Smart-Task in words: where it stands, every line of its outcome, and what it makes sensible to ask next. */
export function taskText(desk: Pick<Desk, 'services'>, task: Task, next: readonly Suggestion[]): string {
  const { service: id, ragioneSociale, azienda, outcome, failure, protocollo } = task
  const service = serviceOf(desk, id)
  const title = service === undefined ? id : textOf(service.sheet, 'title')
  const state = stateText({ state: task.state, ...(outcome && { esito: outcome.esito }) })
  return [
    `${title} · ${ragioneSociale} (${azienda})`,
    `${protocollo ?? task.id} · ${state}`,
    ...(failure ? [failureText(failure)] : []),
    ...(outcome && service ? [istruttoriaText(service.sheet, outcome)] : []),
    ...(service ? next.map((step) => nextText(service.sheet, step)) : []),
  ].join('\n')
}

/** A suggestion, with the command that begins it. */
function nextText(sheet: AnySheet, { code, service, answers }: Suggestion): string {
  const sets = Object.entries(answers).map(([name, value]) => ` --set ${name}=${String(value)}`)
  return `  ⇒ ${textOf(sheet, `next.${code}`)} (draft ${service}${sets.join('')})`
}
