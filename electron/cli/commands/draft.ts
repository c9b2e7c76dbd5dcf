import { compose } from '#core/forms/compose.ts'
import { complaints } from '#core/forms/schema.ts'
import type { AnyService } from '#core/service/define.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { maskText } from '#electron/cli/mask-text.ts'
import { misused, text, texts, type Command, type Said } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { readAnswers } from '#electron/cli/read-answers.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { never, richiedenteOf, serviceOf, today, type Desk } from '#electron/desk/desk.ts'
import { askersOf, dossierFor } from '#electron/desk/asking.ts'
import { createDraft, saveDraft } from '#electron/desk/drafts.ts'
import type { Task } from '#electron/desk/task.ts'

export const draft: Command = {
  name: 'draft',
  examples: ['draft variazione-pec-aziendale --azienda 02345678901', 'draft <id> --set nuovaPec=paghe@pec.esempio.it'],
  usage:
    '<servizio> --azienda <codice fiscale> [--as <codice fiscale>] [--set campo=valore…]  |  <id bozza> --set campo=valore…',
  about: 'Crea una bozza, o ne cambia le risposte; dice che cosa manca',
  flags: { azienda: { type: 'string' }, as: { type: 'string' }, set: { type: 'string', multiple: true } },
  run: async (typed, { terminal, place }) => {
    const [what] = typed.words
    if (what === undefined) return no(misused('Indica il servizio, o l’id di una bozza.'))
    return withDesk(place, terminal, async ({ desk }) => {
      const start = await startOf(desk, what, { azienda: text(typed, 'azienda'), as: text(typed, 'as') })
      return start.ok ? answered(desk, start.value, texts(typed, 'set')) : start
    })
  },
}

/** A draft that is there, or one that will be once its answers are read. */
type Start = Pick<Task, 'service' | 'azienda' | 'answers' | 'richiedente'> & { readonly id?: string }

type Wanted = { readonly azienda: string | undefined; readonly as: string | undefined }

async function startOf(desk: Desk, what: string, { azienda, as }: Wanted): Promise<Result<Start, Failure>> {
  const service = serviceOf(desk, what)
  if (service !== undefined && azienda === undefined) return no(misused('Indica --azienda.'))
  if (service !== undefined && azienda !== undefined) return asked(desk, service, { azienda, as })
  const task = await desk.store.task(what)
  return task === undefined ? no(never('unknown-service', { service: what })) : ok(task)
}

/** In whose name: one of those who may ask, by codice fiscale; the first of them when none is named. */
async function asked(
  desk: Desk,
  { id: service, sheet }: AnyService,
  { azienda, as }: { readonly azienda: string; readonly as: string | undefined },
): Promise<Result<Start, Failure>> {
  const seen = await dossierFor(desk, sheet, { azienda })
  if (seen === undefined) return no(never('unknown-company', { azienda }))
  const start = { service, azienda, answers: {} }
  if (as === undefined) return ok({ ...start, ...(seen.richiedente && { richiedente: seen.richiedente }) })
  const askers = askersOf(desk, sheet, seen.dossier)
  const found = askers.find(({ richiedente }) => richiedente.codiceFiscale === as.toUpperCase())
  const known = askers.map(({ nome, richiedente }) => `${nome} (${richiedente.codiceFiscale})`).join(', ')
  return found ? ok({ ...start, richiedente: found.richiedente }) : no(misused(`--as: uno fra ${known}.`))
}

async function answered(desk: Desk, start: Start, sets: readonly string[]): Promise<Result<Said, Failure>> {
  const { service: id, azienda } = start
  const sheet = serviceOf(desk, id)?.sheet
  const dossier = await desk.companies.dossier({ azienda, richiedente: richiedenteOf(desk, start), oggi: today(desk) })
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
