import type { CoreEvent, OfOthers } from '#core/contract/outcome.ts'
import type { Desk } from './desk.ts'
import type { DeskTx } from './desk-store.ts'
import { follow } from './following.ts'
import type { ToldCompany } from './told-company.ts'

/** No outcome of others is news: whoever asked is told of it. */
const NEVER = '9999-12-31T00:00:00.000Z'

/** Takes in what others asked for companies on which one has a title: colleagues of the studio, who sign in as themselves. */
export async function learnOfOthers(
  { core, studio }: Pick<Desk, 'core' | 'studio'>,
  tx: DeskTx,
  told: readonly ToldCompany[],
): Promise<readonly string[]> {
  const known = told.flatMap((one) => ('ended' in one ? [] : one))
  const names = new Map(known.map(({ azienda, dossier }) => [azienda, dossier.azienda.ragioneSociale]))
  // the oldest first, as they were asked
  const events = known.flatMap(({ richieste = [] }) => richieste.toReversed().flatMap(eventsOf))
  const ids = await follow(tx, { core: core.id, studio, names, since: NEVER }, { events, mayAsk: false })
  return ids === 'unknown' ? [] : ids
}

/** What would have been told of it to whoever asked. */
function eventsOf({ protocollo, ricevutaIl, stato, outcome, ...sent }: OfOthers): readonly CoreEvent[] {
  const happened = { seq: 0, request: sent.richiesta.id, protocollo, at: ricevutaIl }
  const first: CoreEvent = { ...happened, kind: 'ricevuta', sent }
  if (stato === 'richiamata') return [first, { ...happened, kind: 'richiamata' }]
  return outcome === undefined ? [first] : [first, { ...happened, kind: 'decisa', at: outcome.decidedAt, outcome }]
}
