import { sql } from 'kysely'
import type { Db } from '#core/store/open.ts'

/** The import that took the same bytes in the same way, if there was one. */
export const sameFile = (db: Db, { sha256, genere }: { readonly sha256: string; readonly genere: string }) =>
  db
    .selectFrom('importazioni')
    .select(['id', 'avvenuta_il', 'conteggi'])
    .where('sha256', '=', sha256)
    .where('genere', '=', genere)
    .orderBy('avvenuta_il', 'desc')

export const latestImports = (db: Db, limit: number) =>
  db.selectFrom('importazioni').select('conteggi').orderBy('avvenuta_il', 'desc').orderBy('id', 'desc').limit(limit)

export const attachStaging = (path: string, secret: Buffer) => sql`attach ${path} as staging key ${secret}`
export const stagingWithoutJournal = () => sql`pragma staging.journal_mode = off`
export const stagingWithoutSync = () => sql`pragma staging.synchronous = off`
export const detachStaging = () => sql`detach staging`
