import * as v from 'valibot'
import { dossierSchema, RUOLI } from '#core/domain/dossier.ts'
import { SOURCED_KINDS } from '#core/domain/datum.ts'
import { day } from '#core/domain/facts.ts'
import { REQUEST_STATES } from './outcome.ts'
import { change, checkLine, foundValues, instant, outlineLine, uuid } from './reply-parts.ts'
import { communicationNews } from './communications.ts'
import { submission } from './submission.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** The core's acknowledgement: see `Receipt` in outcome.ts. */
export const receipt = v.object({
  id: uuid,
  protocollo: v.string(),
  receivedAt: instant,
  state: v.picklist(REQUEST_STATES),
  hash: v.string(),
})

/** A refusal as a value: a stable code, its details, whether the very same call may go well later. */
export const failure = v.object({
  code: v.string(),
  details: v.exactOptional(v.record(v.string(), v.string())),
  retry: v.picklist(['never', 'later']),
})

/** One line of the answer to many: `riga` counts from 1, and `id` is there when the line had one that could be read. */
export const lineResult = v.union([
  v.object({ riga: count, id: uuid, ok: v.literal(true), value: receipt }),
  v.object({ riga: count, id: v.exactOptional(v.string()), ok: v.literal(false), failure }),
])

const decided = {
  id: uuid,
  service: v.string(),
  version: count,
  esito: v.picklist(['accolta', 'non-accolta']),
  changes: v.array(change),
  decidedAt: instant,
}

const outcome = v.object({ ...decided, checks: v.array(checkLine) })

/** An outcome whose check lines are those of an outline, with the values that they found one after the other. */
const outcomeInOutline = v.object({ ...decided, outline: v.string(), found: foundValues })

/** A request as it was handed in, what it is about, and what the company is called. */
const sent = v.object({
  richiesta: submission,
  soggetto: v.object({ chiave: v.string(), matricola: v.exactOptional(v.string()) }),
  ragioneSociale: v.exactOptional(v.string()),
})

/**
 * One thing that happened to a request (`ricevuta`, `decisa`, `richiamata`) or to a communication (`comunicazione`); `seq`
 * has no gaps for who is told. A kind that one does not know is passed over. With `con=richieste` the first event of a page that
 * speaks of a request bears it as it was `sent`.
 */
export const coreEvent = v.object({
  seq: count,
  kind: v.string(),
  request: uuid,
  at: instant,
  protocollo: v.string(),
  outcome: v.exactOptional(outcome),
  sent: v.exactOptional(sent),
  comunicazione: v.exactOptional(communicationNews),
})

/** To who understands it (`scrittoio-eventi: 3`) outcomes are told in outline: `outlines` has each by the name it is referred to with. */
export const eventPage = v.object({
  events: v.array(v.object({ ...coreEvent.entries, outcome: v.exactOptional(v.union([outcomeInOutline, outcome])) })),
  last: count,
  outlines: v.exactOptional(v.record(v.string(), v.array(outlineLine))),
})

/** A request as it was sent, where it stands, and once it is decided its outcome. */
export const requestDetail = v.object({ request: submission, receipt, outcome: v.exactOptional(outcome) })

/** The dossier a request was decided on: deciding again on it gives that outcome again. */
export const decidedOn = v.object({ id: uuid, dossier: dossierSchema })

const standing = v.union([
  v.object({ active: v.literal(true) }),
  v.object({ active: v.literal(false), dal: v.exactOptional(day) }),
])

/** Every service this core decides; `versions` are those it still takes, the newest first. */
export const catalogue = v.object({
  versione: v.string(),
  servizi: v.array(
    v.object({
      id: v.string(),
      versions: v.array(count),
      graduale: v.boolean(),
      who: v.array(v.picklist(RUOLI)),
      standing,
    }),
  ),
})

/** A request that somebody else handed in, and where it stands. */
const ofOthers = v.object({
  ...sent.entries,
  protocollo: v.string(),
  ricevutaIl: instant,
  stato: v.picklist(REQUEST_STATES),
  outcome: v.exactOptional(outcome),
})

/** A company on which the caller has a title today, or one on which he had it and has it no longer. */
/** The same for the same word on a company, whatever the day: who shows it again is not told that word again. */
const impronta = v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)))

const dossierItem = v.union([
  v.object({
    azienda: v.string(),
    impronta,
    dossier: dossierSchema,
    /** With `con=richieste`: the last ones that others handed in about it, newest first. */
    richieste: v.exactOptional(v.array(ofOthers)),
    /** When each datum was last confirmed, a day or an instant: by kind, and in it by key. */
    confermati: v.exactOptional(v.record(v.picklist(SOURCED_KINDS), v.record(v.string(), v.string()))),
  }),
  v.object({ azienda: v.string(), impronta, ended: v.literal(true) }),
])

/**
 * One page of the dossier feed. `feed` tells what a pass is: `whole` goes by every company in the order of their codici
 * fiscali, tells those that the caller does not have so already (`noti`), and the next pass begins without a cursor; `changes` gives only what changed, and its last cursor is kept.
 */
export const dossierPage = v.object({
  items: v.array(dossierItem),
  feed: v.picklist(['whole', 'changes']),
  /** How many companies the page went by, told or not, and the last of them. */
  passed: v.exactOptional(v.object({ count, last: v.exactOptional(v.string()) })),
  /** Where the next page starts; in a `whole` feed absent on the last page. */
  next: v.exactOptional(v.string()),
})

/** One line of the register: who did what to which thing, how it went, in which call; each bears the hash of the one before. */
const registerEntry = v.object({
  seq: count,
  at: instant,
  actor: v.string(),
  token: v.exactOptional(v.string()),
  action: v.string(),
  object: v.string(),
  outcome: v.picklist(['riuscita', 'rifiutata', 'fallita']),
  reason: v.exactOptional(v.string()),
  trace: v.string(),
  previous: v.string(),
  hash: v.string(),
})

export const registerPage = v.object({ entries: v.array(registerEntry), last: count })

export const health = v.object({ stato: v.literal('vivo'), versione: v.string() })
export const readiness = v.object({ stato: v.literal('pronto') })
/** The OpenAPI document itself. */
export const document = v.looseObject({ openapi: v.string() })
