import type { Portfolio } from '#core/engine/portfolio.ts'
import type { Archive } from './open.ts'
import { portfolio } from './queries/portfolio.ts'

/** The portfolio of everybody, in an open archive. */
export function portfolioIn({ core }: Pick<Archive, 'core'>): Portfolio {
  return {
    companies: async (query) => (await portfolio(core, query).execute()).map(({ azienda }) => azienda),
  }
}
