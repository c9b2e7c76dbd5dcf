import type { Clock } from '#core/kernel/clock.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { syncState } from '#electron/desk/line.ts'
import type { SyncState } from '#electron/desk/sync-state.ts'
import type { Workspace } from '#electron/store/workspace/open-workspace.ts'
import type { Importer } from '#electron/store/imports/sqlite-importer.ts'
import { ImportJobs } from './import-jobs.ts'
import { importerOf } from './importer.ts'
import { openDesk } from './open-desk.ts'
import type { Push } from './push.ts'
import { refusalOf } from './refusal.ts'
import type { Report } from './report.ts'
import { SyncLoop } from './sync-loop.ts'
import type { Timer } from './timer.ts'

export type Surroundings = {
  readonly clock: Clock
  readonly timer: Timer
  readonly push: Push
  readonly report: Report
}

/** An open workspace at work: its desk, its exchange with the core and its imports, until it is closed. */
export type StudioDesk = {
  readonly workspace: Workspace
  readonly desk: Desk
  readonly loop: SyncLoop
  readonly importer: Importer
  readonly imports: ImportJobs
  readonly state: () => Promise<SyncState>
  /** Screens are told of changed tasks, and the core is looked for. */
  readonly changed: (ids: readonly string[]) => void
  close(): Promise<void>
}

const TOLD = 200 // outcomes a message; more than a screen shows at once

export async function studioDesk(workspace: Workspace, around: Surroundings): Promise<StudioDesk> {
  const { push, report, timer } = around
  const desk = await openDesk(workspace, around)
  const refuse = (error: unknown) => refusalOf(error, report)
  const importer = importerOf(workspace, desk)
  const imports = new ImportJobs({ push, refuse, importFile: importer.importFile })
  const tell = telling(desk, around, () => loop.syncing)
  const loop = new SyncLoop(desk, timer, { onChange: tell.tasks, onState: tell.state, onError: report })
  tell.tasks([])
  loop.wake()
  return {
    workspace,
    desk,
    loop,
    importer,
    imports,
    state: () => stateOf(desk, loop.syncing),
    changed: (ids) => {
      if (ids.length === 0) return
      tell.tasks(ids)
      tell.state()
      loop.wake()
    },
    close: async () => {
      await imports.stop()
      await loop.stop()
      await tell.stop()
      await workspace.close()
    },
  }
}

function stateOf(desk: Desk, syncing: boolean): Promise<SyncState> {
  return syncState(desk, { core: 'embedded', syncing })
}

/** Tells the window what changed, one thing after the other; once stopped it reads nothing more. */
function telling(desk: Desk, { push, report }: Pick<Surroundings, 'push' | 'report'>, isSyncing: () => boolean) {
  let line = Promise.resolve()
  let stopped = false
  const then = (work: () => Promise<void>) => {
    line = line.then(async () => (stopped ? undefined : work())).catch((error: unknown) => void report(error))
  }
  return {
    tasks: (ids: readonly string[]) => {
      if (ids.length > 0) push('tasks.changed', { ids })
      then(() => tellOutcomes(desk, push))
    },
    state: () => then(async () => push('sync.changed', await stateOf(desk, isSyncing()))),
    stop: () => {
      stopped = true
      return line
    },
  }
}

/** Taken before they are told: of an outcome nobody is told twice, and unread it stays in the list anyhow. */
async function tellOutcomes({ store }: Desk, push: Push): Promise<void> {
  for (;;) {
    const rows = await store.transaction(({ notices }) => notices.take(TOLD))
    if (rows.length === 0) return
    push('outcomes', { rows })
  }
}
