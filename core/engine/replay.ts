import { decide, type CheckLine, type Decision, type Esito } from '#core/service/decide.ts'
import type { AnyService } from '#core/service/define.ts'
import type { Engine } from './engine.ts'
import type { Registered } from './ledger.ts'

/** A past request that today's rules would decide otherwise. */
export type Replayed = {
  readonly request: Pick<Registered, 'id' | 'protocollo' | 'service' | 'version' | 'azienda'>
  readonly then: Esito
  readonly now: Esito
  /** The first check whose result differs; absent when the service itself is gone. */
  readonly check?: string
}

export type ReplayPage = {
  readonly replayed: number
  readonly differing: readonly Replayed[]
  /** Services that this core no longer knows: their requests were passed over. */
  readonly unknown: readonly string[]
  /** Where the next page starts; absent after the last one. */
  readonly next?: string
}

/** Decides past requests again, from the dossiers they were decided on, under the newest version of each service; nothing is written. */
export async function replay(engine: Engine, after: string, limit: number): Promise<ReplayPage> {
  const ids = await engine.ledger.decided(after, limit)
  const differing: Replayed[] = []
  const unknown = new Set<string>()
  for (const id of ids) {
    const found = await engine.ledger.settled(id)
    if (found === undefined) continue
    const { request, settlement } = found
    const service = newest(engine.services, request.service)
    if (service === undefined) {
      unknown.add(request.service)
      continue
    }
    const again = decide(service, request.answers, settlement.dossier)
    if (again.esito !== settlement.decision.esito) differing.push(difference(request, settlement.decision, again))
  }
  const next = ids.length === limit ? ids.at(-1) : undefined
  return { replayed: ids.length, differing, unknown: [...unknown], ...(next !== undefined && { next }) }
}

function newest(services: readonly AnyService[], id: string): AnyService | undefined {
  return services.filter((service) => service.id === id).sort((a, b) => b.version - a.version)[0]
}

function difference(
  { id, protocollo, service, version, azienda }: Registered,
  then: Decision,
  now: Decision,
): Replayed {
  const before = new Map(then.checks.map((line) => [line.code, line.result]))
  const differs = ({ code, result, weight }: CheckLine) => weight === 'blocca' && before.get(code) !== result
  const check = now.checks.find(differs)?.code
  return {
    request: { id, protocollo, service, version, azienda },
    then: then.esito,
    now: now.esito,
    ...(check !== undefined && { check }),
  }
}
