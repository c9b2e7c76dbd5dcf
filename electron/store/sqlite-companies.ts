import { giornoDi } from '#core/domain/identifiers/giorno.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Companies } from '#electron/desk/companies.ts'
import { companyPage } from './company-page.ts'
import type { DeskDb } from './desk-tables.ts'
import { turnPortfolioTo } from './portfolio-day.ts'
import { confirmedAt } from './queries/confirmed-at.ts'

type Archive = Pick<Companies, 'dossier' | 'inquire'>

/** The local archive as the desk sees it; dossiers and inquiries are read by the core's own queries. */
export function sqliteCompanies(db: DeskDb, archive: Archive, clock: Clock): Companies {
  let day = ''
  const onToday = async () => {
    const oggi = giornoDi(clock.now())
    if (oggi !== day) await turnPortfolioTo(db, oggi)
    day = oggi
  }
  return {
    ...archive,
    list: async (query) => {
      await onToday()
      return companyPage(db, query)
    },
    confirmedAt: async (azienda) => (await confirmedAt(db, azienda)).rows[0]?.at ?? undefined,
  }
}
