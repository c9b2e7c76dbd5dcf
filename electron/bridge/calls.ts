import * as v from 'valibot'
import type { Allegato } from '#core/domain/allegato.ts'
import { richiedente, type Dossier } from '#core/domain/dossier.ts'
import type { Reply } from '#core/contract/reply.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Standing } from '#core/service/activation.ts'
import type { Suggestion } from '#core/service/suggestion.ts'
import type { Avviso } from '#electron/desk/avviso.ts'
import type { NoticeSettings } from '#electron/desk/notice-settings.ts'
import type { TaskWay } from '#electron/desk/way.ts'
import type { Page } from '#electron/desk/company.ts'
import type { CoreProvider, CoresView } from '#electron/desk/cores.ts'
import type { Forecast } from '#electron/desk/forecast.ts'
import { IMPORT_KINDS, type ImportReport } from '#core/domain/importing.ts'
import type { Overview } from '#electron/desk/overview.ts'
import type { ReceiptView } from '#electron/desk/receipts.ts'
import { LISTS, type SavedView } from '#electron/desk/saved-views.ts'
import type { Studio, StudioPlace } from '#electron/desk/studio.ts'
import type { StudioKeys } from '#electron/desk/studio-keys.ts'
import type { SyncState } from '#electron/desk/sync-state.ts'
import type { Task, TaskMark, TaskRow } from '#electron/desk/task.ts'
import { batchCalls } from './batch-calls.ts'
import { call } from './call.ts'
import { companyCalls } from './company-calls.ts'
import { feelCalls } from './feel-calls.ts'
import {
  after,
  answers,
  id,
  ids,
  nothing,
  noticeSettings,
  studio,
  taskFilter,
  text,
  viewContent,
  wantedFile,
} from './inputs.ts'
import { messageCalls } from './message-calls.ts'
import { unfinishedCalls } from './unfinished-calls.ts'
import type { WorkspaceState } from './workspace.ts'

/** What one of many asked together became. */
export type PerTask = readonly { readonly id: string; readonly failure?: Failure }[]

export type TaskFilter = Readonly<v.InferOutput<typeof taskFilter>>

/** Whether the app goes on beside the clock, and is started when the user signs in. */
export type Background = { readonly closeToTray: boolean; readonly startAtLogin: boolean }

/** When the studio is locked by itself. `lockAfter`: minutes in which nobody touches the computer, 0 for never. */
export type Locking = { readonly lockAfter: number; readonly lockWithScreen: boolean }

/** A file to be written where the user said; the window knows its name, never its path. */
export type SavedFile = { readonly token: string; readonly name: string }

/** A file the user chose to read; the window knows its name and size, never its path. */
export type ChosenFile = { readonly token: string; readonly name: string; readonly bytes: number }

/** What files are chosen for: a kind of import, evidence, a receipt to verify, or a copy of the studio. */
const CHOICES = [...IMPORT_KINDS, 'allegato', 'ricevuta', 'copia'] as const

/** The kinds of files that the app writes. */
export const SAVED_KINDS = ['csv', 'xlsx', 'pdf', 'jws', 'json', 'scrittoio', 'jpg', 'png', 'p7m', 'txt'] as const

export type WantedFile = Readonly<v.InferOutput<typeof wantedFile>>

/** One more studio, beside those there are. */
const apart = v.exactOptional(v.boolean())

