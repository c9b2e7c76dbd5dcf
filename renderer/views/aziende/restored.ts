import * as known from '#electron/desk/company-filter.ts'
import type { CompanyFilter, CompanySort } from '#electron/desk/company-filter.ts'
import { SCOPES, type Scope } from '#electron/desk/company.ts'
import type { ViewContent } from '#electron/desk/saved-views.ts'
import { elenco } from '#renderer/texts/elenco-aziende.ts'

type Restored = {
  readonly search: string
  readonly scope: Scope
  readonly filter: CompanyFilter
  readonly sort: CompanySort
}

const among = <T extends string>(values: readonly T[], value: unknown) => values.find((one) => one === value)
const words = (value: unknown) => (typeof value === 'string' ? value : undefined)
const some = (value: unknown) => (Array.isArray(value) && value.length > 0 ? value.map(String) : undefined)
const flag = (value: unknown) => (value === true || value === '1' ? true : undefined)

/** What of a kept view, or of an address, this version still knows; the rest is left out. */
export function restored({ filter: kept = {}, sort }: Partial<ViewContent> = {}): Restored {
  return {
    search: words(kept['search']) ?? '',
    scope: among(SCOPES, kept['scope']) ?? 'in-delega',
    filter: filterIn(kept),
    sort: orderIn(sort),
  }
}

function orderIn(sort: ViewContent['sort']): CompanySort {
  return { by: among(known.COMPANY_ORDERS, sort?.by) ?? 'nome', descending: sort?.descending ?? false }
}

function filterIn(kept: ViewContent['filter']): CompanyFilter {
  const filter = {
    sede: words(kept['sede']),
    stato: among(Object.keys(elenco.stati), kept['stato']),
    scade: flag(kept['scade']),
    lavoro: among(known.COMPANY_WORK, kept['lavoro']),
    noteAperte: flag(kept['noteAperte']),
    senzaReferente: flag(kept['senzaReferente']),
    labels: some(kept['labels']),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}
