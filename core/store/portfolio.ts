import type { Portfolio } from '#core/engine/portfolio.ts'
import type { Archive } from './open.ts'
import { portfolio } from './queries/portfolio.ts'
import { keepToldWords, toldWords } from './queries/told-words.ts'

/** The portfolio of everybody, in an open archive. */
export function portfolioIn({ core }: Pick<Archive, 'core'>): Portfolio {
  return {
    companies: async (query) => (await portfolio(core, query).execute()).map(({ azienda }) => azienda),
    told: async (chi, aziende) => (aziende.length === 0 ? [] : await toldWords(core, { chi, aziende }).execute()),
    keep: async (chi, words) => {
      const rows = words.map((word) => ({ chi, ...word }))
      if (rows.length > 0) await keepToldWords(core, rows).execute()
    },
  }
}
