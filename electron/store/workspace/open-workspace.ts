import { existsSync } from 'node:fs'
import { openArchive, type Archive } from '#core/store/open.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later, never } from '#electron/desk/desk.ts'
import { readRecoveryCode } from '#electron/desk/recovery-code.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { takeHold } from './holder.ts'
import type { KeyStore } from './key-store.ts'
import { openKey, type PassphraseKey } from './passphrase-key.ts'
import { placesOf } from './places.ts'
import { readWorkspaceFile, type Unreadable, type WorkspaceFile } from './workspace-file.ts'
import { writable } from './writable.ts'

/** An open workspace: held by this process alone until it is closed. */
export type Workspace = {
  readonly folder: string
  readonly id: string
  readonly name: string
  readonly demo: boolean
  readonly archive: Archive<DeskTables>
  close(): Promise<void>
}

/** How it is unlocked. The bare key is for processes started by one that has unlocked it. */
export type Secret =
  | { readonly passphrase: string }
  | { readonly recovery: string }
  | { readonly keyStore: KeyStore }
  | { readonly key: Buffer }

/**
 * Opens a workspace. Refused, and left as it is to the last byte: `none`, `read-only`, `busy` (another program holds it),
 * `disk-full`, `wrong-passphrase`, `key-store-…`, `newer` (made by a later version), `damaged` (details tell what was found).
 */
export async function openWorkspace(folder: string, secret: Secret): Promise<Result<Workspace, Failure>> {
  const places = placesOf(folder)
  if (!existsSync(places.description)) return no(never('none'))
  const may = await writable(folder)
  if (!may.ok) return may
  const hold = takeHold(places.lock)
  if (!hold.ok) return hold
  const opened = await openHeld(folder, secret).catch((error: unknown) => {
    if (isFull(error)) return no(later('disk-full'))
    hold.value.release()
    throw error
  })
  if (!opened.ok) {
    hold.value.release()
    return opened
  }
  const { description, archive } = opened.value
  const close = async () => {
    await archive.close()
    hold.value.release()
  }
  const { id, name, demo } = description
  return ok({ folder, id, name, demo, archive, close })
}

/** There is no room even for the few kB that SQLite's log is read by. */
function isFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE' || code === 'ENOSPC'
}

async function openHeld(folder: string, secret: Secret) {
  const places = placesOf(folder)
  const description = await readWorkspaceFile(places.description)
  if (!description.ok) return no(failureOf(description.failure))
  const key = await keyOf(description.value, secret)
  if (!key.ok) return key
  const archive = await openArchive<DeskTables>({ path: places.archive, key: key.value, own: [deskMigrations] })
  if (archive.ok) return ok({ description: description.value, archive: archive.value })
  return no(ARCHIVE[archive.failure.code](archive.failure.code))
}

/** How a description that cannot be read is refused. */
export function failureOf(unreadable: Unreadable): Failure {
  return unreadable.code === 'damaged' ? damaged(unreadable.detail) : never(unreadable.code)
}

const damaged = (found: string) => never('damaged', { found })

// The key has already proved right, or has been handed over: an archive it does not open is not the one it belongs to.
const ARCHIVE = {
  'archivio-mancante': damaged,
  'archivio-gia-presente': damaged,
  'chiave-errata': damaged,
  'archivio-danneggiato': damaged,
  'archivio-piu-recente': () => never('newer'),
  'archivio-occupato': () => later('busy'),
} as const

/** The key of the archive, by whichever secret opens it. Refused: `wrong-passphrase`, `wrong-recovery-code`, `recovery-code-…`, `key-store-…`. */
export async function keyOf({ id, keys }: WorkspaceFile, secret: Secret): Promise<Result<Buffer, Failure>> {
  if ('key' in secret) return ok(secret.key)
  if ('keyStore' in secret) return fromKeyStore(keys.keyStore, secret.keyStore)
  if ('recovery' in secret) return fromRecovery(keys.recovery, secret.recovery, id)
  if (keys.passphrase === undefined) return no(never('no-passphrase'))
  const key = await openKey(keys.passphrase, secret.passphrase, id)
  return key.ok ? key : no(never(key.failure))
}

async function fromRecovery(sealed: PassphraseKey | undefined, typed: string, id: string) {
  if (sealed === undefined) return no(never('no-recovery-code'))
  const code = readRecoveryCode(typed)
  if (!code.ok) return no(never(code.failure))
  const key = await openKey(sealed, code.value, id)
  return key.ok ? key : no(never('wrong-recovery-code'))
}

async function fromKeyStore(wrapped: string | undefined, keyStore: KeyStore): Promise<Result<Buffer, Failure>> {
  if (wrapped === undefined) return no(never('passphrase-needed'))
  const key = await keyStore.unwrap(wrapped)
  if (!key.ok) return key
  const bytes = Buffer.from(key.value, 'base64')
  return bytes.length === 32 ? ok(bytes) : no(never('key-store-refused'))
}
