import { sql } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'

/** Tells again which companies are in delega, and until when: on another day, or for another studio, they are others. */
export const renewPortfolio = (db: DeskDb) =>
  sql`
    update portfolio set in_delega = f.in_delega, delega_al = f.delega_al from portfolio_facts f
    where f.azienda = portfolio.azienda
      and (f.in_delega <> portfolio.in_delega or f.delega_al is not portfolio.delega_al)`.execute(db)
