import type { Receipt } from '#core/contract/outcome.ts'
import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { DossierQuery, Foreseeable, Registered } from '#core/engine/ledger.ts'
import { readDossiers } from '#core/store/dossier.ts'
import type { Runner } from '#core/store/prepared.ts'
import { grouped } from '#core/store/present.ts'
import { requestFrom } from '#core/store/stored.ts'
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
}

export const nothingForeseen = (): Foreseen => ({ receipts: new Map(), requests: new Map(), dossiers: new Map() })

export function forgetAll({ receipts, requests, dossiers }: Foreseen): void {
  for (const kept of [receipts, requests, dossiers]) kept.clear()
}

const keyOf = ({ azienda, richiedente, oggi, except = '' }: DossierQuery) =>
  [azienda, richiedente.codiceFiscale, oggi, except].join('\n')

export async function foresee(on: Runner, seen: Foreseen, { receipts, dossiers }: Foreseeable): Promise<void> {
  if (receipts.length > 0) {
    for (const id of receipts) seen.receipts.set(id, undefined)
    for (const receipt of await receiptsByIds(on, { ids: receipts })) seen.receipts.set(receipt.id, receipt)
  }
  const once = [...grouped(dossiers, ({ azienda }) => azienda).values()].filter(({ length }) => length === 1)
  const alike = grouped(once.flat(), ({ richiedente, oggi }) => `${richiedente.codiceFiscale} ${oggi}`)
  for (const queries of alike.values()) await foreseeDossiers(on, seen, queries)
}

async function foreseeDossiers(on: Runner, seen: Foreseen, queries: readonly DossierQuery[]): Promise<void> {
  const [first] = queries
  if (first === undefined || queries.length === 1) return
  const aziende = queries.map(({ azienda }) => azienda)
  const excepts = queries.map(({ except = '' }) => except)
  const found = await readDossiers(on, { ...first, aziende, excepts })
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

/** A contact may be that of an intermediario, which the dossiers of all his companies hold. */
export function forgetWhatChanges({ dossiers }: Foreseen, { change }: Change): void {
  if (change.startsWith('contatto.')) dossiers.clear()
}

/** Takes hold of requests, and remembers them; gives the companies they are about. */
export async function holdRequests(on: Runner, seen: Foreseen, ids: readonly string[]): Promise<readonly string[]> {
  const held = await heldRequests(on, { ids })
  for (const row of held) seen.requests.set(row.id, requestFrom(row))
  return held.map(({ azienda }) => azienda)
}
