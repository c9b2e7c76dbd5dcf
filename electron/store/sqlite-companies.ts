import { civilDay } from '#core/kernel/civil-day.ts'
import type { Clock } from '#core/kernel/clock.ts'
import { readDossier } from '#core/store/dossier.ts'
import { inquire } from '#core/store/ledger.ts'
import type { Archive } from '#core/store/open.ts'
import { reading } from '#core/store/prepared.ts'
import type { Companies } from '#electron/desk/companies.ts'
import { companyKeys, companyPage, readCompanyRows } from './company-page.ts'
import { companyProvenance } from './company-provenance.ts'
import type { DeskTables } from './desk-tables.ts'
import { turnPortfolioTo } from './portfolio-day.ts'
import { sedi } from './queries/company-rows.ts'
import type { CompanyRow } from '#electron/desk/company.ts'
import type { Recognised } from '#electron/desk/pasted-list.ts'
import { companyOwners } from './queries/company-owners.ts'
import { confirmedAt } from './queries/confirmed-at.ts'
import { latelyRead } from './lately-read.ts'

const KEPT_ROWS = 1_000 // some 500 KB: twenty pages

/** The local archive as the desk sees it; dossiers and inquiries are read by the core's own queries. */
export function sqliteCompanies(archive: Archive<DeskTables>, clock: Clock): Companies {
  let day = ''
  const onToday = async () => {
    const oggi = civilDay(clock.now())
    if (oggi !== day) await turnPortfolioTo(archive.db, oggi)
    day = oggi
  }
  const rowsOf = latelyRead<CompanyRow>(archive, {
    limit: KEPT_ROWS,
    keyOf: ({ codiceFiscale }) => codiceFiscale,
    read: (aziende) => readCompanyRows(archive.db, aziende),
  })
  return {
    list: async (query) => {
      await onToday()
      return companyPage({ db: archive.db, rowsOf }, query)
    },
    keys: async (query) => {
      await onToday()
      return companyKeys(archive.db, query)
    },
    sedi: async () => (await sedi(archive.db).execute()).flatMap(({ sede }) => sede ?? []),
    owners: async (codes) => {
      const owners = new Map<string, Recognised[]>()
      for (const { codice, azienda, ragione_sociale: ragioneSociale } of (await companyOwners(archive.db, codes)).rows)
        owners.set(codice, [...(owners.get(codice) ?? []), { azienda, ragioneSociale }])
      return owners
    },
    dossier: (query) => reading(archive, (on) => readDossier(on, query)),
    inquire: (inquiries, about) => reading(archive, (on) => inquire(on, inquiries, about)),
    provenance: (azienda) => companyProvenance(archive.db, azienda),
    confirmedAt: async (azienda) => (await confirmedAt(archive.db, azienda)).rows[0]?.at ?? undefined,
  }
}
