import { sql } from 'kysely'
import type { Stand } from '#electron/desk/batch.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'

/** Where a company of a batch stands; the same words as `standOf`. */
const stand = sql<Stand>`case
  when t.id is null then 'aperta'
  when t.state = 'done' then ifnull(t.esito, 'in-elaborazione')
  when t.state = 'draft' then 'bozza'
  when t.state in ('queued', 'sending') then 'in-coda'
  when t.state = 'sent' then 'in-elaborazione'
  when t.state = 'parked' then 'parcheggiata'
  when t.state = 'recalled' then 'richiamata'
  else 'eliminata'
end`

/** How many companies stand where, of some batches. */
export const batchTally = (db: DeskDb, batches: readonly string[]) =>
  db
    .selectFrom('batch_items as i')
    .leftJoin('tasks as t', 't.id', 'i.task')
    .where('i.batch', 'in', batches)
    .select(['i.batch', stand.as('stand'), sql<number>`count(*)`.as('n')])
    .groupBy(['i.batch', stand])

/** How many companies some batches are for, however many matricole of each. */
export const batchCompanies = (db: DeskDb, batches: readonly string[]) =>
  db
    .selectFrom('batch_items')
    .where('batch', 'in', batches)
    .select(['batch', sql<number>`count(distinct azienda)`.as('n')])
    .groupBy('batch')

export type BatchItemsRead = {
  readonly batch: string
  readonly stand?: Stand | undefined
  readonly after: number
  readonly limit: number
}

/** The companies of a batch with what became of them, in their order. */
export const batchOutcomes = (db: DeskDb, { batch, stand: wanted, after, limit }: BatchItemsRead) =>
  db
    .selectFrom('batch_items as i')
    .leftJoin('tasks as t', 't.id', 'i.task')
    .where('i.batch', '=', batch)
    .where('i.n', '>', after)
    .where((eb) => (wanted === undefined ? eb.lit(true) : eb(stand, '=', wanted)))
    .select(['i.n', 'i.azienda', 'i.ragione_sociale', 'i.task', 'i.reason', 'i.previous'])
    .select(['t.protocollo', 't.matricola', 't.updated_at', 't.failure', 't.read', stand.as('stand')])
    .orderBy('i.n')
    .limit(limit)
