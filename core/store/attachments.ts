import { createHash } from 'node:crypto'
import type { Allegato } from '#core/domain/allegato.ts'
import type { Archive } from './open.ts'
import { reading, runnerOn, type Runner } from './prepared.ts'
import { attachmentByHash, contentByHash, insertAttachment } from './queries/attachments.ts'

type OpenArchive = Pick<Archive, 'core' | 'statements'>
type Kept = Omit<Allegato, 'hash' | 'bytes'> & { readonly contenuto: Uint8Array; readonly at: string }

/** Keeps a file in the encrypted archive; the same content twice is kept once, under its first name. Durable when it resolves. */
export function keepAttachment(archive: OpenArchive, file: Kept): Promise<Allegato> {
  return archive.core.transaction().execute(() => keepAttachmentOn(runnerOn(archive), file))
}

/** The same, in the transaction of the caller. */
export async function keepAttachmentOn(on: Runner, { nome, tipo, contenuto, at }: Kept): Promise<Allegato> {
  const hash = createHash('sha256').update(contenuto).digest('hex')
  const bytes = contenuto.byteLength
  await insertAttachment(on, { hash, nome, tipo, bytes, contenuto, aggiunto_il: at })
  const [kept] = await attachmentByHash(on, { hash })
  return kept ?? { hash, nome, tipo, bytes }
}

/** What is known of those files, in the order asked; one the archive does not hold is left out. */
export function attachmentsByHash(archive: OpenArchive, hashes: readonly string[]): Promise<readonly Allegato[]> {
  return reading(archive, async (on) => {
    const found: Allegato[] = []
    for (const hash of hashes) found.push(...(await attachmentByHash(on, { hash })))
    return found
  })
}

export function attachmentContent(archive: OpenArchive, hash: string): Promise<Uint8Array | undefined> {
  return reading(archive, (on) => attachmentContentOn(on, hash))
}

export async function attachmentContentOn(on: Runner, hash: string): Promise<Uint8Array | undefined> {
  return (await contentByHash(on, { hash }))[0]?.contenuto
}
