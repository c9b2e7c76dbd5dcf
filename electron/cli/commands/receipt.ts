import { no, ok } from '#core/kernel/result.ts'
import { misused, text, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { receiptText } from '#electron/cli/receipt-text.ts'
import { taskNamed } from '#electron/cli/task-named.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { receiptFile } from '#electron/desk/receipt-files.ts'
import { receiptOf } from '#electron/desk/receipts.ts'
import { never } from '#electron/desk/desk.ts'
import { atomically } from '#electron/export/atomically.ts'

export const receipt: Command = {
  name: 'receipt',
  examples: ['receipt ST-2026-0000012 --out ricevuta.jws'],
  usage: '<id o protocollo> [--out <file>]',
  about: 'Mostra la ricevuta firmata di una richiesta decisa e la verifica; --out la salva in un file .jws',
  flags: { out: { type: 'string' } },
  run: async (typed, { terminal, place }) => {
    const [wanted] = typed.words
    const out = text(typed, 'out')
    if (wanted === undefined) return no(misused('Indica l’id o il protocollo di uno Smart-Task.'))
    return withDesk(place, terminal, async ({ desk, papers }) => {
      const task = await taskNamed(desk, wanted)
      if (task === undefined) return no(never('unknown-task'))
      const view = await receiptOf(papers, task.id)
      if (!view.ok) return view
      const saved =
        out === undefined
          ? ok(null)
          : await atomically(out, (file) => file.writeFile(receiptFile('jws', [view.value.jws])))
      if (!saved.ok) return saved
      return ok({
        code: EXIT.done,
        json: { receipt: view.value, ...(out !== undefined && { file: out }) },
        text: receiptText(view.value),
      })
    })
  },
}
