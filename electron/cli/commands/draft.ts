import { compose } from '#core/forms/compose.ts'
import { complaints } from '#core/forms/schema.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { maskText } from '#electron/cli/mask-text.ts'
import { misused, text, texts, type Command, type Said } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { readAnswers } from '#electron/cli/read-answers.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { never, richiedenteOf, serviceOf, today, type Desk } from '#electron/desk/desk.ts'
import { createDraft, saveDraft } from '#electron/desk/drafts.ts'
import type { Task } from '#electron/desk/task.ts'

export const draft: Command = {
  name: 'draft',
  usage: '<servizio> --azienda <codice fiscale> [--set campo=valore…]  |  <id bozza> --set campo=valore…',
  about: 'Crea una bozza, o ne cambia le risposte; dice che cosa manca',
  flags: { azienda: { type: 'string' }, set: { type: 'string', multiple: true } },
  run: async (typed, { terminal, place }) => {
    const [what] = typed.words
    if (what === undefined) return no(misused('Indica il servizio, o l’id di una bozza.'))
    return withDesk(place, terminal, async ({ desk }) => {
      const start = await startOf(desk, what, text(typed, 'azienda'))
      return start.ok ? answered(desk, start.value, texts(typed, 'set')) : start
    })
  },
}

/** A draft that is there, or one that will be once its answers are read. */
type Start = Pick<Task, 'service' | 'azienda' | 'answers'> & { readonly id?: string }

async function startOf(desk: Desk, what: string, azienda: string | undefined): Promise<Result<Start, Failure>> {
  if (serviceOf(desk, what) !== undefined)
    return azienda === undefined ? no(misused('Indica --azienda.')) : ok({ service: what, azienda, answers: {} })
  const task = await desk.store.task(what)
  return task === undefined ? no(never('unknown-service', { service: what })) : ok(task)
}

async function answered(desk: Desk, start: Start, sets: readonly string[]): Promise<Result<Said, Failure>> {
  const { service: id, azienda } = start
  const sheet = serviceOf(desk, id)?.sheet
  const dossier = await desk.companies.dossier({ azienda, richiedente: richiedenteOf(desk), oggi: today(desk) })
  if (sheet === undefined) return no(never('unknown-service', { service: id }))
  if (dossier === undefined) return no(never('unknown-company', { azienda }))
  const answers = readAnswers(sheet, dossier, start.answers, sets)
  if (!answers.ok) return answers
  const kept = await keep(desk, { ...start, answers: answers.value })
  if (!kept.ok) return kept
  const mask = compose(sheet.form, dossier, kept.value.answers)
  return ok({
    code: EXIT.done,
    json: { id: kept.value.id, service: id, azienda, answers: kept.value.answers, missing: complaints(mask) },
    text: `Bozza ${kept.value.id} · ${kept.value.ragioneSociale}\n${maskText(sheet, mask)}`,
  })
}

function keep(desk: Desk, { id, ...draft }: Start): Promise<Result<Task, Failure>> {
  return id === undefined ? createDraft(desk, draft) : saveDraft(desk, { id, answers: draft.answers })
}
