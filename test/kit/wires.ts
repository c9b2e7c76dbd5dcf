import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { openPostgres } from '#core/store/postgres/open-postgres.ts'
import { fill } from './archive.ts'
import { dossierWith } from './dossier.ts'
import { preparedDatabase } from './postgres/database.ts'
import { servedOn, wireWith, type Differing, type TestCore } from './wire.ts'

/** What every core promises over the wire, whatever it keeps things in: a suite runs on each of these. */
export const WIRES: readonly (readonly [where: string, wire: (differing?: Differing) => Promise<TestCore>])[] = [
  ['a file', wireWith],
  ['PostgreSQL', wireOnPostgres],
]

async function wireOnPostgres(differing: Differing = {}): Promise<TestCore> {
  const database = await preparedDatabase()
  const opened = await openPostgres(database, { poolSize: 2 })
  if (!opened.ok) throw new Error(opened.failure.code)
  const postgres = opened.value
  const { db } = postgres
  await fill({ core: db }, differing.companies ?? [dossierWith()])
  const served = await servedOn({ database, connessioni: 4 }, differing)
  const remove = async () => {
    await served.stop()
    await postgres.close()
  }
  const settled = async () => {
    const waiting = db.selectFrom('requests').select('id').where('state', '=', 'ricevuta')
    while ((await waiting.execute()).length > 0) await pause(10)
  }
  const shutRegister = async () => {
    await sql`create function fermo() returns trigger language plpgsql as $$ begin raise exception 'fermo'; end $$`.execute(
      db,
    )
    await sql`create trigger fermo before insert on registro for each row execute function fermo()`.execute(db)
    return async () => {
      await sql`drop trigger fermo on registro`.execute(db)
    }
  }
  return { ...served, db, settled, shutRegister, remove }
}
