import type { Clock } from '#core/kernel/clock.ts'
import type { Desk } from '#electron/desk/desk.ts'
import type { DeskWords } from '#electron/desk/desk-words.ts'
import type { Labels } from '#electron/desk/labels.ts'
import { tellDeadlines } from '#electron/desk/deadline-notices.ts'
import type { Overviews } from '#electron/desk/overview.ts'
import type { SavedViews } from '#electron/desk/saved-views.ts'
import { syncState } from '#electron/desk/line.ts'
import type { Progress, SyncState } from '#electron/desk/sync-state.ts'
import { sqliteLabels } from '#electron/store/sqlite-labels.ts'
import { sqliteOverview } from '#electron/store/sqlite-overview.ts'
import { sqliteViews } from '#electron/store/sqlite-views.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import type { Workspace } from '#electron/store/workspace/open-workspace.ts'
import type { Importer } from '#electron/store/imports/sqlite-importer.ts'
import type { Undertaking } from '#electron/desk/undertaking.ts'
import { undertakingsOf, type Undertakings } from '#electron/desk/unfinished.ts'
import { ExportJobs } from './export-jobs.ts'
import type { ExportParts, Printer } from './export-work.ts'
import { BatchJobs } from './batch-jobs.ts'
import { ImportJobs } from './import-jobs.ts'
import { importerOf } from './importer.ts'
import { gathering, papersOf } from './papers.ts'
import { openDesk } from './open-desk.ts'
import type { Push } from './push.ts'
import { News } from './news.ts'
import { watchDeadlines } from './deadline-watch.ts'
import { NoticeTeller } from './notice-teller.ts'
import { refusalOf } from './refusal.ts'
import type { Report } from './report.ts'
import { StudioCores, type Browser } from './studio-cores.ts'
import { SyncLoop } from './sync-loop.ts'
import type { Timer } from './timer.ts'

export type Surroundings = {
  readonly clock: Clock
  readonly timer: Timer
  readonly push: Push
  readonly report: Report
  readonly browser: Browser
  /** What is done once nothing works any more, and the files are still open. */
  readonly beforeClosing?: (workspace: Workspace) => Promise<void>
  readonly print: Printer
  /** The words of the app; Italian ones where nothing chooses others. */
  readonly words?: () => DeskWords
}

/** An open workspace at work: its desk, its exchange with the core and its imports, until it is closed. */
export type StudioDesk = {
  readonly workspace: Workspace
  readonly desk: Desk
  readonly loop: SyncLoop
  readonly cores: StudioCores
  readonly importer: Importer
  readonly imports: ImportJobs
  /** What is under way, and what was when it was last closed. */
  readonly undertakings: Undertakings
  readonly views: SavedViews
  readonly labels: Labels
  readonly exports: ExportJobs
  /** What receipts, paper and lists in files are made with. */
  readonly papers: ExportParts
  readonly batches: BatchJobs
  readonly overview: Overviews
  readonly state: () => Promise<SyncState>
  /** Screens are told of changed tasks, and the core is looked for. */
  readonly changed: (ids: readonly string[]) => void
  /** The same of communications. */
  readonly changedThreads: (ids: readonly string[]) => void
  /** Another core, another line or another who is signed in: everything that waits tries its way at once. */
  readonly turned: () => void
  /** Works with that core from now on. */
  readonly choose: (core: string) => Promise<void>
  close(): Promise<void>
}

export async function studioDesk(workspace: Workspace, around: Surroundings): Promise<StudioDesk> {
  const { push, report, clock, browser, words } = around
  const onChange = () => exchange.turned()
  const parts = { clock, browser, onChange, ...(words && { words }) }
  const cores = new StudioCores({ store: sqliteDesk(workspace.archive.db), ...parts })
  const desk = await openDesk(workspace, { ...around, line: (embedded) => cores.over(embedded) })
  await cores.lead()
  const refuse = (error: unknown) => refusalOf(error, report)
  const importer = importerOf(workspace, desk)
  const underWay = (all: readonly Undertaking[]) => push('underWay.changed', { all })
  const undertakings = await undertakingsOf(desk, underWay)
  const imports = new ImportJobs({ push, refuse, undertakings, importFile: importer.importFile })
  const exports = new ExportJobs({ push, refuse, undertakings })
  const papers = papersOf(workspace, desk, around.print)
  const exchange = exchanging(desk, cores, { ...around, papers })
  const { loop, tell, state, turned, choose } = exchange
  const { changed, changedThreads } = changing(exchange)
  const views = sqliteViews(workspace.archive.db)
  const labels = sqliteLabels(workspace.archive.db)
  const batches = new BatchJobs(desk, { push, refuse, undertakings, changed })
  const overview = sqliteOverview(workspace.archive.db, clock)
  const deadlines = watchDeadlines(around.timer, () => tell.deadlines(() => overview.deadlines()))
  tell.tasks([])
  turned()
  return {
    ...{ workspace, desk, loop, cores, importer, imports, exports, papers, undertakings },
    ...{ batches, views, labels, overview, turned, choose, state, changed, changedThreads },
    close: async () => {
      deadlines.stop()
      await Promise.all([imports.stop(), exports.stop(), batches.stop()])
      underWay([])
      await exchange.stop()
      await around.beforeClosing?.(workspace)
      await workspace.close()
    },
  }
}

