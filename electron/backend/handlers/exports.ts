import { readFile, stat } from 'node:fs/promises'
import type { BackendHandlers } from '#electron/backend/answers.ts'
import { exportWork, nameOf } from '#electron/backend/export-work.ts'
import { studioCopy } from '#electron/backend/studio-copy.ts'
import type { Push } from '#electron/backend/push.ts'
import type { Session } from '#electron/backend/session.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never } from '#electron/desk/desk.ts'
import { receiptsIn } from '#electron/desk/receipt-files.ts'
import { receiptOf, verifiedAll } from '#electron/desk/receipts.ts'

type ExportCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `exports.${string}` | `receipts.${string}`>>

export function exportHandlers(session: Session, push: Push): ExportCalls {
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
    ...verifying(session, push),
  }
}

/** A year of a studio is some thousands of receipts: each verification tells how far it is, and can be stopped by itself. */
function verifying(session: Session, push: Push) {
  const going = new Set<string>()
  return {
    'receipts.verify': ({ path, job }) =>
      session.use(async ({ papers }) => {
        const text = await textIn(path)
        if (!text.ok) return text
        going.add(job)
        const goesOn = (done: number, total: number) => {
          push('receipts.verifying', { job, done, total })
          return going.has(job)
        }
        try {
          return ok(await verifiedAll(papers.receipts, receiptsIn(text.value), goesOn))
        } finally {
          going.delete(job)
        }
      }),
    'receipts.stopVerifying': ({ job }) => {
      going.delete(job)
      return Promise.resolve(ok(null))
    },
  } satisfies Partial<ExportCalls>
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
