import type { LedgerTx, Registered, Settlement } from '#core/engine/ledger.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import type { Settings } from '#core/service/settings.ts'
import { applyChange } from './apply.ts'
import { readDossier } from './dossier.ts'
import { kept } from './kept-decision.ts'
import type { Piece } from './piece.ts'
import type { Runner } from './prepared.ts'
import { noteActivity } from './queries/activity.ts'
import { insertDecision } from './queries/decisions.ts'
import { insertRequest, markDecided, markRecalled, receiptById } from './queries/requests.ts'
import { settingsOn } from './settings.ts'
import { rowOf } from './stored.ts'

/** What a transaction does alike on whatever database. */
export type Shared = Pick<LedgerTx, 'dossier' | 'receipt' | 'register' | 'settle' | 'recall' | 'settings' | 'apply'>

/** What one transaction writes with. */
export type Writing = {
  readonly on: Runner
  /** Keeps what decisions have in common, before the transaction ends. */
  readonly keep: (pieces: readonly Piece[]) => Promise<void>
}

export function sharedOn(writing: Writing): Shared {
  const { on } = writing
  // asked by every request of a batch, read once
  let settings: Promise<Settings | undefined> | undefined
  return {
    dossier: (query) => readDossier(on, query),
    receipt: async (id) => (await receiptById(on, { id }))[0],
    register: (request, settlement) => register(writing, request, settlement),
    settle: async (request, settlement) => {
      const { decision, at } = settlement
      await markDecided(on, { id: request.id, esito: decision.esito, decided_at: at })
      await decided(writing, request, settlement)
    },
    recall: async (id) => {
      await markRecalled(on, { id })
    },
    settings: () => (settings ??= settingsOn(on)),
    apply: (change, by) => applyChange(on, change, by),
  }
}

async function register(writing: Writing, request: Registered, settlement?: Settlement): Promise<void> {
  await insertRequest(writing.on, rowOf(request, settlement))
  if (settlement) await decided(writing, request, settlement)
}

async function decided(
  { on, keep }: Writing,
  { id, richiedente, receivedAt, subject }: Registered,
  settlement: Settlement,
) {
  const { dossier, at } = settlement
  const decision = kept(settlement)
  await keep(decision.pieces)
  await insertDecision(on, { request: id, ...decision.row })
  if (subject.matricola === undefined) return
  const il = receivedAt === at ? dossier.oggi : civilDay(new Date(receivedAt))
  await noteActivity(on, { matricola: subject.matricola, richiedente: richiedente.codiceFiscale, il })
}
