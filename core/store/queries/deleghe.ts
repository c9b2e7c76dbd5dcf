import { sql } from 'kysely'
import { speaksPostgres } from '#core/store/dialect-of.ts'
import type { Db } from '#core/store/open.ts'
import { positionsOf } from './positions-of.ts'

const held = (db: Db, p: { azienda: string }) =>
  positionsOf(db, p).innerJoin('deleghe as d', 'd.matricola', 'p.matricola')

export const deleghe = (db: Db, p: { azienda: string }) =>
  held(db, p)
    .select(['d.id', 'd.matricola', 'd.tipo', 'd.delegato', 'd.delegato_nome as delegatoNome', 'd.dal', 'd.al'])
    .orderBy('p.matricola')
    .orderBy('d.dal')
    .orderBy('d.id')

export const subdeleghe = (db: Db, p: { azienda: string }) =>
  (speaksPostgres(db) ? oneAfterTheOther(db, p) : below(db, p))
    .select(['s.delega', 's.id', 's.delegato', 's.dal', 's.al'])
    .orderBy('s.dal')
    .orderBy('s.id')

const below = (db: Db, p: { azienda: string }) => held(db, p).innerJoin('subdeleghe as s', 's.delega', 'd.id')

/** Where PostgreSQL takes them for few it would begin with all there are; it looks no further than an `offset`. */
function oneAfterTheOther(db: Db, p: { azienda: string }) {
  const ofThat = db
    .selectFrom('subdeleghe')
    .selectAll()
    .where('delega', '=', sql.ref<string>('d.id'))
    .offset(sql<number>`0`)
  return held(db, p).innerJoinLateral(ofThat.as('s'), (join) => join.onTrue()) as unknown as ReturnType<typeof below>
}
