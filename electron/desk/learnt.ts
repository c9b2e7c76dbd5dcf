import type { CoreEvent, Sent } from '#core/contract/outcome.ts'
import type { Instant } from '#core/kernel/clock.ts'
import type { Studio } from './studio.ts'
import type { Task } from './task.ts'

type Learning = {
  readonly core: string
  readonly studio: Pick<Studio, 'codiceFiscale'>
  /** What the companies of this desk are called. */
  readonly names: ReadonlyMap<string, string>
}

/** A request that was made elsewhere, at another desk of the studio or at this one before its file was lost, as it was sent. */
export function learnt(
  { core, studio, names }: Learning,
  { richiesta, soggetto, ragioneSociale }: Sent,
  on: CoreEvent,
): Task {
  const { id, service, version, azienda, richiedente, answers, previous } = richiesta
  const isStudio = richiedente.codiceFiscale === studio.codiceFiscale && richiedente.ruolo === 'intermediario'
  return {
    ...{ id, service, version, azienda, answers },
    ragioneSociale: names.get(azienda) ?? ragioneSociale ?? azienda,
    ...(soggetto.matricola !== undefined && { matricola: soggetto.matricola }),
    ...(!isStudio && { richiedente }),
    state: 'queued',
    createdAt: bornAt(id, on.at),
    updatedAt: on.at,
    queuedAt: on.at,
    attempts: 1,
    chiave: soggetto.chiave,
    core,
    protocollo: on.protocollo,
    read: true,
    ...(previous !== undefined && { previous }),
  }
}

const TIME = /^([\da-f]{8})-([\da-f]{4})-7/

/** When the draft was begun: a UUIDv7 bears its moment (RFC 9562). One that says nothing, or the impossible, was born when it was received. */
function bornAt(id: string, received: Instant): Instant {
  const [, high = '', low = ''] = TIME.exec(id) ?? []
  const born = Number.parseInt(high + low, 16)
  return born > 0 && born <= Date.parse(received) ? new Date(born).toISOString() : received
}
