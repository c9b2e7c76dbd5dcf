import * as v from 'valibot'

/** A whole number as an address writes it: up to fifteen digits, so that no digit is lost. */
const whole = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))

export const MOST_EVENTS = 500
export const MOST_DOSSIERS = 100

function upTo(most: number, unlessTold: number) {
  return v.optional(v.pipe(whole, v.minValue(1), v.maxValue(most)), String(unlessTold))
}

export const byId = v.object({ id: v.pipe(v.string(), v.uuid()) })

/** Events after a cursor: 0 for all of them. */
export const afterEvent = v.strictObject({ dopo: v.optional(whole, '0'), limite: upTo(MOST_EVENTS, 100) })

export const streamAfter = v.strictObject({ dopo: v.exactOptional(whole) })

/** What a browser or a client sends when it takes a stream up again: the number of the last event it has. */
export const lastEvent = v.object({ 'last-event-id': v.exactOptional(whole) })

/** Dossiers after a cursor that an earlier page gave; from the first one without it. */
export const afterDossier = v.strictObject({
  cursore: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w-]{1,200}$/))),
  limite: upTo(MOST_DOSSIERS, 20),
})

export const nothing = v.strictObject({})
