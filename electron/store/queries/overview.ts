import { sql } from 'kysely'
import { delegaEnd, refused } from '#electron/store/company-conditions.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'
import { unmended } from '#electron/store/task-conditions.ts'

/** Why requests stand still. */
export const parkedByCode = (db: DeskDb) =>
  sql<{ readonly code: string; readonly n: number }>`
    select ifnull(json_extract(failure, '$.code'), 'unexpected') as code, count(*) as n
    from tasks where state = 'parked' group by 1 order by n desc, code`.execute(db)

export const countToMend = (db: DeskDb) =>
  sql<{ readonly n: number }>`select count(*) as n from tasks t where t.${refused} and ${unmended('t')}`.execute(db)

/** Requests opened from each of these instants to the next. The few that are none yet, or never were, are taken off. */
export const openedInWeeks = (db: DeskDb, weeks: readonly { readonly from: string; readonly to: string }[]) =>
  sql<{ readonly n: number }>`
    with never as materialized (select created_at as at from tasks where state in ('draft', 'discarded'))
    select (
      select count(*) from tasks where created_at >= json_extract(w.value, '$.from')
        and created_at < json_extract(w.value, '$.to')
    ) - (
      select count(*) from never where at >= json_extract(w.value, '$.from') and at < json_extract(w.value, '$.to')
    ) as n from json_each(${JSON.stringify(weeks)}) w order by w.key`.execute(db)

export const outcomesByService = (db: DeskDb) =>
  db
    .selectFrom('task_counts')
    .select(['service', 'esito', (eb) => eb.fn.sum<number>('n').as('n')])
    .where('state', '=', 'done')
    .groupBy(['service', 'esito'])

export const suspendedSince = (db: DeskDb) =>
  db.selectFrom('posizioni').select(['azienda', 'dal as day']).where('stato', '=', 'sospesa').orderBy('dal')

export const delegheEnds = (db: DeskDb) =>
  sql<{ readonly azienda: string; readonly al: string | null }>`
    select azienda, ${delegaEnd} as al from portfolio where in_delega = 1`.execute(db)

/** Whose positions had a month declared and not the one after it. */
export const dpaLapsing = (db: DeskDb, month: string, next: string) =>
  sql<{ readonly azienda: string }>`
    select p.azienda from dpa d join posizioni p on p.matricola = d.matricola where d.mese = ${month}
      and not exists (select 1 from dpa e where e.matricola = d.matricola and e.mese = ${next})`.execute(db)
