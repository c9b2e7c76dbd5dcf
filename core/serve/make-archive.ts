import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { createArchive } from '#core/store/open.ts'
import { archiveKey, makeArchiveKey } from './archive-key.ts'
import type { ServerSettings } from './settings.ts'

/** What was made, and what was there already. */
export type Made = { readonly key: 'made' | 'found'; readonly archive: string }

/** Makes the key, unless it is there, and an empty archive; an archive that is there is refused and left as it is. */
export async function makeArchive(
  { archivio, chiave }: Pick<ServerSettings, 'archivio' | 'chiave'>,
  env: string | undefined,
): Promise<Result<Made, Failure>> {
  for (const file of [archivio, chiave])
    if (file !== undefined) mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const isNew = !env && chiave !== undefined && makeArchiveKey(chiave).ok
  const key = archiveKey({ file: chiave, env })
  if (!key.ok) return key
  const made = await createArchive({ path: archivio, key: key.value })
  if (!made.ok) return made
  await made.value.close()
  return ok({ key: isNew ? 'made' : 'found', archive: archivio })
}
