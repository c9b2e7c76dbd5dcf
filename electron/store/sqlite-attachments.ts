import { attachmentContent, attachmentsByHash, keepAttachment } from '#core/store/attachments.ts'
import type { Archive } from '#core/store/open.ts'
import { settingsIn } from '#core/store/settings.ts'
import { EMBEDDED } from '#core/service/settings.ts'
import type { Attachments } from '#electron/desk/attachment-store.ts'

/** Evidence in the workspace's encrypted file, where the embedded core finds it. */
export function sqliteAttachments(archive: Pick<Archive, 'core' | 'statements'>): Attachments {
  return {
    longest: async () => ((await settingsIn(archive)) ?? EMBEDDED).allegati.bytes,
    keep: (file) => keepAttachment(archive, file),
    content: (hash) => attachmentContent(archive, hash),
    list: (hashes) => attachmentsByHash(archive, hashes),
  }
}
