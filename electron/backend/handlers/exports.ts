import { readFile, stat } from 'node:fs/promises'
import type { BackendHandlers } from '#electron/backend/answers.ts'
import { exportWork, nameOf } from '#electron/backend/export-work.ts'
import { studioCopy } from '#electron/backend/studio-copy.ts'
import type { Session } from '#electron/backend/session.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never } from '#electron/desk/desk.ts'
import { receiptsIn } from '#electron/desk/receipt-files.ts'
import { receiptOf, verified } from '#electron/desk/receipts.ts'

type ExportCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `exports.${string}` | `receipts.${string}`>>

export function exportHandlers(session: Session): ExportCalls {
  return {
    'exports.start': ({ path, what }) =>
      session.use((studio) => {
        const work = what.kind === 'studio' ? studioCopy(studio, path) : exportWork(studio.papers, path, what)
        return Promise.resolve(studio.exports.start(nameOf(path), work))
      }),
    'exports.cancel': ({ job }) =>
      session.use(({ exports }) => {
        exports.cancel(job)
        return Promise.resolve(ok(null))
      }),
    'receipts.get': ({ id }) => session.use(({ papers }) => receiptOf(papers, id)),
    'receipts.trust': ({ core, kid }) =>
      session.use(async ({ papers }) => {
        await papers.receipts.kept.trust(core, kid)
        return ok(null)
      }),
    'receipts.verify': ({ path }) =>
      session.use(async ({ papers }) => {
        const text = await textIn(path)
        if (!text.ok) return text
        return ok(await Promise.all(receiptsIn(text.value).map((jws) => verified(papers.receipts, jws))))
      }),
  }
}

/** Ten thousand receipts are some tens of megabytes: what is longer is none of ours. */
const LONGEST = 64 * 1024 * 1024

async function textIn(path: string): Promise<Result<string, Failure>> {
  try {
    if ((await stat(path)).size > LONGEST) return no(never('file-troppo-grande', { nome: nameOf(path) }))
    return ok(await readFile(path, 'utf8'))
  } catch {
    return no(never('allegato-illeggibile', { nome: nameOf(path) }))
  }
}
