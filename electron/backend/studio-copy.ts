import { ok } from '#core/kernel/result.ts'
import { takeBackup } from '#electron/store/workspace/backup/take-backup.ts'
import type { ExportWork } from './export-jobs.ts'
import type { StudioDesk } from './studio-desk.ts'
import { appVersion } from './version.ts'

/** The work of copying the whole studio into a file, while it goes on being used. */
export function studioCopy({ workspace, desk }: Pick<StudioDesk, 'workspace' | 'desk'>, path: string): ExportWork {
  return async ({ signal, onProgress }) => {
    const copied = (done: number, of: number) => onProgress('copia', done, of)
    const wanted = { takenAt: desk.clock.now(), app: appVersion(), signal, onProgress: copied }
    const taken = await takeBackup(workspace, path, wanted)
    return taken.ok ? ok(1) : taken
  }
}
