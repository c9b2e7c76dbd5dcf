import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { systemClock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { openCore, type OpenCore } from '#electron/backend/open-core.ts'
import { openDesk } from '#electron/backend/open-desk.ts'
import { reportTo } from '#electron/backend/report.ts'
import { StudioCores } from '#electron/backend/studio-cores.ts'
import type { ExportParts } from '#electron/backend/export-work.ts'
import { papersOf } from '#electron/backend/papers.ts'
import { importerOf } from '#electron/backend/importer.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { never } from '#electron/desk/desk.ts'
import { coreSettings, type CoreSettings } from '#electron/store/core-settings.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import type { Importer } from '#electron/store/imports/sqlite-importer.ts'
import { openWorkspace, type Secret } from '#electron/store/workspace/open-workspace.ts'
import { peekWorkspace } from '#electron/store/workspace/peek-workspace.ts'
import type { Terminal } from './terminal.ts'

/** Which workspace, and how it is unlocked. */
export type Place = {
  readonly folder: string
  readonly passphraseFile?: string
}

export type Opened = {
  readonly desk: Desk
  readonly importer: Importer
  readonly name: string
  /** The embedded core itself, for what no desk asks. */
  readonly core: OpenCore
  readonly settings: CoreSettings
  readonly cores: StudioCores
  readonly papers: ExportParts
}

/** Signing in with the browser is for the app: there is nobody here to wait for it. */
const NO_WINDOW = {
  browser: () => Promise.resolve(no(never('browser-non-aperto'))),
  onChange: () => undefined,
}

/** Where the app keeps its workspace on this system. */
export function defaultFolder(env: Terminal['env'], platform: NodeJS.Platform = process.platform): string {
  const chosen = env['SCRITTOIO_WORKSPACE']
  if (chosen) return chosen
  return join(settingsFolder(env, platform), 'scrittoio', 'workspace')
}

function settingsFolder(env: Terminal['env'], platform: NodeJS.Platform): string {
  if (platform === 'win32') return env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

/** The passphrase, wherever it was put: a file, the environment, or who sits at the terminal. */
export async function passphraseOf(
  { passphraseFile }: Place,
  { env, ask }: Terminal,
): Promise<Result<string, Failure>> {
  if (passphraseFile !== undefined) return fromFile(passphraseFile)
  const given = env['SCRITTOIO_PASSPHRASE'] ?? (await ask('Passphrase: '))
  return given === undefined || given === '' ? no(never('passphrase-needed')) : { ok: true, value: given }
}

/** What opens a workspace: the passphrase, or the recovery code typed at the terminal. */
export async function secretOf(place: Place, terminal: Terminal, byCode = false): Promise<Result<Secret, Failure>> {
  if (byCode) {
    const recovery = (await terminal.piped()) ?? (await terminal.ask('Codice di recupero: '))
    return recovery === undefined ? no(never('no-recovery-code')) : { ok: true, value: { recovery } }
  }
  const passphrase = await passphraseOf(place, terminal)
  return passphrase.ok ? { ok: true, value: { passphrase: passphrase.value } } : passphrase
}

async function fromFile(path: string): Promise<Result<string, Failure>> {
  try {
    return { ok: true, value: (await readFile(path, 'utf8')).replace(/\r?\n$/, '') }
  } catch {
    return no(never('passphrase-needed', { motivo: `Il file della passphrase non si può leggere: ${path}` }))
  }
}

/** Opens the workspace, lends its desk to `work` and closes it, whatever happens. */
export async function withDesk<T>(
  place: Place,
  terminal: Terminal,
  work: (opened: Opened) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  // Nobody types a passphrase for a workspace that is not there, or that the app is using.
  const there = await peekWorkspace(place.folder)
  if (!there.ok) return there
  const passphrase = await passphraseOf(place, terminal)
  if (!passphrase.ok) return passphrase
  const opened = await openWorkspace(place.folder, { passphrase: passphrase.value })
  if (!opened.ok) return opened
  const workspace = opened.value
  try {
    const report = reportTo(join(dirname(place.folder), 'logs', 'cli.log'), systemClock)
    const parts = { clock: systemClock, report }
    const cores = new StudioCores({ store: sqliteDesk(workspace.archive.db), clock: systemClock, ...NO_WINDOW })
    const desk = await openDesk(workspace, { ...parts, line: (embedded) => cores.over(embedded) })
    await cores.lead()
    const papers = papersOf(workspace, desk, () => Promise.resolve(no(never('stampa-non-riuscita'))))
    const rest = { papers, importer: importerOf(workspace, desk), name: workspace.name, cores }
    return await work({ desk, core: openCore(workspace, parts), settings: coreSettings(workspace), ...rest })
  } finally {
    await workspace.close()
  }
}
