import type { Allegato } from '#core/domain/allegato.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { attachFile } from '#electron/backend/attach-file.ts'
import { misused, text, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { taskNamed } from '#electron/cli/task-named.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { never, richiedenteOf, today, type Desk } from '#electron/desk/desk.ts'

export const attach: Command = {
  name: 'attach',
  examples: ['attach verbale.pdf --azienda 02345678901', 'attach verbale.pdf --draft <id>'],
  usage: '<file…> [--azienda <codice fiscale> | --draft <id bozza>]',
  about:
    'Mette file fra le prove dello spazio di lavoro, per l’azienda indicata o per quella della bozza, e dice il valore da scrivere nel campo degli allegati',
  flags: { azienda: { type: 'string' }, draft: { type: 'string' } },
  run: async (typed, { terminal, place }) => {
    const wanted = { azienda: text(typed, 'azienda'), draft: text(typed, 'draft') }
    if (typed.words.length === 0) return no(misused('Indica almeno un file.'))
    if (wanted.azienda !== undefined && wanted.draft !== undefined)
      return no(misused('Indica --azienda o --draft, non tutti e due.'))
    return withDesk(place, terminal, async ({ desk }) => {
      const azienda = await companyOf(desk, wanted)
      if (!azienda.ok) return azienda
      const kept: Allegato[] = []
      for (const path of typed.words) {
        const one = await attachFile(desk, path, azienda.value)
        if (!one.ok) return one
        kept.push(one.value)
      }
      const value = kept.map(({ hash }) => hash).join(' ')
      return ok({ code: EXIT.done, json: { attachments: kept, value }, text: value })
    })
  },
}

type Wanted = { readonly azienda: string | undefined; readonly draft: string | undefined }

/** Whom the files are shown for, where it was said: for that company they keep the name they were added by. */
async function companyOf(desk: Desk, { azienda, draft }: Wanted): Promise<Result<string | undefined, Failure>> {
  if (draft !== undefined) {
    const task = await taskNamed(desk, draft)
    return task === undefined ? no(never('unknown-task')) : ok(task.azienda)
  }
  if (azienda === undefined) return ok(undefined)
  const codice = azienda.toUpperCase()
  const found = await desk.companies.dossier({ azienda: codice, richiedente: richiedenteOf(desk), oggi: today(desk) })
  return found === undefined ? no(never('unknown-company', { azienda: codice })) : ok(codice)
}
