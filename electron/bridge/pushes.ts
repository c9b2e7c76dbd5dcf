import type { Language } from '#core/domain/language.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Avviso } from '#electron/desk/avviso.ts'
import type { Handover } from '#electron/desk/batch-handover.ts'
import type { BatchLine } from '#electron/desk/batch-line.ts'
import type { CoresView } from '#electron/desk/cores.ts'
import type { ImportProgress, ImportReport } from '#core/domain/importing.ts'
import type { Digest } from '#electron/desk/notice-rules.ts'
import type { SyncState } from '#electron/desk/sync-state.ts'
import type { TaskRow } from '#electron/desk/task.ts'
import type { Undertaking } from '#electron/desk/undertaking.ts'
import type { WorkspaceState } from './workspace.ts'

/** What the backend tells without being asked. */
export type Pushes = {
  readonly 'sync.changed': SyncState
  readonly 'tasks.changed': { readonly ids: readonly string[] }
  readonly 'messages.changed': { readonly ids: readonly string[] }
  /** What is to be told on the desktop now. */
  readonly notices: { readonly digests: readonly Digest[] }
  readonly 'inbox.changed': { readonly unseen: number }
  /** New outcomes, newest last. */
  readonly outcomes: { readonly rows: readonly TaskRow[] }
  /** What Sedi answered, newest last. */
  readonly answers: { readonly avvisi: readonly Avviso[] }
  readonly 'imports.progress': ImportProgress & { readonly job: string }
  readonly 'imports.finished': {
    readonly job: string
    readonly report?: ImportReport
    readonly failure?: Failure
    readonly cancelled?: true
  }
  readonly 'exports.progress': ExportProgress
  readonly 'exports.finished': ExportFinished
  /** Companies of a batch, composed and judged; the last ones of a run say so. */
  readonly 'batches.lines': {
    readonly batch: string
    readonly lines: readonly BatchLine[]
    readonly done: number
    readonly of: number
  }
  readonly 'batches.handover': {
    readonly batch: string
    readonly so: Handover
    readonly over?: 'whole' | 'cancelled'
    readonly failure?: Failure
  }
  /** All that would be cut if the studio were closed now. */
  readonly 'underWay.changed': { readonly all: readonly Undertaking[] }
  readonly 'companies.changed': { readonly all: true }
  readonly 'workspace.changed': WorkspaceState
  /** A studio is being closed, and copied first: bytes of its copy. */
  readonly 'workspace.closing': { readonly done: number; readonly total: number }
  /** A copy is being put back: bytes of it, read and tried. */
  readonly 'workspace.restoring': { readonly done: number; readonly total: number }
  /** Receipts of a chosen file are being verified. */
  readonly 'receipts.verifying': { readonly job: string; readonly done: number; readonly total: number }
  /** From main: nobody has been here for a while, or somebody wants it locked. */
  readonly lock: { readonly why: 'idle' | 'asked' }
  readonly 'cores.changed': CoresView
  /** From main: the backend stopped by itself and is coming back, or is back. */
  readonly 'backend.state': { readonly state: 'restarting' | 'ready' | 'down' }
  /** From main: the app speaks another language from now on. */
  readonly 'language.changed': { readonly language: Language }
  /** From main: a menu item or a notification asks to go to a place of the app (`/comunicazioni/<id>`). */
  readonly navigate: { readonly to: string }
}

/** How a file on its way out goes on: rows written, receipts gathered, bytes copied; the printing cannot be counted. */
export type ExportProgress = {
  readonly job: string
  readonly step: 'righe' | 'ricevute' | 'stampa' | 'copia'
  readonly done: number
  readonly total?: number
}

/** `count` is how many rows or receipts went into the file `name`. */
export type ExportFinished = {
  readonly job: string
  readonly name: string
  readonly count?: number
  readonly failure?: Failure
  readonly cancelled?: true
}

export type PushName = keyof Pushes

const names: Readonly<Record<PushName, true>> = {
  'sync.changed': true,
  'tasks.changed': true,
  'messages.changed': true,
  notices: true,
  'inbox.changed': true,
  outcomes: true,
  answers: true,
  'imports.progress': true,
  'imports.finished': true,
  'exports.progress': true,
  'exports.finished': true,
  'batches.lines': true,
  'batches.handover': true,
  'underWay.changed': true,
  'companies.changed': true,
  'workspace.changed': true,
  'workspace.closing': true,
  'workspace.restoring': true,
  'receipts.verifying': true,
  lock: true,
  'cores.changed': true,
  'backend.state': true,
  'language.changed': true,
  navigate: true,
}

export function isPush(name: string): name is PushName {
  return name in names
}
