import type { Selectable } from 'kysely'
import {
  tally,
  type Batch,
  type BatchItem,
  type BatchItemRow,
  type BatchRow,
  type Stand,
} from '#electron/desk/batch.ts'
import type { Batches, BatchItemQuery, BatchReads } from '#electron/desk/batch-store.ts'
import type { Page } from '#electron/desk/company.ts'
import type { BatchesTable, BatchItemsTable, DeskDb } from './desk-tables.ts'
import { batchCompanies, batchOutcomes, batchTally } from './queries/batch-outcomes.ts'
import * as queries from './queries/batches.ts'

export function batchesOn(tx: DeskDb): Batches {
  return {
    get: (id) => batchOf(tx, id),
    put: async (batch) => {
      await queries.putBatch(tx, recordOf(batch)).execute()
    },
    item: async (batch, n) => {
      const record = await queries.batchItem(tx, batch, n).executeTakeFirst()
      return record && itemOf(record)
    },
    putItem: async (batch, item) => {
      await queries.putBatchItem(tx, itemRecord(batch, item)).execute()
    },
    dropItem: async (batch, n) => {
      await queries.dropBatchItem(tx, batch, n).execute()
    },
  }
}

export function batchReads(db: DeskDb): BatchReads {
  return {
    get: (id) => batchOf(db, id),
    list: async () => rowsOf(db, (await queries.shownBatches(db).execute()).map(ofRecord)),
    row: async (id) => {
      const batch = await batchOf(db, id)
      return batch && (await rowsOf(db, [batch]))[0]
    },
    open: async (batch) => (await queries.openItems(db, batch).execute()).map(itemOf),
    items: (query) => itemPage(db, query),
  }
}

async function batchOf(db: DeskDb, id: string): Promise<Batch | undefined> {
  const record = await queries.batchById(db, id).executeTakeFirst()
  return record && ofRecord(record)
}

async function rowsOf(db: DeskDb, batches: readonly Batch[]): Promise<readonly BatchRow[]> {
  if (batches.length === 0) return []
  const counted = new Map<string, [Stand, number][]>()
  const ids = batches.map(({ id }) => id)
  for (const { batch, stand, n } of await batchTally(db, ids).execute())
    counted.set(batch, [...(counted.get(batch) ?? []), [stand, n]])
  const companies = new Map((await batchCompanies(db, ids).execute()).map(({ batch, n }) => [batch, n]))
  return batches.map(({ id, service, version, createdAt, updatedAt, discarded }) => {
    const batch = { id, service, version, createdAt, updatedAt, discarded }
    const counts = counted.get(id) ?? []
    const total = counts.reduce((sum, [, n]) => sum + n, 0)
    return { ...batch, tally: tally(counts), total, companies: companies.get(id) ?? 0 }
  })
}

const DECIDED: ReadonlySet<Stand> = new Set(['accolta', 'non-accolta'])

async function itemPage(db: DeskDb, { batch, stand, after, limit }: BatchItemQuery): Promise<Page<BatchItemRow>> {
  const [row] = await rowsOf(db, await found(db, batch))
  const start = after === undefined ? -1 : Number(after)
  const records = await batchOutcomes(db, { batch, stand, after: start, limit: limit + 1 }).execute()
  const rows = records.slice(0, limit).map(
    (record) =>
      present({
        n: record.n,
        azienda: record.azienda,
        ragioneSociale: record.ragione_sociale,
        task: record.task,
        reason: parsed(record.reason),
        previous: record.previous,
        stand: record.stand,
        protocollo: record.protocollo,
        matricola: record.matricola,
        updatedAt: record.updated_at,
        unread: record.read === 0 && DECIDED.has(record.stand) ? true : null,
        failure: parsed(record.failure),
      }) as BatchItemRow,
  )
  const last = rows.at(-1)
  const total = stand === undefined ? row?.total : row?.tally[stand]
  return { rows, total: total ?? 0, ...(records.length > limit && last && { next: String(last.n) }) }
}

async function found(db: DeskDb, id: string): Promise<readonly Batch[]> {
  const batch = await batchOf(db, id)
  return batch === undefined ? [] : [batch]
}

function ofRecord({ created_at, updated_at, discarded, common, ...batch }: Selectable<BatchesTable>): Batch {
  return {
    ...batch,
    common: JSON.parse(common) as Batch['common'],
    createdAt: created_at,
    updatedAt: updated_at,
    discarded: discarded === 1,
  }
}

function recordOf({ id, service, version, common, createdAt, updatedAt, discarded }: Batch): BatchesTable {
  return {
    ...{ id, service, version },
    common: JSON.stringify(common),
    created_at: createdAt,
    updated_at: updatedAt,
    discarded: discarded ? 1 : 0,
  }
}

function itemOf(record: Selectable<BatchItemsTable>): BatchItem {
  return present({
    n: record.n,
    azienda: record.azienda,
    ragioneSociale: record.ragione_sociale,
    answers: parsed(record.answers),
    task: record.task,
    reason: parsed(record.reason),
    previous: record.previous,
  }) as BatchItem
}

function itemRecord(batch: string, item: BatchItem): BatchItemsTable {
  return {
    batch,
    n: item.n,
    azienda: item.azienda,
    ragione_sociale: item.ragioneSociale,
    answers: JSON.stringify(item.answers),
    task: item.task ?? null,
    reason: item.reason === undefined ? null : JSON.stringify(item.reason),
    previous: item.previous ?? null,
  }
}

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

const present = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
