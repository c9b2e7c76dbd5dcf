import { ok } from '#core/kernel/result.ts'
import type { BackendHandlers } from '#electron/backend/answers.ts'
import { attachFile } from '#electron/backend/attach-file.ts'
import type { Session } from '#electron/backend/session.ts'

type AttachmentCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `attachments.${string}`>>

export function attachmentHandlers(session: Session): AttachmentCalls {
  return {
    'attachments.add': ({ path, azienda }) => session.use(({ desk }) => attachFile(desk, path, azienda)),
    'attachments.list': ({ hashes, azienda }) =>
      session.use(async ({ desk }) => ok(await desk.attachments.list(hashes, azienda))),
  }
}
