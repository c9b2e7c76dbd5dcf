import type { Compilable, RawBuilder } from 'kysely'
import type { Db } from './open.ts'

/** SQL written as it is, as a query to prepare. */
export const compiled = <R>(db: Db, raw: RawBuilder<R>): Compilable<R> => ({ compile: () => raw.compile(db) })