/** Everything the window may ask. A new line here is a type error until somebody answers it. */
export const calls = {
  ...companyCalls,
  ...batchCalls,
  ...messageCalls,
  ...feelCalls,
  ...unfinishedCalls,
  'workspace.state': call<WorkspaceState>()(nothing),
  'workspace.create': call<WorkspaceState>()(
    v.object({ studio, passphrase: v.exactOptional(text()), keyStore: v.boolean(), apart }),
  ),
  'workspace.list': call<readonly StudioPlace[]>()(nothing),
  /** The studio that is opened from now on; what was open is closed. */
  'workspace.choose': call<WorkspaceState>()(v.object({ id })),
  'workspace.forget': call<readonly StudioPlace[]>()(v.object({ id, forgotten: v.boolean() })),
  'workspace.demo': call<WorkspaceState>()(nothing),
  'workspace.unlock': call<WorkspaceState>()(v.object({ passphrase: v.exactOptional(text()) })),
  /** Opens the studio by the code on paper, and gives it a new passphrase. */
  'workspace.recover': call<WorkspaceState>()(v.object({ code: text(100), passphrase: text() })),
  /** Puts a chosen copy in the place of the studio, which stays beside it, and opens it. */
  'workspace.restore': call<WorkspaceState>()(
    v.object({ token: id, passphrase: v.exactOptional(text()), recovery: v.exactOptional(text(100)), apart }),
  ),
  /** Stops putting a copy back, as long as it has not taken the place of the studio. */
  'workspace.cancelRestore': call<null>()(nothing),
  'keys.view': call<StudioKeys>()(nothing),
  'keys.passphrase': call<null>()(v.object({ current: v.exactOptional(text()), next: text() })),
  /** A new recovery code: shown once, kept nowhere; the one before opens nothing any more. */
  'keys.recovery': call<string>()(v.object({ passphrase: v.exactOptional(text()) })),
  'workspace.lock': call<WorkspaceState>()(nothing),
  /** Leaves the open workspace (the demo studio, for one) and goes back to the first screen. */
  'workspace.leave': call<WorkspaceState>()(nothing),
  'studio.get': call<Studio>()(nothing),
  /** What a studio finds in the morning. */
  'desk.overview': call<Overview>()(nothing),
  'services.standings': call<Readonly<Record<string, Standing>>>()(nothing),
  'tasks.create': call<Task>()(
    v.object({
      service: id,
      azienda: id,
      answers: v.exactOptional(answers),
      previous: v.exactOptional(id),
      richiedente: v.exactOptional(richiedente),
    }),
  ),
  'tasks.askAs': call<Task>()(v.object({ id, richiedente })),
  'tasks.save': call<{ readonly updatedAt: string }>()(v.object({ id, answers })),
  'tasks.forecast': call<Forecast>()(
    v.object({ service: id, azienda: id, answers, richiedente: v.exactOptional(richiedente) }),
  ),
  /** What it was decided on; before that, what is known of the company. */
  'tasks.dossier': call<Dossier>()(v.object({ id })),
  /** What a decided request makes it sensible to ask next. */
  'tasks.next': call<readonly Suggestion[]>()(v.object({ id })),
  'tasks.queue': call<PerTask>()(v.object({ ids })),
  'tasks.unqueue': call<PerTask>()(v.object({ ids })),
  'tasks.retry': call<PerTask>()(v.object({ ids })),
  'tasks.recall': call<PerTask>()(v.object({ ids })),
  'tasks.discard': call<PerTask>()(v.object({ ids })),
  'tasks.restore': call<PerTask>()(v.object({ ids })),
  'tasks.read': call<PerTask>()(v.object({ ids })),
  'tasks.unread': call<PerTask>()(v.object({ ids })),
  'tasks.list': call<Page<TaskRow>>()(v.object({ filter: taskFilter, ...after })),
  /** Of each that the filter finds, what can be told from afar of what may be done to it. */
  'tasks.marks': call<Page<TaskMark>>()(
    v.object({
      filter: taskFilter,
      after: v.exactOptional(text()),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5_000)),
    }),
  ),
  'tasks.get': call<Task>()(v.object({ id })),
  /** Each state it came to, and the attempts it is linked to. */
  'tasks.way': call<TaskWay>()(v.object({ id })),
  /** A new draft with the answers of a refused request, linked to it. */
  'tasks.amend': call<Task>()(v.object({ id })),
  /** The lists kept as they were set up, in order of name. */
  'views.list': call<readonly SavedView[]>()(v.object({ list: v.picklist(LISTS) })),
  /** Keeps one: new without an id; with one it is changed, renamed, or brought back after it was deleted. */
  'views.keep': call<SavedView>()(
    v.object({
      id: v.exactOptional(id),
      list: v.picklist(LISTS),
      name: text(60),
      isDefault: v.exactOptional(v.boolean()),
      ...viewContent,
    }),
  ),
  'views.delete': call<null>()(v.object({ id })),
  /** What a list opens with: that view, or nothing of the kind when there is no id. */
  'views.default': call<readonly SavedView[]>()(v.object({ list: v.picklist(LISTS), id: v.exactOptional(id) })),
  'imports.start': call<{ readonly job: string }>()(
    v.object({ token: id, kind: v.exactOptional(v.picklist(IMPORT_KINDS)) }),
  ),
  'imports.cancel': call<null>()(v.object({ job: id })),
  'imports.history': call<readonly ImportReport[]>()(nothing),
  'inbox.list': call<{ readonly avvisi: readonly Avviso[]; readonly unseen: number }>()(
    v.object({
      after: v.exactOptional(v.number()),
      kind: v.exactOptional(v.picklist(['esito', 'risposta', 'ferma', 'scadenza'])),
      unseen: v.exactOptional(v.boolean()),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
    }),
  ),
  /** They have been seen, all of them when none is named, or not; tells which ones that changed, to take it back. */
  'inbox.see': call<readonly number[]>()(
    v.object({
      ns: v.exactOptional(v.pipe(v.array(v.number()), v.maxLength(100_000))),
      seen: v.exactOptional(v.boolean()),
    }),
  ),
  'inbox.settings': call<NoticeSettings>()(nothing),
  'inbox.choose': call<NoticeSettings>()(noticeSettings),
  'sync.state': call<SyncState>()(nothing),
  'sync.now': call<SyncState>()(nothing),
  'sync.line': call<SyncState>()(v.object({ online: v.boolean() })),
  'cores.view': call<CoresView>()(nothing),
  /** The core that everything goes to from now on: an address, or the embedded one when there is none. */
  'cores.choose': call<CoresView>()(v.object({ address: v.exactOptional(text()) })),
  'cores.token': call<CoresView>()(v.object({ token: text(5000) })),
  /** With whom one signs in to the chosen core, as it says itself; `null` where it does not. */
  'cores.provider': call<CoreProvider | null>()(nothing),
  /** Begins to sign in with the user's browser; how it ends is told by a push. */
  'cores.signIn': call<CoresView>()(
    v.object({ issuer: text(), clientId: text(200), resource: v.exactOptional(text()) }),
  ),
  'cores.cancelSignIn': call<CoresView>()(nothing),
  'cores.signOut': call<CoresView>()(nothing),
  /** Keeps a chosen file as evidence for a company; what it is, is read from what it holds. */
  'attachments.add': call<Allegato>()(v.object({ token: id, azienda: id })),
  /** As they are called for that company. */
  'attachments.list': call<readonly Allegato[]>()(
    v.object({ hashes: v.pipe(v.array(text(64)), v.maxLength(9)), azienda: id }),
  ),
  /** The receipt of a decided request with what it is worth; taken from its core when it is not here yet. */
  'receipts.get': call<ReceiptView>()(v.object({ id })),
  /** Verifies the receipts in a chosen file; nothing leaves this computer. `job` is the caller's name for this verification. */
  'receipts.verify': call<readonly ReceiptView[]>()(v.object({ token: id, job: id })),
  /** Stops that verification, no other: what it verified so far is its answer. */
  'receipts.stopVerifying': call<null>()(v.object({ job: id })),
  /** From now on receipts signed with this key of that core are taken as good. */
  'receipts.trust': call<null>()(v.object({ core: text(), kid: id })),
  /** Begins to write a file whose place was chosen by `files.saveAs`; how it goes and ends is told by pushes. */
  'exports.start': call<{ readonly job: string }>()(v.object({ token: id, what: wantedFile })),
  'exports.cancel': call<null>()(v.object({ job: id })),
  /** Lets the user choose where to write a file; `null` when he thought better of it. */
  'files.saveAs': call<SavedFile | null>('main')(v.object({ name: text(200), kind: v.picklist(SAVED_KINDS) })),
  /** Shows a written file in its folder. */
  'files.show': call<null>('main')(v.object({ token: id })),
  'files.choose': call<readonly ChosenFile[]>('main')(v.object({ kind: v.exactOptional(v.picklist(CHOICES)) })),
  /** What helps who helps: versions, choices, counts and where faults came from; nothing of anybody. */
  'support.text': call<string>()(nothing),
  /** Lets the user choose where to keep a text that is on the screen; `null` when he thought better of it. */
  'files.saveText': call<SavedFile | null>('main')(v.object({ name: text(200), text: text(500_000) })),
  'app.about': call<{ readonly version: string; readonly electron: string; readonly chromium: string }>('main')(
    nothing,
  ),
  /** What goes on when the window is closed, and at login; changes what is named, and tells how it stands. */
  /** Shows the licences that come with Electron, in a browser: they are too much for this window. */
  'app.chromiumLicences': call<null>('main')(nothing),
  'app.background': call<Background>('main')(
    v.object({ closeToTray: v.exactOptional(v.boolean()), startAtLogin: v.exactOptional(v.boolean()) }),
  ),
  /** Changes what is named, and tells how it stands. */
  'app.locking': call<Locking>('main')(
    v.object({
      lockAfter: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(480))),
      lockWithScreen: v.exactOptional(v.boolean()),
    }),
  ),
  /** Whether the studio may be locked or left now; who would cut by it what is under way is asked. */
  'app.mayCut': call<boolean>('main')(v.object({ way: v.picklist(['lock', 'leave']) })),
  /** The window is loaded anew: nothing that it had read stays in its memory. */
  'app.startOver': call<null>('main')(nothing),
} as const

/** Calls that name a chosen file by its token: main puts its path in the place, on the way to the backend. */
export const FILE_CALLS = [
  'imports.start',
  'attachments.add',
  'receipts.verify',
  'exports.start',
  'workspace.restore',
  'messages.saveFile',
] as const satisfies readonly CallName[]
export type FileCall = (typeof FILE_CALLS)[number]

export type Calls = typeof calls
/** Main answers these itself: what is about files that a user chooses, and about the app. */
export type MainCall = Extract<CallName, `files.${string}` | `app.${string}`>
export type CallName = keyof Calls
export type Input<N extends CallName> = ReturnType<Calls[N]['read']>
export type Output<N extends CallName> = Exclude<Calls[N]['out'], undefined>

/** Whoever answers a set of calls must answer all of it. */
export type Handlers<N extends CallName = CallName> = {
  readonly [K in N]: (input: Input<K>) => Promise<Reply<Output<K>>>
}

/** What the window sees: one named function per call. */
export type Bridge = Handlers
