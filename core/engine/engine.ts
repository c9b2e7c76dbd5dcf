import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { AnyService } from '#core/service/define.ts'
import type { Settings } from '#core/service/settings.ts'
import type { Ledger } from './ledger.ts'

/** Everything the engine works with; each part is handed in. */
export type Engine = {
  readonly ledger: Ledger
  /** Every version of every service that this core still decides. */
  readonly services: readonly AnyService[]
  readonly clock: Clock
  /** What it goes by as long as it was told nothing else. */
  readonly settings: Settings
  /** SHA-256 of a text, hex. */
  readonly digest: (text: string) => string
  /** Where exceptions go; whoever asked gets a plain refusal. */
  readonly report: (error: unknown) => void
}

/** The service in that very version: a request is never decided by rules other than those it was drafted under. */
export function serviceOf({ services }: Engine, id: string, version: number): Result<AnyService, Failure> {
  const versions = services.filter((service) => service.id === id)
  const found = versions.find((service) => service.version === version)
  if (found) return ok(found)
  if (versions.length === 0) return no(never('servizio-sconosciuto', { servizio: id }))
  const attese = versions.map((service) => service.version).join(', ')
  return no(never('versione-non-supportata', { servizio: id, versione: String(version), attese }))
}

export function never(code: string, details?: Readonly<Record<string, string>>): Failure {
  return { code, retry: 'never', ...(details && { details }) }
}

/** An exception is a fault of ours: it is reported, and whoever asked may ask again. */
export function broken({ report }: Pick<Engine, 'report'>, code: string, error: unknown): Result<never, Failure> {
  report(error)
  return no({ code, retry: 'later' })
}
