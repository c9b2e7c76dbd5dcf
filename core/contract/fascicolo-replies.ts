import * as v from 'valibot'
import { dossierSchema, RUOLI } from '#core/domain/dossier.ts'
import { day } from '#core/domain/facts.ts'
import { REQUEST_STATES } from './outcome.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const instant = v.pipe(v.string(), v.isoTimestamp())
const esito = v.picklist(['accolta', 'non-accolta'])

/** How the page signs in: the provider, and who the page is for it. Nothing of it is a secret. */
export const pageAccess = v.object({ emittente: v.string(), cliente: v.string() })

/** Who looks, as the core knows him; `operatore` is his codice fiscale. */
export const operator = v.object({ operatore: v.string(), nome: v.exactOptional(v.string()), sede: v.string() })

/** A request in a list. */
export const foundRequest = v.object({
  id: v.pipe(v.string(), v.uuid()),
  service: v.string(),
  azienda: v.string(),
  ragioneSociale: v.string(),
  matricola: v.exactOptional(v.string()),
  richiedente: v.string(),
  ruolo: v.picklist(RUOLI),
  protocollo: v.string(),
  receivedAt: instant,
  state: v.picklist(REQUEST_STATES),
  esito: v.exactOptional(esito),
  decidedAt: v.exactOptional(instant),
})

/** The newest first; `next` is where the next page starts, and is absent on the last one. */
export const foundPage = v.object({ items: v.array(foundRequest), next: v.exactOptional(v.string()) })

/** A company as the archive knows it today; nobody asks for it here, so there is no `richiedente`. */
export const companyView = v.object({ dossier: v.omit(dossierSchema, ['richiedente']) })

/** How long something took, in steps: `seconds` is the most of each step, and is absent in the last. */
const spans = v.array(v.object({ seconds: v.exactOptional(count), n: count }))

/** What became of the requests received in a period about companies of a Sede. */
export const figures = v.object({
  dal: day,
  al: day,
  /** Received, by what became of them; `esito` is absent while there is none. */
  outcomes: v.array(
    v.object({ service: v.string(), state: v.picklist(REQUEST_STATES), esito: v.exactOptional(esito), n: count }),
  ),
  /** Refused requests by the check that was not passed: one may count for more than one. */
  refusals: v.array(v.object({ service: v.string(), code: v.string(), n: count })),
  /** By the day on which they were received; days without any are left out. */
  days: v.array(v.object({ day, accolte: count, nonAccolte: count, altre: count })),
  /** From the receipt to the decision. */
  decided: spans,
})
