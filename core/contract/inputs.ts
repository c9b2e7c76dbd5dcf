import * as v from 'valibot'
import { STATI_COMUNICAZIONE } from '#core/domain/comunicazione.ts'
import { day } from '#core/domain/facts.ts'
import { fileHash } from './communications.ts'
import { EVENTS_HEADER, FILE_HEADER } from './protocol.ts'

/** A whole number as an address writes it: up to fifteen digits, so that no digit is lost. */
const whole = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))

/** Some MB of outcomes with every check: a desk that has been away for a year asks some tens of times. */
export const MOST_EVENTS = 8_000
export const MOST_DOSSIERS = 100

function upTo(most: number, unlessTold: number) {
  return v.optional(v.pipe(whole, v.minValue(1), v.maxValue(most)), String(unlessTold))
}

export const byId = v.object({ id: v.pipe(v.string(), v.uuid()) })

/** Events after a cursor: 0 for all of them; also with the requests they speak of, for who does not have them. */
export const afterEvent = v.strictObject({
  dopo: v.optional(whole, '0'),
  limite: upTo(MOST_EVENTS, 100),
  con: v.exactOptional(v.literal('richieste')),
})

export const streamAfter = v.strictObject({ dopo: v.exactOptional(whole) })

/** What a browser or a client sends when it takes a stream up again: the number of the last event it has. */
export const lastEvent = v.object({ 'last-event-id': v.exactOptional(whole), [EVENTS_HEADER]: v.exactOptional(whole) })

export const eventsUnderstood = v.object({ [EVENTS_HEADER]: v.exactOptional(whole) })

export const MOST_COMMUNICATIONS = 100

/** A code as people write it, in any case. */
export const upper = (shape: RegExp) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.transform((text) => text.toUpperCase()),
    v.regex(shape),
  )

const cursor = v.exactOptional(v.pipe(v.string(), v.regex(/^[\w-]{1,200}$/)))

/** One's own, after a cursor that an earlier page gave. */
export const ownCommunications = v.strictObject({ cursore: cursor, limite: upTo(MOST_COMMUNICATIONS, 50) })

/**
 * Those of a Sede. `assegnata` is `mie`, `nessuno`, or the codice fiscale of a colleague; `testo` words of the thread, of the
 * company or the protocol, all of which must be there; the days are those on which it was opened, both included.
 */
export const communicationsOfSede = v.strictObject({
  stato: v.exactOptional(v.picklist(STATI_COMUNICAZIONE)),
  assegnata: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w]{1,16}$/))),
  azienda: v.exactOptional(upper(/^\w{1,16}$/)),
  matricola: v.exactOptional(upper(/^\w{1,20}$/)),
  oggetto: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w/-]{1,80}$/))),
  testo: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  dal: v.exactOptional(day),
  al: v.exactOptional(day),
  cursore: cursor,
  limite: upTo(MOST_COMMUNICATIONS, 50),
})

export const byFile = v.object({ hash: fileHash })
export const fileOf = v.object({ id: v.pipe(v.string(), v.uuid()), hash: fileHash })

/** `contratto.pdf`, percent-encoded as `encodeURIComponent` does. */
export const fileName = v.object({
  [FILE_HEADER]: v.pipe(v.string(), v.maxLength(900), v.regex(/^(?:[\w.!~*'()-]|%[\dA-Fa-f]{2})+$/)),
})

/** Dossiers after a cursor that an earlier page gave, from the first one without it; also with what others asked for those companies. */
export const afterDossier = v.strictObject({
  con: v.exactOptional(v.literal('richieste')),
  cursore: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w-]{1,200}$/))),
  /** `impronta` of what the caller has, as it was told last: a company that is still so is gone by and not told again. */
  noti: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}(\.[0-9a-f]{16}){0,99}$/))),
  limite: upTo(MOST_DOSSIERS, 20),
})

/** What one looks for in the register: who did it, to what (`azienda:…`, `richiesta:…`), how it went. */
export const afterEntry = v.strictObject({
  dopo: v.optional(whole, '0'),
  limite: upTo(MOST_EVENTS, 100),
  attore: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9A-Z]{1,16}$/))),
  oggetto: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z]+:[\w.:-]{1,80}$/))),
  esito: v.exactOptional(v.picklist(['riuscita', 'rifiutata', 'fallita'])),
})

/** Tokens after one, in the order of their birth. */
const tokensAfter = { cursore: cursor, limite: upTo(200, 100) }
export const ownTokens = v.strictObject(tokensAfter)
export const tokensOfAll = v.strictObject({ ...tokensAfter, soggetto: v.exactOptional(upper(/^[0-9A-Z]{1,16}$/)) })

export const nothing = v.strictObject({})
