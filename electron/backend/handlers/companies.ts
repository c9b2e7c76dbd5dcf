import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Session } from '#electron/backend/session.ts'
import { no, ok } from '#core/kernel/result.ts'
import { never, richiedenteOf, today } from '#electron/desk/desk.ts'

type CompanyCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `companies.${string}`>>

export function companyHandlers(session: Session): CompanyCalls {
  return {
    'companies.list': (query) => session.use(async ({ desk }) => ok(await desk.companies.list(query))),
    'companies.dossier': ({ azienda }) =>
      session.use(async ({ desk }) => {
        const query = { azienda, richiedente: richiedenteOf(desk), oggi: today(desk) }
        const dossier = await desk.companies.dossier(query)
        return dossier === undefined ? no(never('unknown-company', { azienda })) : ok(dossier)
      }),
  }
}
