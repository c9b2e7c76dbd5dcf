import { sql } from 'kysely'
import { compiled } from '#core/store/compiled.ts'
import { columnsOf, type Columns, type Packed } from '#core/store/postgres/columns.ts'
import { prepared, preparedToWrite, type Runner } from '#core/store/prepared.ts'
import { RECEIPT, type Decided } from '#core/store/queries/requests.ts'
import type { Db } from '#core/store/open.ts'
import type { AttivitaTable, EventsTable } from '#core/store/schema.ts'

function inserted(table: string, types: Columns, otherwise = '') {
  const { names, values, from, packed } = columnsOf(types)
  const insert = preparedToWrite((db: Db, p: Packed) =>
    compiled(
      db,
      sql`insert into ${sql.table(table)} (${names}) select ${values} from ${from(p)} ${sql.raw(otherwise)}`,
    ),
  )
  return (on: Runner, rows: readonly object[]) => insert(on, packed(rows))
}

export const insertRequests = inserted('requests', {
  ...{ id: 'text', hash: 'text', service: 'text', version: 'integer', azienda: 'text', matricola: 'text' },
  ...{ soggetto: 'text', richiedente: 'text', ruolo: 'text', delegante: 'text', answers: 'text', previous: 'text' },
  ...{ mittente: 'text', state: 'text', esito: 'text', protocollo: 'text', received_at: 'text', decided_at: 'text' },
})

export const insertDecisions = inserted('decisions', {
  ...{ request: 'text', checks: 'text', changes: 'text', dossier: 'text' },
  ...{ decided_at: 'text', outline: 'text', lists: 'text' },
})

/** Months declared beforehand; those that were declared before stay as they were. */
export const insertDpaMonths = inserted(
  'dpa',
  { matricola: 'text', mese: 'text', richiesta_il: 'text', fonte: 'text', aggiornata_il: 'text' },
  'on conflict (matricola, mese) do nothing',
)

const told = columnsOf({
  ...{ series: 'text', recipient: 'text', place: 'integer' },
  ...{ kind: 'text', request: 'text', at: 'text', passo: 'integer' },
})

/**
 * Moves each recipient's series on by what he is told, and tells it with the numbers that follow. Whoever has moved a series on
 * holds it until the commit: numbers have no gaps, and who reads after a number misses nothing that is committed later
 * with a lower one. Series are moved on in the order of their names, by all.
 */
const tell = preparedToWrite((db, p: Packed) =>
  compiled(
    db,
    sql`with told as (select ${told.values} from ${told.from(p)}), moved as (
        insert into counters (name, value) select series, count(*) from told group by series order by series
        on conflict (name) do update set value = counters.value + excluded.value
        returning name, value
      )
      insert into events (recipient, seq, kind, request, at, passo)
      select t.recipient, m.value - (count(*) over (partition by t.series)) + t.place, t.kind, t.request, t.at, t.passo
      from told t join moved m on m.name = t.series`,
  ),
)

/** A happening, and where it stands among those that its recipient is told at once, from 1. */
export type Telling = Omit<EventsTable, 'seq'> & { readonly series: string; readonly place: number }

export const tellEvents = (on: Runner, rows: readonly Telling[]) => tell(on, told.packed(rows))

/** Those not kept yet: a hash says what it stands for. */
export const insertPieces = inserted('pieces', { hash: 'text', content: 'text' }, 'on conflict (hash) do nothing')

type Marked = Omit<Decided, 'id'> & { readonly ids: readonly string[] }

export const markAllDecided = preparedToWrite((db, p: Marked) =>
  db
    .updateTable('requests')
    .set({ state: 'decisa', esito: p.esito, decided_at: p.decided_at })
    .where('id', '=', sql<string>`any(${p.ids})`),
)

const days = columnsOf({ matricola: 'text', richiedente: 'text', il: 'text' })

const note = preparedToWrite((db, p: Packed) =>
  compiled(
    db,
    sql`insert into attivita (matricola, richiedente, il)
      select matricola, richiedente, max(il) from ${days.from(p)}
      group by matricola, richiedente order by matricola, richiedente
      on conflict (matricola, richiedente) do update set il = excluded.il where attivita.il < excluded.il`,
  ),
)

/** The last day of each, unless a later one is remembered already. */
export const noteActivities = (on: Runner, rows: readonly AttivitaTable[]) => note(on, days.packed(rows))

export const receiptsByIds = prepared((db, p: { ids: readonly string[] }) =>
  db
    .selectFrom('requests')
    .select(RECEIPT)
    .where('id', '=', sql<string>`any(${p.ids})`),
)
