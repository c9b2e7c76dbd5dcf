import type { BatchItemRow, Stand } from '#electron/desk/batch.ts'
import { isReady, type BatchLine } from '#electron/desk/batch-line.ts'

/** How the companies of a batch can be narrowed, in the order of the work on them. */
const SIEVES = ['tutte', 'da-completare', 'in-bozza', 'pronte', 'in-coda', 'accolte', 'non-accolte'] as const
export type Sieve = (typeof SIEVES)[number]

const OF_STAND: Readonly<Record<Stand, Sieve>> = {
  aperta: 'da-completare',
  bozza: 'in-bozza',
  'in-coda': 'in-coda',
  'in-elaborazione': 'in-coda',
  parcheggiata: 'in-coda',
  accolta: 'accolte',
  'non-accolta': 'non-accolte',
  richiamata: 'tutte',
  eliminata: 'tutte',
}

/** Under which name a company is found, besides `tutte`. */
export function sieveOf({ stand }: Pick<BatchItemRow, 'stand'>, line: BatchLine | undefined): Sieve {
  return stand === 'aperta' && line !== undefined && isReady(line.outlook) ? 'pronte' : OF_STAND[stand]
}

/** Those to choose from. Drafts are a group only where there are any: a batch is mostly queued whole. */
export function sievesFor(counts: ReadonlyMap<Sieve, number>, chosen: Sieve): readonly Sieve[] {
  return SIEVES.filter((one) => one !== 'in-bozza' || one === chosen || counts.has(one))
}
