import * as v from 'valibot'
import { day } from '#core/domain/facts.ts'
import { upper } from './inputs.ts'
import { REQUEST_STATES } from './outcome.ts'

export const MOST_FOUND = 100

/** One may look for a state, or for whatever has no outcome: what waits and what was recalled. */
const SOUGHT_STATES = [...REQUEST_STATES, 'senza-esito'] as const
export type SoughtState = (typeof SOUGHT_STATES)[number]

const codiceFiscale = upper(/^[0-9A-Z]{11,16}$/)

/** What an operatore looks for; of days the first and the last are included, and tell when a request was received. */
export const lookedFor = v.strictObject({
  azienda: v.exactOptional(codiceFiscale),
  matricola: v.exactOptional(upper(/^[0-9A-Z]{1,20}$/)),
  /** Of one request, whole. */
  protocollo: v.exactOptional(upper(/^ST-\d{4}-\d{7,12}$/)),
  oggetto: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/))),
  stato: v.exactOptional(v.picklist(SOUGHT_STATES)),
  esito: v.exactOptional(v.picklist(['accolta', 'non-accolta'])),
  dal: v.exactOptional(day),
  al: v.exactOptional(day),
  cursore: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w-]{1,200}$/))),
  limite: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(MOST_FOUND)),
    '50',
  ),
})

export const byCompany = v.object({ azienda: codiceFiscale })

/** First and last day of a period, both included. */
export const period = v.strictObject({ dal: day, al: day })
