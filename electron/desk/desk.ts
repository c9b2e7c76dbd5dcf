import type { Richiedente } from '#core/domain/dossier.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import { instant, type Clock, type Instant } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Ids } from '#core/kernel/ids.ts'
import type { AnyService } from '#core/service/define.ts'
import type { Attachments } from './attachment-store.ts'
import type { Companies } from './companies.ts'
import type { CorePort } from './core-port.ts'
import type { DeskStore } from './desk-store.ts'
import type { DeskWords } from './desk-words.ts'
import type { Studio } from './studio.ts'

/** Everything a use case may lean on; each takes only its part. */
export type Desk = {
  readonly store: DeskStore
  readonly companies: Companies
  readonly core: CorePort
  readonly attachments: Attachments
  readonly services: readonly AnyService[]
  readonly studio: Studio
  readonly clock: Clock
  /** The words that what is composed now is to be read in. They may change between one call and the next. */
  readonly words: () => DeskWords
  readonly ids: Ids
  /** A number in [0, 1): what spreads retries. */
  readonly chance: () => number
}

export function now({ clock }: Pick<Desk, 'clock'>): Instant {
  return instant(clock.now())
}

/** The day it is in Italy. */
export function today({ clock }: Pick<Desk, 'clock'>): string {
  return civilDay(clock.now())
}

export function serviceOf({ services }: Pick<Desk, 'services'>, id: string): AnyService | undefined {
  return services.find((service) => service.id === id)
}

/** In whose name a task is asked: the studio as intermediario (L. 12/1979 art. 1), unless the task says another. */
export function richiedenteOf(
  { studio }: Pick<Desk, 'studio'>,
  { richiedente }: { readonly richiedente?: Richiedente } = {},
): Richiedente {
  return richiedente ?? { codiceFiscale: studio.codiceFiscale, ruolo: 'intermediario' }
}

/** A refusal that will not change by itself. */
export function never(code: string, details?: Readonly<Record<string, string>>): Failure {
  return details ? { code, details, retry: 'never' } : { code, retry: 'never' }
}

/** A refusal that may end by itself. */
export function later(code: string, details?: Readonly<Record<string, string>>): Failure {
  return details ? { code, details, retry: 'later' } : { code, retry: 'later' }
}
