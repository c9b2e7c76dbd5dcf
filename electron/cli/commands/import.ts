import { resolve } from 'node:path'
import type { Failure } from '#core/kernel/failure.ts'
import { reportText } from '#core/imports/report-text.it.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { misused, text, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { progressOn } from '#electron/cli/progress.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import { IMPORT_KINDS, type ImportReport } from '#core/domain/importing.ts'

type Read = { readonly file: string; readonly result: Result<ImportReport, Failure> }

export const importFiles: Command = {
  name: 'import',
  examples: ['import deleghe.csv UniEmens_2026-10.xml', 'import elenco.csv --kind note'],
  usage: '<file…> [--kind uniemens|f24|note|deleghe]',
  about: 'Importa file: il tipo si riconosce dal contenuto, se non lo dici',
  flags: { kind: { type: 'string' } },
  run: async (typed, { terminal, place }) => {
    const [wanted, files] = [text(typed, 'kind'), typed.words]
    const kind = IMPORT_KINDS.find((one) => one === wanted)
    if (files.length === 0) return no(misused('Indica almeno un file da importare.'))
    if (wanted !== undefined && kind === undefined) return no(misused(`--kind: uno fra ${IMPORT_KINDS.join(', ')}.`))
    return withDesk(place, terminal, async ({ importer }) => {
      const read: Read[] = []
      for (const file of files) {
        const progress = progressOn(terminal)
        const order = { path: resolve(file), ...(kind && { kind }) }
        read.push({ file, result: await importer.importFile(order, { onProgress: progress.step }) })
        progress.end()
      }
      const isWhole = read.every(({ result }) => result.ok && result.value.rejectedTotal === 0)
      return ok({
        code: isWhole ? EXIT.done : EXIT.refused,
        json: { files: read.map(reported) },
        text: read.map(readText).join('\n'),
      })
    })
  },
}

/** The file keeps the name it was typed with: two folders may hold one of the same name. */
function reported({ file, result }: Read): object {
  return result.ok ? { ...result.value, file } : { file, ...result, message: failureText(result.failure) }
}

function readText({ file, result }: Read): string {
  return result.ok ? reportText(file, result.value) : `${file}: non importato. ${failureText(result.failure)}`
}
