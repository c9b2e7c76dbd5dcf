import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Session } from '#electron/backend/session.ts'
import { ok } from '#core/kernel/result.ts'

type ImportCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `imports.${string}`>>

export function importHandlers(session: Session): ImportCalls {
  return {
    'imports.start': (order) => session.use(({ imports }) => Promise.resolve(imports.start(order))),
    'imports.cancel': ({ job }) =>
      session.use(({ imports }) => {
        imports.cancel(job)
        return Promise.resolve(ok(null))
      }),
    'imports.history': () => session.use(async ({ importer }) => ok(await importer.history())),
  }
}
