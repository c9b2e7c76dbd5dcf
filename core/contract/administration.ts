import * as v from 'valibot'
import { activations } from '#core/service/activation.ts'
import type { Frozen } from './route.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** A moment however its zone is written; kept as UTC, so that texts of moments compare as moments do. */
const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
  v.transform((text) => new Date(text).toISOString()),
)

/** From when until when the core takes nothing in. */
export const maintenance = v.object({ dal: moment, al: moment })
export type Maintenance = Frozen<v.InferOutput<typeof maintenance>>

/** With which provider a program of the desk signs in, as which client, and what it asks to enter (RFC 8707). No secret. */
export const programAccess = v.object({
  emittente: v.string(),
  cliente: v.string(),
  risorsa: v.exactOptional(v.string()),
})

/** Who this core is, which versions of the wire it understands, how one signs in, and when it will take nothing in. */
export const service = v.object({
  versione: v.string(),
  protocollo: v.object({ minimo: count, massimo: count }),
  catalogo: v.string(),
  accesso: v.exactOptional(programAccess),
  manutenzione: v.exactOptional(maintenance),
})

/** What it was told without a release: which service is open to whom, how files may be, and the maintenance announced. */
export const settings = v.object({
  attivazioni: activations,
  allegati: v.object({ quanti: count, bytes: count }),
  manutenzione: v.exactOptional(maintenance),
})

/** The announced maintenance; nothing where there is none. */
export const announced = v.object({ manutenzione: v.exactOptional(maintenance) })

/** What a token is to be for; whether it may be is said by who makes it. */
export const tokenWanted = v.object({
  nome: v.pipe(v.string(), v.maxLength(200)),
  ambiti: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(20)),
  giorni: count,
})

/** A personal token without its secret. */
const token = v.object({
  id: v.string(),
  soggetto: v.string(),
  nome: v.string(),
  ambiti: v.array(v.string()),
  creato: v.string(),
  scade: v.string(),
  revocato: v.exactOptional(v.string()),
  /** The last day on which it opened something. */
  usato: v.exactOptional(v.string()),
})

/** `segreto` is told this once, and kept nowhere. */
export const tokenMade = v.object({ ...token.entries, segreto: v.string() })
export const tokenRevoked = v.object({ id: v.string() })
/** In the order of their birth. */
export const tokenPage = v.object({ token: v.array(token), next: v.exactOptional(v.string()) })
