import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readBackup, type BackupHead } from './backup-file.ts'

/** A backup in the folder where they are kept. */
export type KeptBackup = { readonly path: string; readonly bytes: number; readonly head: BackupHead }

const EXTENSION = '.scrittoio'
const OWN = 'copia-'

/** The name of a backup: sorted by name they are sorted by age. */
export function backupName(takenAt: Date): string {
  return `${OWN}${takenAt.toISOString().slice(0, 19).replaceAll(':', '-')}${EXTENSION}`
}

/** The backups of that workspace in a folder, the newest first; other files there are nobody's business. */
export async function backupsIn(folder: string, workspaceId: string): Promise<readonly KeptBackup[]> {
  const names = await readdir(folder).catch(() => [])
  const kept: KeptBackup[] = []
  for (const name of names.filter((each) => each.endsWith(EXTENSION))) {
    const path = join(folder, name)
    const read = await readBackup(path)
    if (!read.ok || read.value.head.workspace.id !== workspaceId) continue
    kept.push({ path, bytes: (await stat(path)).size, head: read.value.head })
  }
  return kept.sort((a, b) => b.head.takenAt.localeCompare(a.head.takenAt))
}

/**
 * Lets go of the oldest that were named here, once there are more than `most`; what somebody named himself stays, and so
 * does `fresh`, which a clock turned back may make look old.
 */
export async function keepRecent(folder: string, workspaceId: string, most: number, fresh?: string): Promise<void> {
  const all = (await backupsIn(folder, workspaceId)).filter(({ path }) => basename(path).startsWith(OWN))
  const own = [...all.filter(({ path }) => path === fresh), ...all.filter(({ path }) => path !== fresh)]
  for (const { path } of own.slice(most)) await rm(path, { force: true })
}
