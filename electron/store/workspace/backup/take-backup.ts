import { rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { instant, type Instant } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later, never } from '#electron/desk/desk.ts'
import { flushFolder } from '#electron/store/workspace/disk.ts'
import { failureOf, type Workspace } from '#electron/store/workspace/open-workspace.ts'
import { placesOf } from '#electron/store/workspace/places.ts'
import { readWorkspaceFile, type WorkspaceFile } from '#electron/store/workspace/workspace-file.ts'
import { copyArchive, readBackup, writeBackup, type Copying } from './backup-file.ts'
import { diskFailure } from './disk-failure.ts'
import { heldStill } from './held-still.ts'

export type BackupWanted = Copying & { readonly takenAt: Date; readonly app: string }
export type Backup = { readonly path: string; readonly takenAt: Instant; readonly bytes: number }

/**
 * Copies an open workspace into one file, while it goes on working, and reads the copy back to the last byte. What was
 * at `path` stays until the new copy is proved. Refused: `backup-no-key` (neither passphrase nor recovery code: nobody
 * could open it elsewhere), `backup-cancelled`, `disk-full`, `folder-read-only`, `backup-unwritten`.
 */
export async function takeBackup(
  workspace: Pick<Workspace, 'folder' | 'archive'>,
  path: string,
  wanted: BackupWanted,
): Promise<Result<Backup, Failure>> {
  const places = placesOf(workspace.folder)
  const described = await movable(places.description)
  if (!described.ok) return described
  const draft = `${path}.new`
  try {
    const takenAt = instant(wanted.takenAt)
    const bytes = await heldStill(workspace.archive, places.archive, async (archiveBytes) => {
      const head = { takenAt, app: wanted.app, archiveBytes, workspace: described.value }
      await writeBackup(draft, { head, archive: places.archive }, wanted)
      return (await stat(draft)).size
    })
    if (!(await isWhole(draft, wanted))) return no(later('backup-unwritten'))
    await rename(draft, path)
    await flushFolder(dirname(path))
    return ok({ path, takenAt, bytes })
  } catch (error) {
    return no(wanted.signal?.aborted === true ? later('backup-cancelled') : diskFailure(error))
  } finally {
    await rm(draft, { force: true })
  }
}

/** The description as another computer can use it: this one's key store opens nothing there. */
async function movable(path: string): Promise<Result<WorkspaceFile, Failure>> {
  const file = await readWorkspaceFile(path)
  if (!file.ok) return no(failureOf(file.failure))
  const { passphrase, recovery } = file.value.keys
  if (passphrase === undefined && recovery === undefined) return no(never('backup-no-key'))
  return ok({ ...file.value, keys: { ...(passphrase && { passphrase }), ...(recovery && { recovery }) } })
}

/** Whether what the disk gives back is what was written. */
async function isWhole(path: string, copying: Copying): Promise<boolean> {
  const found = await readBackup(path)
  return found.ok && (await copyArchive(path, found.value, undefined, copying)).ok
}
