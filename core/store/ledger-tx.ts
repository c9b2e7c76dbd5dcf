import type { LedgerTx, Registered, Settlement } from '#core/engine/ledger.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import type { Settings } from '#core/service/settings.ts'
import { applyChange, touchedBy } from './apply.ts'
import type { Dossiers } from './dossiers-at-hand.ts'
import { kept } from './kept-decision.ts'
import type { Piece } from './piece.ts'
import type { Runner } from './prepared.ts'
import { noteActivity } from './queries/activity.ts'
import { insertDecision } from './queries/decisions.ts'
import { insertRequest, markDecided, markRecalled, receiptById, type Decided } from './queries/requests.ts'
import type { AttivitaTable, DecisionsTable, RequestsTable } from './schema.ts'
import { settingsOn } from './settings.ts'
import { rowOf } from './stored.ts'

/** What a transaction does alike on whatever database. */
export type Shared = Pick<LedgerTx, 'dossier' | 'receipt' | 'register' | 'settle' | 'recall' | 'settings' | 'apply'>

/** What one transaction writes with. */
export type Writing = {
  readonly on: Runner
  readonly dossiers: Dossiers
  /** Keeps what decisions have in common, before the transaction ends. */
  readonly keep: (pieces: readonly Piece[]) => Promise<void>
  readonly rows: Rows
}

type Written = unknown

/** Where rows are written: at once, or together when the transaction ends or somebody is about to read them. */
export type Rows = {
  request(row: RequestsTable): Written
  decided(mark: Decided): Written
  decision(row: DecisionsTable): Written
  /** Gives 0 where that is known already. */
  active(day: AttivitaTable): Written
}

export function rowsAtOnce(on: Runner): Rows {
  return {
    request: (row) => insertRequest(on, row),
    decided: (mark) => markDecided(on, mark),
    decision: (row) => insertDecision(on, row),
    active: (day) => noteActivity(on, day),
  }
}

export function sharedOn(writing: Writing): Shared {
  const { on, dossiers } = writing
  // asked by every request of a batch, read once
  let settings: Promise<Settings | undefined> | undefined
  return {
    dossier: (query) => dossiers.read(query),
    receipt: async (id) => (await receiptById(on, { id }))[0],
    register: (request, settlement) => register(writing, request, settlement),
    settle: async (request, settlement) => {
      const { decision, at } = settlement
      await writing.rows.decided({ id: request.id, esito: decision.esito, decided_at: at })
      dossiers.touched(['pendenti'])
      await decided(writing, request, settlement)
    },
    recall: async (id) => {
      await markRecalled(on, { id })
      dossiers.touched(['pendenti'])
    },
    settings: () => (settings ??= settingsOn(on)),
    apply: async (change, by) => {
      await applyChange(on, change, by)
      dossiers.touched(touchedBy(change))
    },
  }
}

async function register(writing: Writing, request: Registered, settlement?: Settlement): Promise<void> {
  await writing.rows.request(rowOf(request, settlement))
  if (request.state === 'ricevuta') writing.dossiers.touched(['pendenti'])
  if (settlement) await decided(writing, request, settlement)
}

async function decided(
  { rows, keep, dossiers }: Writing,
  { id, richiedente, receivedAt, subject }: Registered,
  settlement: Settlement,
) {
  const { dossier, at } = settlement
  const decision = kept(settlement)
  await keep(decision.pieces)
  await rows.decision({ request: id, ...decision.row })
  if (subject.matricola === undefined) return
  const il = receivedAt === at ? dossier.oggi : civilDay(new Date(receivedAt))
  const written = await rows.active({ matricola: subject.matricola, richiedente: richiedente.codiceFiscale, il })
  if (written !== 0) dossiers.touched(['attivita'])
}
