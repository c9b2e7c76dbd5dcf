import type { Receipt } from '#core/contract/outcome.ts'
import type { Change } from '#core/domain/change.ts'
import type { Dossier, Riscontro } from '#core/domain/dossier.ts'
import type { DossierQuery, Foreseeable, ForeseenDossier, Registered } from '#core/engine/ledger.ts'
import type { Inquiry } from '#core/service/inquiry.ts'
import type { Runner } from '#core/store/prepared.ts'
import { grouped } from '#core/store/present.ts'
import { requestFrom } from '#core/store/stored.ts'
import { atOnce } from './at-once.ts'
import { readDossiers } from './dossiers.ts'
import { repliesTo } from './inquiries.ts'
import { heldRequests } from './queries/locks.ts'
import { receiptsByIds } from './queries/rows.ts'

/**
 * What a transaction will read, read beforehand in few statements. A dossier is given once: who reads it again may have
 * written in the meantime. Companies asked for twice are not foreseen at all, since the second sees what the first did.
 */
export type Foreseen = {
  readonly receipts: Map<string, Receipt | undefined>
  readonly requests: Map<string, Registered>
  readonly dossiers: Map<string, Dossier | undefined>
  readonly replies: Map<string, Riscontro>
}

export const nothingForeseen = (): Foreseen => ({
  ...{ receipts: new Map(), requests: new Map(), dossiers: new Map(), replies: new Map() },
})

export function forgetAll({ receipts, requests, dossiers, replies }: Foreseen): void {
  for (const kept of [receipts, requests, dossiers, replies]) kept.clear()
}

/** Whoever wants the whole may not be given a part of it. */
const keyOf = ({ azienda, richiedente, oggi, except = '', lists }: DossierQuery) =>
  [azienda, richiedente.codiceFiscale, oggi, except, lists === undefined ? '' : 'part'].join('\n')

export async function foresee(on: Runner, seen: Foreseen, { receipts, dossiers }: Foreseeable): Promise<void> {
  const once = [...grouped(dossiers, ({ azienda }) => azienda).values()].filter(({ length }) => length === 1)
  const alike = grouped(once.flat(), ({ richiedente, oggi }) => `${richiedente.codiceFiscale} ${oggi}`)
  await atOnce([
    foreseeReceipts(on, seen, receipts),
    ...[...alike.values()].map((queries) => foreseeDossiers(on, seen, queries)),
  ])
  await foreseeReplies(on, seen, once.flat())
}

async function foreseeReceipts(on: Runner, seen: Foreseen, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  for (const id of ids) seen.receipts.set(id, undefined)
  for (const receipt of await receiptsByIds(on, { ids })) seen.receipts.set(receipt.id, receipt)
}

async function foreseeDossiers(on: Runner, seen: Foreseen, queries: readonly ForeseenDossier[]): Promise<void> {
  const [first] = queries
  if (first === undefined || (queries.length === 1 && first.lists === undefined)) return
  const aziende = queries.map(({ azienda }) => azienda)
  const excepts = queries.map(({ except = '' }) => except)
  const lists = queries.some((query) => query.lists === undefined)
    ? undefined
    : queries.flatMap(({ lists = [] }) => lists)
  const found = await readDossiers(on, { ...first, aziende, excepts, lists })
  for (const query of queries) {
    const known = found.get(query.azienda)
    seen.dossiers.set(keyOf(query), known && { ...known, richiedente: query.richiedente })
  }
}

/** The dossier foreseen, once; `read` where it was not. */
export function dossierOf(seen: Foreseen, query: DossierQuery, read: () => Promise<Dossier | undefined>) {
  const key = keyOf(query)
  if (!seen.dossiers.has(key)) return read()
  const known = seen.dossiers.get(key)
  seen.dossiers.delete(key)
  return Promise.resolve(known)
}

/** What the answers will make them ask of the archive, in one journey; where it was not foreseen so, it is asked then. */
async function foreseeReplies(on: Runner, seen: Foreseen, queries: readonly ForeseenDossier[]): Promise<void> {
  const all = queries.flatMap((query) => {
    const dossier = seen.dossiers.get(keyOf(query))
    const inquiries = (dossier && query.asks?.(dossier)) ?? []
    return inquiries.map((inquiry) => ({ azienda: query.azienda, inquiry }))
  })
  if (all.length === 0) return
  for (const { azienda, inquiry, reply } of await repliesTo(on, all)) seen.replies.set(nameOf(inquiry, azienda), reply)
}

const nameOf = ({ domanda, valore, ...of }: Inquiry, azienda: string) =>
  [domanda, valore, ('titolare' in of && of.titolare) || azienda].join('\n')

/** The replies foreseen, if all of them were. */
export function repliesOf(
  { replies }: Foreseen,
  inquiries: readonly Inquiry[],
  azienda: string,
): readonly Riscontro[] | undefined {
  const known = inquiries.flatMap((inquiry) => replies.get(nameOf(inquiry, azienda)) ?? [])
  return known.length === inquiries.length ? known : undefined
}

/**
 * A contact may be that of an intermediario, which the dossiers of all his companies hold. An address that somebody takes is
 * no longer free; which ones he leaves is not known here, so none is known to be taken any more.
 */
export function forgetWhatChanges({ dossiers, replies }: Foreseen, change: Change): void {
  const taken = addressTakenBy(change)
  if (taken === undefined) return
  if (change.change !== 'azienda.pec') dossiers.clear()
  for (const [name, { valore, trovato }] of replies) if (trovato || valore.toLowerCase() === taken) replies.delete(name)
}

/** None where somebody only leaves one; absent where a change is about none. */
function addressTakenBy(change: Change): string | undefined {
  switch (change.change) {
    case 'azienda.pec':
    case 'contatto.varia':
      return change.a.toLowerCase()
    case 'contatto.elimina':
      return ''
    default:
      return undefined
  }
}

/** Takes hold of requests, and remembers them; gives the companies they are about. */
export async function holdRequests(on: Runner, seen: Foreseen, ids: readonly string[]): Promise<readonly string[]> {
  const held = await heldRequests(on, { ids })
  for (const row of held) seen.requests.set(row.id, requestFrom(row))
  return held.map(({ azienda }) => azienda)
}
