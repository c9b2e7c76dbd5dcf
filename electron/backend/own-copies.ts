import { mkdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { instant, type Clock } from '#core/kernel/clock.ts'
import { backupName, backupsIn, keepRecent } from '#electron/store/workspace/backup/recent.ts'
import { takeBackup } from '#electron/store/workspace/backup/take-backup.ts'
import type { Workspace } from '#electron/store/workspace/open-workspace.ts'
import { placesOf } from '#electron/store/workspace/places.ts'
import type { Push } from './push.ts'
import type { Report } from './report.ts'
import { appVersion } from './version.ts'

/** How many copies made by themselves are kept: one a day, a week of them. Our rule. */
const MOST = 7

type Parts = { readonly home: string; readonly clock: Clock; readonly report: Report; readonly push: Push }

/**
 * Where the copies that the app makes by itself stand. Each studio has a place of its own: one that was restored beside
 * another has the same id, and neither may push the other's copies out.
 */
export function copiesFolder(home: string, { folder }: Pick<Workspace, 'folder'>): string {
  const copies = join(home, 'copie')
  return dirname(folder) === home ? copies : join(copies, basename(folder))
}

/**
 * Copies a studio that is about to be closed, when anything was written since its last copy. It never keeps a studio from
 * closing: what goes wrong is reported, and a copy cut off half way leaves the ones before it.
 */
export async function copyBeforeClosing(workspace: Workspace, { home, clock, report, push }: Parts): Promise<void> {
  if (workspace.demo) return
  const folder = copiesFolder(home, workspace)
  try {
    const [last] = await backupsIn(folder, workspace.id)
    const takenAt = clock.now()
    // of a copy from the future nobody can say what it lacks: the clock was turned back
    const isKnown = last !== undefined && last.head.takenAt <= instant(takenAt)
    if (isKnown && last.head.takenAt > (await writtenAt(workspace.folder))) return
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const onProgress = (done: number, total: number) => push('workspace.closing', { done, total })
    const wanted = { takenAt, app: appVersion(), onProgress }
    const path = join(folder, backupName(takenAt))
    const taken = await takeBackup(workspace, path, wanted)
    if (taken.ok) await keepRecent(folder, workspace.id, MOST, path)
    else if (taken.failure.code !== 'backup-no-key') report(new Error(`copy before closing: ${taken.failure.code}`))
  } catch (error) {
    report(error)
  }
}

/** When anything was last written: in the archive, or in the log that goes with it. */
async function writtenAt(folder: string): Promise<string> {
  const { archive } = placesOf(folder)
  const times = await Promise.all(
    [archive, `${archive}-wal`].map((path) =>
      stat(path).then(
        ({ mtime, size }) => (size > 0 ? mtime : new Date(0)),
        () => new Date(0),
      ),
    ),
  )
  return instant(new Date(Math.max(...times.map(Number))))
}
