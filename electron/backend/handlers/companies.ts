import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Session } from '#electron/backend/session.ts'
import type { Dossier, Richiedente } from '#core/domain/dossier.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { askersOf } from '#electron/desk/asking.ts'
import { never, richiedenteOf, serviceOf, today, type Desk } from '#electron/desk/desk.ts'

type CompanyCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `companies.${string}` | `services.${string}`>>

export function companyHandlers(session: Session): CompanyCalls {
  return {
    'companies.list': (query) => session.use(async ({ desk }) => ok(await desk.companies.list(query))),
    'companies.keys': (query) => session.use(async ({ desk }) => ok(await desk.companies.keys(query))),
    'companies.sedi': () => session.use(async ({ desk }) => ok(await desk.companies.sedi())),
    'companies.dossier': (asked) => session.use(({ desk }) => dossierOf(desk, asked)),
    'companies.provenance': ({ azienda }) =>
      session.use(async ({ desk }) => ok(await desk.companies.provenance(azienda))),
    'companies.askers': ({ azienda, service: id }) =>
      session.use(async ({ desk }) => {
        const service = serviceOf(desk, id)
        if (service === undefined) return no(never('unknown-service', { service: id }))
        const dossier = await dossierOf(desk, { azienda })
        return dossier.ok ? ok(askersOf(desk, service.sheet, dossier.value)) : dossier
      }),
    'services.standings': () => session.use(({ desk }) => desk.core.standings()),
  }
}

type Asked = { readonly azienda: string; readonly richiedente?: Richiedente }

async function dossierOf(desk: Desk, { azienda, ...asking }: Asked): Promise<Result<Dossier, Failure>> {
  const query = { azienda, richiedente: richiedenteOf(desk, asking), oggi: today(desk) }
  const dossier = await desk.companies.dossier(query)
  return dossier === undefined ? no(never('unknown-company', { azienda })) : ok(dossier)
}
