import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createArchive } from '#core/store/open.ts'
import { instant, type Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never } from '#electron/desk/desk.ts'
import { SHORTEST_PASSPHRASE } from '#electron/desk/passphrase.ts'
import type { Studio } from '#electron/desk/studio.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { keepStudio } from '#electron/store/portfolio-day.ts'
import { flushFolder } from './disk.ts'
import { takeHold } from './holder.ts'
import type { KeyStore } from './key-store.ts'
import { sealKey } from './passphrase-key.ts'
import { placesOf } from './places.ts'
import { writeWorkspaceFile, type WorkspaceFile } from './workspace-file.ts'

export type NewWorkspace = {
  readonly studio: Studio
  /** At least one of the two. */
  readonly passphrase?: string
  readonly keyStore?: KeyStore
  readonly demo: boolean
}

/**
 * Makes a workspace in a folder that is not there yet, or is empty: it is made aside and appears whole. Refused:
 * `already-there`, `busy`, `passphrase-needed`, `passphrase-too-short`, `key-store-…`.
 */
export async function createWorkspace(
  folder: string,
  wanted: NewWorkspace,
  clock: Clock,
): Promise<Result<null, Failure>> {
  const refusal = refusalOf(wanted)
  if (refusal !== undefined) return no(refusal)
  if (!(await makeRoom(folder))) return no(never('already-there'))
  const aside = `${folder}.new`
  await mkdir(aside, { recursive: true, mode: 0o700 })
  const hold = takeHold(placesOf(aside).lock)
  if (!hold.ok) return hold
  const made = await build(aside, wanted, clock)
  hold.value.release()
  if (!made.ok) return made
  await rename(aside, folder)
  await flushFolder(dirname(folder))
  return ok(null)
}

function refusalOf({ passphrase, keyStore, demo }: NewWorkspace): Failure | undefined {
  if (passphrase === undefined) return keyStore === undefined ? never('passphrase-needed') : undefined
  return passphrase.length < SHORTEST_PASSPHRASE && !demo ? never('passphrase-too-short') : undefined
}

async function makeRoom(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return true
  try {
    await rmdir(folder)
    return true
  } catch {
    return false
  }
}

async function build(folder: string, wanted: NewWorkspace, clock: Clock): Promise<Result<null, Failure>> {
  const { archive, description } = placesOf(folder)
  // What a creation that was killed left behind.
  for (const file of [description, archive, `${archive}-wal`, `${archive}-shm`]) await rm(file, { force: true })
  const key = randomBytes(32)
  const id = randomUUID()
  const keys = await sealed(key, id, wanted)
  if (!keys.ok) return keys
  const made = await createArchive<DeskTables>({ path: archive, key, own: [deskMigrations] })
  if (!made.ok) return no(never('damaged', { found: made.failure.code }))
  await keepStudio(made.value.db, wanted.studio)
  await made.value.close()
  const { studio, demo } = wanted
  await writeWorkspaceFile(description, {
    format: 1,
    id,
    name: studio.denominazione,
    demo,
    createdAt: instant(clock.now()),
    keys: keys.value,
  })
  return ok(null)
}

async function sealed(
  key: Buffer,
  id: string,
  { passphrase, keyStore }: NewWorkspace,
): Promise<Result<WorkspaceFile['keys'], Failure>> {
  const byPassphrase = passphrase === undefined ? {} : { passphrase: await sealKey(key, passphrase, id) }
  if (keyStore === undefined) return ok(byPassphrase)
  const wrapped = await keyStore.wrap(key.toString('base64'))
  return wrapped.ok ? ok({ ...byPassphrase, keyStore: wrapped.value }) : wrapped
}
