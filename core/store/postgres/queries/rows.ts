import { sql, type Compilable } from 'kysely'
import { prepared, preparedToWrite } from '#core/store/prepared.ts'
import { RECEIPT, type Decided } from '#core/store/queries/requests.ts'
import type { Db } from '#core/store/open.ts'

// Rows travel as one JSON text: a statement then is the same for any number of them, and is prepared once.

type Rows = { readonly rows: string }
type Columns = Readonly<Record<string, 'text' | 'integer'>>

function inserted(table: string, columns: Columns, otherwise = '') {
  const names = Object.keys(columns)
  const types = names.map((name) => `${name} ${columns[name] ?? 'text'}`).join(', ')
  return preparedToWrite((db: Db, p: Rows) =>
    compiled(
      db,
      sql`insert into ${sql.table(table)} (${sql.raw(names.join(', '))})
        select ${sql.raw(names.join(', '))} from json_to_recordset(${p.rows}::json) as r(${sql.raw(types)}) ${sql.raw(otherwise)}`,
    ),
  )
}

const compiled = (db: Db, raw: ReturnType<typeof sql>): Compilable => ({ compile: () => raw.compile(db) })

export const insertRequests = inserted('requests', {
  ...{ id: 'text', hash: 'text', service: 'text', version: 'integer', azienda: 'text', matricola: 'text' },
  ...{ soggetto: 'text', richiedente: 'text', ruolo: 'text', delegante: 'text', answers: 'text', previous: 'text' },
  ...{ mittente: 'text', state: 'text', esito: 'text', protocollo: 'text', received_at: 'text', decided_at: 'text' },
})

export const insertDecisions = inserted('decisions', {
  ...{ request: 'text', checks: 'text', changes: 'text', dossier: 'text' },
  ...{ decided_at: 'text', outline: 'text', lists: 'text' },
})

/**
 * Moves each recipient's series on by what he is told, and tells it with the numbers that follow. Whoever has moved a series on
 * holds it until the commit: numbers have no gaps, and who reads after a number misses nothing that is committed later
 * with a lower one. Series are moved on in the order of their names, by all.
 */
export const tellEvents = preparedToWrite((db, p: Rows) =>
  compiled(
    db,
    sql`with told as (
        select series, recipient, place, kind, request, at, passo
        from json_to_recordset(${p.rows}::json) as r(series text, recipient text, place integer, kind text, request text, at text, passo integer)
      ), moved as (
        insert into counters (name, value) select series, count(*) from told group by series order by series
        on conflict (name) do update set value = counters.value + excluded.value
        returning name, value
      )
      insert into events (recipient, seq, kind, request, at, passo)
      select t.recipient, m.value - (count(*) over (partition by t.series)) + t.place, t.kind, t.request, t.at, t.passo
      from told t join moved m on m.name = t.series`,
  ),
)

/** Those not kept yet: a hash says what it stands for. */
export const insertPieces = inserted('pieces', { hash: 'text', content: 'text' }, 'on conflict (hash) do nothing')

type Marked = Omit<Decided, 'id'> & { readonly ids: readonly string[] }

export const markAllDecided = preparedToWrite((db, p: Marked) =>
  db
    .updateTable('requests')
    .set({ state: 'decisa', esito: p.esito, decided_at: p.decided_at })
    .where('id', '=', sql<string>`any(${p.ids})`),
)

/** The last day of each, unless a later one is remembered already. */
export const noteActivities = preparedToWrite((db, p: Rows) =>
  compiled(
    db,
    sql`insert into attivita (matricola, richiedente, il)
      select matricola, richiedente, max(il)
      from json_to_recordset(${p.rows}::json) as r(matricola text, richiedente text, il text)
      group by matricola, richiedente order by matricola, richiedente
      on conflict (matricola, richiedente) do update set il = excluded.il where attivita.il < excluded.il`,
  ),
)

export const receiptsByIds = prepared((db, p: { ids: readonly string[] }) =>
  db
    .selectFrom('requests')
    .select(RECEIPT)
    .where('id', '=', sql<string>`any(${p.ids})`),
)
