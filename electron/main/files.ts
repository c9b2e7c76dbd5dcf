import { randomUUID } from 'node:crypto'
import { stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { dialog, shell } from 'electron'
import type { Reply } from '#core/contract/reply.ts'
import type { ChosenFile, Input, SavedFile } from '#electron/bridge/calls.ts'

type Kind = NonNullable<Input<'files.choose'>['kind']>

const FILTERS: Readonly<Record<Kind, Electron.FileFilter>> = {
  uniemens: { name: 'Flussi UniEmens', extensions: ['xml'] },
  f24: { name: 'F24 telematici', extensions: ['txt', 'f24', 't24'] },
  note: { name: 'Note di rettifica', extensions: ['csv', 'xlsx'] },
  deleghe: { name: 'Elenchi di deleghe', extensions: ['csv', 'xlsx'] },
  ricevuta: { name: 'Ricevute firmate', extensions: ['jws', 'json'] },
  copia: { name: 'Copie di uno studio', extensions: ['scrittoio'] },
  allegato: { name: 'PDF, immagini, documenti firmati', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'p7m'] },
}
const SAVED: Readonly<Record<Input<'files.saveAs'>['kind'], Electron.FileFilter>> = {
  csv: { name: 'CSV (testo separato da punto e virgola)', extensions: ['csv'] },
  xlsx: { name: 'Cartella di lavoro di Excel', extensions: ['xlsx'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  jws: { name: 'Ricevuta firmata', extensions: ['jws'] },
  json: { name: 'Ricevute firmate (JSON)', extensions: ['json'] },
  scrittoio: { name: 'Copia dello studio', extensions: ['scrittoio'] },
  txt: { name: 'Testo', extensions: ['txt'] },
  jpg: { name: 'Immagine JPEG', extensions: ['jpg', 'jpeg'] },
  png: { name: 'Immagine PNG', extensions: ['png'] },
  p7m: { name: 'Documento firmato', extensions: ['p7m'] },
}
const ANY: Electron.FileFilter = { name: 'Tutti i file', extensions: ['*'] }

const ASKS = {
  importa: { title: 'Scegli i file da importare', buttonLabel: 'Importa' },
  allegato: { title: 'Scegli i file da allegare', buttonLabel: 'Allega' },
  ricevuta: { title: 'Scegli la ricevuta da verificare', buttonLabel: 'Verifica' },
  copia: { title: 'Scegli la copia da ripristinare', buttonLabel: 'Scegli' },
} as const

/** Lets the user choose files and keeps their paths here: the window is given a name, a size and a token. */
export class ChosenFiles {
  readonly #paths = new Map<string, string>()

  async choose({ kind }: { readonly kind?: Kind }): Promise<readonly ChosenFile[]> {
    const { title, buttonLabel } = ASKS[kind !== undefined && kind in ASKS ? (kind as keyof typeof ASKS) : 'importa']
    const { filePaths } = await dialog.showOpenDialog({
      title,
      buttonLabel,
      filters: kind === undefined ? [ANY] : [FILTERS[kind], ANY],
      properties: ['openFile', 'multiSelections'],
    })
    return Promise.all(filePaths.map((path) => this.#keep(path)))
  }

  /** Asks where to write a file, with a name to begin from; of the place the window learns nothing. */
  async saveAs({ name, kind }: Input<'files.saveAs'>): Promise<SavedFile | null> {
    const plain = basename(name.replace(/[\\/:*?"<>|\x00-\x1f]+/g, ' ').trim())
    const { filePath, canceled } = await dialog.showSaveDialog({
      title: 'Salva con nome',
      buttonLabel: 'Salva',
      defaultPath: `${plain}.${kind}`,
      filters: [SAVED[kind], ANY],
      properties: ['showOverwriteConfirmation'],
    })
    if (canceled || filePath === '') return null
    const token = randomUUID()
    this.#paths.set(token, filePath)
    return { token, name: basename(filePath) }
  }

  /** Writes a text that the user has seen where he chooses. */
  async saveText(name: string, text: string): Promise<Reply<SavedFile | null>> {
    const saved = await this.saveAs({ name, kind: 'txt' })
    const path = saved && this.pathOf(saved.token)
    try {
      if (path) await writeFile(path, text)
      return { ok: true, value: saved }
    } catch {
      return { ok: false, failure: { code: 'file-non-scritto', retry: 'later' } }
    }
  }

  /** Shows a file that was written in its folder. */
  show(token: string): Reply<null> {
    const path = this.#paths.get(token)
    if (path === undefined) return { ok: false, failure: { code: 'file-not-chosen', retry: 'never' } }
    shell.showItemInFolder(path)
    return { ok: true, value: null }
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
