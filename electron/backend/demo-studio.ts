import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Studio } from '#electron/desk/studio.ts'
import { IMPORT_KINDS, type ImportKind } from '#core/domain/importing.ts'
import { keepRegisters, readRegisters, type Registers } from '#electron/store/kept-registers.ts'
import type { StudioDesk } from './studio-desk.ts'

/** The demo studio as its folder tells it: who it is, the day its data are of, the files in the order to read them. */
export type DemoStudio = {
  readonly studio: Studio
  readonly oggi: string
  readonly files: readonly { readonly path: string; readonly kind: ImportKind }[]
  /** What its core knows beside them. */
  readonly registers: Registers
}

/** Reads `studio.json`; nothing when the folder is not there. It is ours: anything wrong in it is a broken promise. */
export async function readDemo(folder: string): Promise<DemoStudio | undefined> {
  const text = await readFile(join(folder, 'studio.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { studio, oggi, files } = JSON.parse(text) as Pick<DemoStudio, 'studio' | 'oggi'> & {
    readonly files: readonly { readonly name: string; readonly kind: string }[]
  }
  const registers = readRegisters(await readFile(join(folder, 'archivio.json'), 'utf8'))
  const inFolder = files.map(({ name, kind }) => ({ path: join(folder, name), kind: kindOf(kind) }))
  return { studio, oggi, files: inFolder, registers }
}

/** Reads every file into the open demo workspace. One that was killed meanwhile goes on from there: reading twice changes nothing. */
export async function fillDemo(
  { desk, importer, workspace }: Pick<StudioDesk, 'desk' | 'importer' | 'workspace'>,
  { files, registers }: DemoStudio,
) {
  if (await desk.store.memory.recall('demoReady')) return
  const quietly = { signal: new AbortController().signal, onProgress: () => undefined }
  for (const order of files) {
    const report = await importer.importFile(order, quietly)
    if (!report.ok) throw new Error(`the demo studio cannot be read: ${report.failure.code}`)
  }
  await keepRegisters(workspace.archive, registers, desk.clock)
  await desk.store.transaction(({ memory }) => memory.remember('demoReady', true))
}

function kindOf(kind: string): ImportKind {
  const known = IMPORT_KINDS.find((one) => one === kind)
  if (known === undefined) throw new TypeError(`no such kind of file: ${kind}`)
  return known
}
