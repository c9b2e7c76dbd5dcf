import { randomBytes } from 'node:crypto'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never } from '#electron/desk/desk.ts'
import { SHORTEST_PASSPHRASE } from '#electron/desk/passphrase.ts'
import { RECOVERY_BYTES, recoveryCode } from '#electron/desk/recovery-code.ts'
import { failureOf, keyOf, type Secret } from './open-workspace.ts'
import { sealKey } from './passphrase-key.ts'
import { placesOf } from './places.ts'
import { readWorkspaceFile, writeWorkspaceFile, type WorkspaceFile } from './workspace-file.ts'

/**
 * Gives a workspace another passphrase; the archive is not written again, only its key is sealed anew. Who asks shows
 * that he may open it. Refused as opening is, and `passphrase-too-short`.
 */
export async function changePassphrase(
  folder: string,
  secret: Secret,
  passphrase: string,
): Promise<Result<null, Failure>> {
  if (passphrase.length < SHORTEST_PASSPHRASE) return no(never('passphrase-too-short'))
  const known = await unlocked(folder, secret)
  if (!known.ok) return known
  const { file, key } = known.value
  const sealed = await sealKey(key, passphrase, file.id)
  await keepKeys(folder, file, { ...file.keys, passphrase: sealed })
  return ok(null)
}

/** Makes a new recovery code, shown once and never kept: the one before opens nothing from now on. */
export async function makeRecoveryCode(folder: string, secret: Secret): Promise<Result<string, Failure>> {
  const known = await unlocked(folder, secret)
  if (!known.ok) return known
  const { file, key } = known.value
  const code = recoveryCode(randomBytes(RECOVERY_BYTES))
  await keepKeys(folder, file, { ...file.keys, recovery: await sealKey(key, code, file.id) })
  return ok(code)
}

async function unlocked(folder: string, secret: Secret) {
  const file = await readWorkspaceFile(placesOf(folder).description)
  if (!file.ok) return no(failureOf(file.failure))
  const key = await keyOf(file.value, secret)
  return key.ok ? ok({ file: file.value, key: key.value }) : key
}

function keepKeys(folder: string, file: WorkspaceFile, keys: WorkspaceFile['keys']): Promise<void> {
  return writeWorkspaceFile(placesOf(folder).description, { ...file, keys })
}
