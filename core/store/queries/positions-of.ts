import { sql } from 'kysely'
import { speaksPostgres } from '#core/store/dialect-of.ts'
import type { Db } from '#core/store/open.ts'
import type { PosizioniTable } from '#core/store/company-schema.ts'

const COLUMNS = ['matricola', 'sede', 'csc', 'stato', 'dal'] as const
type Position = Pick<PosizioniTable, (typeof COLUMNS)[number]>

/** The position in whose row a statement of PostgreSQL stands. */
export const THIS_POSITION = 'posizione'

const thisOne = sql<Position>`(select ${sql.join(COLUMNS.map((name) => sql.ref(`${THIS_POSITION}.${name}`)))})`

/**
 * The positions of a company, as `p`, from which most of what is known of it hangs. PostgreSQL reads them once, each with all that
 * hangs from it: there it is the one in whose row the query stands (`company-with.ts`).
 */
export const positionsOf = (db: Db, { azienda }: { azienda: string }) =>
  speaksPostgres(db) ? thisOneAlone(db) : asThatOne(db.selectFrom('posizioni as p').where('p.azienda', '=', azienda))

const thisOneAlone = (db: Db) => db.selectFrom(thisOne.as('p'))

const asThatOne = (positions: unknown) => positions as ReturnType<typeof thisOneAlone>
