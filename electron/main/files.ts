import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { dialog } from 'electron'
import type { ChosenFile, Input } from '#electron/bridge/calls.ts'

type Kind = NonNullable<Input<'files.choose'>['kind']>

const FILTERS: Readonly<Record<Kind, Electron.FileFilter>> = {
  uniemens: { name: 'Flussi UniEmens', extensions: ['xml'] },
  f24: { name: 'F24 telematici', extensions: ['txt', 'f24', 't24'] },
  note: { name: 'Note di rettifica', extensions: ['csv'] },
  deleghe: { name: 'Elenchi di deleghe', extensions: ['csv', 'xlsx'] },
  allegato: { name: 'PDF, immagini, documenti firmati', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'p7m'] },
}
const ANY: Electron.FileFilter = { name: 'Tutti i file', extensions: ['*'] }

/** Lets the user choose files and keeps their paths here: the window is given a name, a size and a token. */
export class ChosenFiles {
  readonly #paths = new Map<string, string>()

  async choose({ kind }: { readonly kind?: Kind }): Promise<readonly ChosenFile[]> {
    const isEvidence = kind === 'allegato'
    const { filePaths } = await dialog.showOpenDialog({
      title: isEvidence ? 'Scegli i file da allegare' : 'Scegli i file da importare',
      buttonLabel: isEvidence ? 'Allega' : 'Importa',
      filters: kind === undefined ? [ANY] : [FILTERS[kind], ANY],
      properties: ['openFile', 'multiSelections'],
    })
    return Promise.all(filePaths.map((path) => this.#keep(path)))
  }

  /** The path behind a token, if this run gave it. */
  pathOf(token: string): string | undefined {
    return this.#paths.get(token)
  }

  async #keep(path: string): Promise<ChosenFile> {
    const token = randomUUID()
    this.#paths.set(token, path)
    return { token, name: basename(path), bytes: (await stat(path)).size }
  }
}
