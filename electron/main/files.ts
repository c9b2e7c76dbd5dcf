import { randomUUID } from 'node:crypto'
import { stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { dialog, shell } from 'electron'
import type { Reply } from '#core/contract/reply.ts'
import type { Language } from '#core/domain/language.ts'
import type { ChosenFile, Input, SavedFile } from '#electron/bridge/calls.ts'
import { wordsIn, type Words } from './words.ts'

type Kind = NonNullable<Input<'files.choose'>['kind']>

const EXTENSIONS: Readonly<Record<Kind, string[]>> = {
  uniemens: ['xml'],
  f24: ['txt', 'f24', 't24'],
  note: ['csv', 'xlsx'],
  deleghe: ['csv', 'xlsx'],
  ricevuta: ['jws', 'json'],
  copia: ['scrittoio'],
  allegato: ['pdf', 'jpg', 'jpeg', 'png', 'p7m'],
}
const isAsked = (kind: Kind | undefined): kind is Kind & keyof Words['dialogs']['asks'] =>
  kind === 'allegato' || kind === 'ricevuta' || kind === 'copia'

/** Lets the user choose files and keeps their paths here: the window is given a name, a size and a token. */
export class ChosenFiles {
  readonly #paths = new Map<string, string>()
  readonly #language: () => Language

  constructor(language: () => Language) {
    this.#language = language
  }

  get #words(): Words['dialogs'] {
    return wordsIn(this.#language()).dialogs
  }

  async choose({ kind }: { readonly kind?: Kind }): Promise<readonly ChosenFile[]> {
    const { asks, kinds, any } = this.#words
    const every = { name: any, extensions: ['*'] }
    const { filePaths } = await dialog.showOpenDialog({
      ...asks[isAsked(kind) ? kind : 'importa'],
      filters: kind === undefined ? [every] : [{ name: kinds[kind], extensions: EXTENSIONS[kind] }, every],
      properties: ['openFile', 'multiSelections'],
    })
    return Promise.all(filePaths.map((path) => this.#keep(path)))
  }

  /** Asks where to write a file, with a name to begin from; of the place the window learns nothing. */
  async saveAs({ name, kind }: Input<'files.saveAs'>): Promise<SavedFile | null> {
    const plain = basename(name.replace(/[\\/:*?"<>|\x00-\x1f]+/g, ' ').trim())
    const { save, saved, any } = this.#words
    const { filePath, canceled } = await dialog.showSaveDialog({
      ...save,
      defaultPath: `${plain}.${kind}`,
      filters: [
        { name: saved[kind], extensions: kind === 'jpg' ? ['jpg', 'jpeg'] : [kind] },
        { name: any, extensions: ['*'] },
      ],
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
