import type { Db } from '#core/store/open.ts'

const CURRENT = 'attuale'

export const keyInPlace = (db: Db) => db.selectFrom('chiavi_firma').selectAll().where('posto', '=', CURRENT)

export const keysNewestFirst = (db: Db) =>
  db.selectFrom('chiavi_firma').selectAll().orderBy('dal', 'desc').orderBy('kid')

/** The first one that takes the place keeps it. */
export const keepKey = (db: Db, { kid, x, dal, sealed = null }: Key) =>
  db
    .insertInto('chiavi_firma')
    .values({ kid, x, dal, al: null, sigillata: sealed, posto: CURRENT })
    .onConflict((known) => known.doNothing())

type Key = { kid: string; x: string; dal: string; sealed?: string | null }

/** It leaves its place, and its private half is forgotten. */
export const retireKey = (db: Db, { kid, al }: { kid: string; al: string }) =>
  db
    .updateTable('chiavi_firma')
    .set({ posto: null, sigillata: null, al })
    .where('kid', '=', kid)
    .where('posto', '=', CURRENT)

export const receiptOfRequest = (db: Db, p: { request: string }) =>
  db.selectFrom('ricevute_firmate').select('jws').where('request', '=', p.request)

export const keepReceipt = (db: Db, row: { request: string; kid: string; jws: string }) =>
  db
    .insertInto('ricevute_firmate')
    .values(row)
    .onConflict((known) => known.column('request').doNothing())
