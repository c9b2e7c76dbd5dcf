import { mkdir, rm } from 'node:fs/promises'
import { openArchive } from '#core/store/open.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later, never } from '#electron/desk/desk.ts'
import type { DeskTx } from '#electron/desk/desk-store.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import { keyOf, type Secret } from '#electron/store/workspace/open-workspace.ts'
import { placesOf } from '#electron/store/workspace/places.ts'
import { readWorkspaceFile, writeWorkspaceFile } from '#electron/store/workspace/workspace-file.ts'
import { copyArchive, readBackup, type Copying, type Found } from './backup-file.ts'
import { diskFailure } from './disk-failure.ts'
import { ASIDE, swap } from './swap.ts'

export type Restored = {
  readonly name: string
  readonly takenAt: string
  /** Where the workspace that stood there went; it is never deleted. */
  readonly before?: string
}

type Wanted = Copying & { readonly secret: Secret; readonly now: Date }

/**
 * Puts the workspace of a backup in a folder. It is made and tried aside (every byte, the key, SQLite's own check of the
 * archive) and only then takes its place; the workspace that is there is moved beside. Refused, and nothing touched:
 * `backup-…`, what opening refuses, `busy`, `disk-full`, `folder-…`.
 */
export async function restoreBackup(path: string, folder: string, wanted: Wanted): Promise<Result<Restored, Failure>> {
  const opened = await unsealed(path, wanted.secret)
  if (!opened.ok) return opened
  const { found, key } = opened.value
  const { workspace, takenAt } = found.head
  const mayStand = await mayStandIn(folder, found)
  if (!mayStand.ok) return mayStand
  const aside = `${folder}${ASIDE}`
  try {
    const made = await build(path, found, aside, { ...wanted, key })
    if (!made.ok) return made
    const before = await swap(aside, folder, wanted.now)
    return before.ok ? ok({ name: workspace.name, takenAt, ...before.value }) : before
  } catch (error) {
    return no(wanted.signal?.aborted === true ? later('backup-cancelled') : diskFailure(error))
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** What a backup says of itself, and the key of what it holds; refused as `restoreBackup` refuses. */
export async function unsealed(
  path: string,
  secret: Secret,
): Promise<Result<{ readonly found: Found; readonly key: Buffer }, Failure>> {
  const found = await readBackup(path)
  if (!found.ok) return no(never(found.failure))
  const key = await keyOf(found.value.head.workspace, secret)
  return key.ok ? ok({ found: found.value, key: key.value }) : key
}

/** A copy takes the place of its own studio only: another would go from sight with all its work. */
export async function mayStandIn(folder: string, { head }: Pick<Found, 'head'>): Promise<Result<null, Failure>> {
  const here = await readWorkspaceFile(placesOf(folder).description)
  if (!here.ok || here.value.id === head.workspace.id) return ok(null)
  return no(never('backup-of-another', { copia: head.workspace.name, qui: here.value.name }))
}

type Build = Copying & { readonly key: Buffer }

async function build(path: string, found: Found, aside: string, { key, ...copying }: Build) {
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true, mode: 0o700 })
  const places = placesOf(aside)
  const copied = await copyArchive(path, found, places.archive, copying)
  if (!copied.ok) return no(never(copied.failure))
  await writeWorkspaceFile(places.description, found.head.workspace)
  return proved(places.archive, key)
}

/** Opens it, which brings an older one to today, and lets SQLite look at every page. */
async function proved(path: string, key: Buffer): Promise<Result<null, Failure>> {
  const opened = await openArchive<DeskTables>({ path, key, own: [deskMigrations] })
  if (!opened.ok) return no(never(opened.failure.code === 'archivio-piu-recente' ? 'newer' : 'backup-damaged'))
  try {
    if (opened.value.raw.pragma('quick_check', { simple: true }) !== 'ok') return no(never('backup-damaged'))
    await sqliteDesk(opened.value.db).transaction(forgetFilesOut)
    return ok(null)
  } finally {
    await opened.value.close()
  }
}

/** What a copy remembers as being written was the copy itself, or a file of that day: nobody is to be told that it was cut. */
async function forgetFilesOut({ memory }: DeskTx): Promise<void> {
  const underWay = (await memory.recall('underWay')) ?? []
  const left = underWay.filter(({ what }) => what !== 'export')
  if (left.length < underWay.length) await memory.remember('underWay', left)
}