/** Screens hear of what was done here, and the core is looked for. */
function changing({ tell, loop }: Pick<ReturnType<typeof exchanging>, 'tell' | 'loop'>) {
  const moved = () => {
    tell.state()
    loop.wake()
  }
  return {
    changed: (ids: readonly string[]) => {
      tell.tasks(ids)
      if (ids.length > 0) moved()
    },
    changedThreads: (ids: readonly string[]) => {
      tell.threads(ids)
      moved()
    },
  }
}

/** What goes on between the desk and the chosen core, and what the window is told of it. */
type Exchanging = Surroundings & { readonly papers: ExportParts }

function exchanging(desk: Desk, cores: StudioCores, around: Exchanging) {
  const { report, timer, papers } = around
  let progress: Progress | undefined
  const syncing = () => ({ syncing: loop.syncing, ...(progress && { progress }) })
  const tell = telling({ desk, cores, syncing }, around)
  const onState = (now?: Progress) => {
    progress = now
    tell.state()
    if (!loop.syncing) receipts.gather()
  }
  const heard = { onChange: tell.tasks, onThreads: tell.threads, onCompanies: tell.companies }
  const loop = new SyncLoop(desk, timer, { ...heard, onState, onError: report })
  const receipts = gathering(papers, report)
  const news = new News(desk, timer, { onNews: () => loop.wake(), onError: report })
  const turned = () => {
    tell.cores()
    tell.state()
    news.follow(cores.elsewhere?.line)
    loop.wake()
  }
  return {
    ...{ loop, tell, turned },
    state: () => syncState(desk, syncing()),
    // what is under way with the core before is cut, and over, when the other one is led to
    choose: async (core: string) => {
      cores.cut()
      await news.stop()
      await loop.between(() => cores.choose(core))
      turned()
    },
    stop: async () => {
      cores.cut()
      await Promise.all([loop.stop(), news.stop(), receipts.stop()])
      await tell.stop()
    },
  }
}

type Syncing = () => Pick<SyncState, 'syncing' | 'progress'>
type Told = Pick<StudioDesk, 'desk' | 'cores'> & { readonly syncing: Syncing }

/** Tells the window what changed, one thing after the other; once stopped it reads nothing more. */
function telling(
  { desk, cores, syncing }: Told,
  { push, report, timer }: Pick<Surroundings, 'push' | 'report' | 'timer'>,
) {
  let line = Promise.resolve()
  let stopped = false
  const look = () => then(() => teller.tell())
  const teller = new NoticeTeller(desk, { push, timer, look })
  const then = (work: () => Promise<void>) => {
    line = line.then(async () => (stopped ? undefined : work())).catch((error: unknown) => void report(error))
  }
  return {
    tasks: (ids: readonly string[]) => {
      if (ids.length > 0) push('tasks.changed', { ids })
      look()
    },
    threads: (ids: readonly string[]) => {
      push('messages.changed', { ids })
      look()
    },
    companies: () => push('companies.changed', { all: true }),
    /** What comes near is written into the inbox, and told. */
    deadlines: (ahead: Overviews['deadlines']) =>
      then(async () => {
        if (await tellDeadlines(desk, await ahead())) await teller.tell()
      }),
    state: () => then(async () => push('sync.changed', await syncState(desk, syncing()))),
    cores: () => then(async () => push('cores.changed', await cores.view())),
    stop: () => {
      stopped = true
      teller.stop()
      return line
    },
  }
}
