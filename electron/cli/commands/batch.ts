import { readFile } from 'node:fs/promises'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { AnyService } from '#core/service/define.ts'
import { misused, text, texts, type Command, type Said } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { progressOn } from '#electron/cli/progress.ts'
import type { Terminal } from '#electron/cli/terminal.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import type { BatchItemRow } from '#electron/desk/batch.ts'
import { handOver } from '#electron/desk/batch-handover.ts'
import type { CellEdit } from '#electron/desk/batch-line.ts'
import { createBatch, writeCells } from '#electron/desk/batches.ts'
import { never, serviceOf, type Desk } from '#electron/desk/desk.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import { pastedLines, recognition, type Recognition } from '#electron/desk/pasted-list.ts'

export const batch: Command = {
  name: 'batch',
  examples: ['batch --service variazione-pec-aziendale --companies aziende.txt --set nuovaPec=paghe@pec.esempio.it'],
  usage: '--service <servizio> --companies <file> [--set campo=valore…]',
  about: 'Una richiesta per molte aziende: mette in coda le pronte, tiene le altre come bozze con il motivo',
  flags: { service: { type: 'string' }, companies: { type: 'string' }, set: { type: 'string', multiple: true } },
  run: async (typed, { terminal, place }) => {
    const [id, file] = [text(typed, 'service'), text(typed, 'companies')]
    if (id === undefined || file === undefined) return no(misused('Indica --service e --companies.'))
    const list = await readFile(file, 'utf8').catch(() => undefined)
    if (list === undefined) return no(misused(`«${file}» non si può leggere.`))
    return withDesk(place, terminal, async ({ desk }) => {
      const service = serviceOf(desk, id)
      if (service === undefined) return no(never('unknown-service', { service: id }))
      const lines = pastedLines(list)
      const named = recognition(lines, await desk.companies.owners(lines.flatMap(({ codes }) => codes)))
      return made(desk, { service, named, sets: texts(typed, 'set') }, terminal)
    })
  },
}

type Wanted = { readonly service: AnyService; readonly named: Recognition; readonly sets: readonly string[] }

async function made(desk: Desk, { service, named, sets }: Wanted, terminal: Terminal): Promise<Result<Said, Failure>> {
  const stranger = sets.find((set) => !(fieldOf(set) in service.sheet.form.fields))
  if (stranger !== undefined) return no(misused(`«${stranger}» non è campo=valore di questo servizio.`))
  const created = await createBatch(desk, { service: service.id, companies: named.companies })
  if (!created.ok) return created
  const { id } = created.value
  for (const n of named.companies.keys()) {
    const written = await writeCells(desk, { id, edits: sets.map((set) => editOf(n, set)) })
    if (!written.ok) return written
  }
  const progress = progressOn(terminal)
  const so = await handOver(desk, id, { onProgress: ({ done, of }) => progress.count(`${done} di ${of}`) })
  progress.end()
  if (!so.ok) return so
  const { rows } = await desk.store.batches.items({ batch: id, limit: named.companies.length })
  const isWhole = so.value.queued === rows.length && named.strangers.length === 0
  return ok({
    code: isWhole ? EXIT.done : EXIT.refused,
    json: { id, ...so.value, strangers: named.strangers, repeated: named.repeated, items: rows },
    text: [
      `${so.value.queued} in coda, ${so.value.kept} bozze.`,
      ...named.strangers.map(({ line, text: raw }) => `riga ${line}: «${raw}» non riconosciuta`),
      ...rows.flatMap(reasonText),
    ].join('\n'),
  })
}

const fieldOf = (set: string): string => set.slice(0, Math.max(0, set.indexOf('=')))

const editOf = (n: number, set: string): CellEdit => ({ n, field: fieldOf(set), text: set.slice(set.indexOf('=') + 1) })

function reasonText({ ragioneSociale, task = '', reason }: BatchItemRow): readonly string[] {
  return reason === undefined ? [] : [`${ragioneSociale} (${task}): ${failureText(reason)}`]
}
