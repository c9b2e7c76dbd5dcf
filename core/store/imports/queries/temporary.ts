import { sql } from 'kysely'
import { PLANS } from '#core/store/postgres/pool.ts'
import { TEMPORARY } from './by.ts'

/** A decision that waits so long is given up; whoever imports a year of many companies knows that it takes its time. */
export const takingItsTime = () => sql`set local statement_timeout = 0`

/** What concerns every row of a file is not looked up row by row. */
export const wholeTables = Object.keys(PLANS).map((name) => sql`set local ${sql.raw(name)} to default`)

export const insertRead = (table: string, types: Readonly<Record<string, string>>, rows: readonly unknown[]) => {
  const names = sql.raw(Object.keys(types).join(', '))
  const typed = sql.raw(
    Object.entries(types)
      .map(([name, type]) => `${name} ${type}`)
      .join(', '),
  )
  return sql`
    insert into ${sql.table(table)} (${names})
    select ${names} from json_to_recordset(${JSON.stringify(rows)}::json) as r(${typed})`
}

/** Nobody else counts the rows of a table that is there for one transaction. */
export const analysed = (table: string) => sql`analyze ${sql.table(table)}`

/** Until the transaction ends no other import begins to merge. */
export const holdImports = () => sql`
  insert into counters (name, value) values ('importazioni', 0)
  on conflict (name) do update set value = counters.value`

/** The companies that were read, and those whose positions were: nothing of theirs is decided meanwhile. */
export const holdCompaniesRead = () => sql`
  select codice_fiscale from ${TEMPORARY.known('aziende')}
  where codice_fiscale in (
    select codice_fiscale from ${TEMPORARY.staged('aziende')}
    union select p.azienda from ${TEMPORARY.known('posizioni')} p join ${TEMPORARY.staged('posizioni')} l on l.matricola = p.matricola)
  order by codice_fiscale for update`
