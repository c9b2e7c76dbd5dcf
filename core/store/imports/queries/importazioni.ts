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

/** An import of that kind that came after another: ids grow with time. */
export const laterImport = (db: Db, { id, genere }: { readonly id: string; readonly genere: string }) =>
  db.selectFrom('importazioni').select('id').where('id', '>', id).where('genere', '=', genere).limit(1)

export const latestImports = (db: Db, limit: number) =>
  db.selectFrom('importazioni').select('conteggi').orderBy('avvenuta_il', 'desc').orderBy('id', 'desc').limit(limit)

export const attachStaging = (path: string, secret: Buffer) => sql`attach ${path} as staging key ${secret}`
export const stagingWithoutJournal = () => sql`pragma staging.journal_mode = off`
export const stagingWithoutSync = () => sql`pragma staging.synchronous = off`
export const detachStaging = () => sql`detach staging`
