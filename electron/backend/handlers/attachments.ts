import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Session } from '#electron/backend/session.ts'
import { attach } from '#electron/desk/attachments.ts'
import { never } from '#electron/desk/desk.ts'

type AttachmentCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `attachments.${string}`>>

export function attachmentHandlers(session: Session): AttachmentCalls {
  return {
    'attachments.add': ({ path }) =>
      session.use(async ({ desk }) => {
        const contenuto = await contentOf(path, await desk.attachments.longest())
        return contenuto.ok ? attach(desk, { nome: basename(path), contenuto: contenuto.value }) : contenuto
      }),
    'attachments.list': ({ hashes }) => session.use(async ({ desk }) => ok(await desk.attachments.list(hashes))),
  }
}

/** What a file holds; of one that is too long only enough to tell so. */
async function contentOf(path: string, longest: number): Promise<Result<Uint8Array, Failure>> {
  try {
    const { size } = await stat(path)
    return ok(size > longest ? new Uint8Array(longest + 1) : await readFile(path))
  } catch {
    return no(never('allegato-illeggibile', { nome: basename(path) }))
  }
}
