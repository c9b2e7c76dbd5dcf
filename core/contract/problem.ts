import * as v from 'valibot'
import type { Failure } from '#core/kernel/failure.ts'

/** Every refusal the wire knows, with its HTTP status. Texts are the client's: a code never changes its meaning. */
export const PROBLEMS = {
  // what was asked
  malformata: 400,
  'servizio-sconosciuto': 422,
  'versione-non-supportata': 422,
  'servizio-non-attivo': 409,
  'troppi-allegati': 422,
  'azienda-sconosciuta': 422,
  'contenuto-diverso': 409,
  'richiesta-sconosciuta': 404,
  'non-ancora-decisa': 409,
  'gia-decisa': 409,
  'pagina-non-configurata': 404,
  // about communications
  'comunicazione-sconosciuta': 404,
  'oggetto-sconosciuto': 422,
  'matricola-sconosciuta': 422,
  'matricola-da-indicare': 422,
  'sede-non-nota': 422,
  'passo-non-ammesso': 409,
  'comunicazione-cambiata': 409,
  'in-carico-ad-altri': 409,
  'operatore-sconosciuto': 422,
  // about files
  'allegato-sconosciuto': 404,
  'allegato-non-depositato': 422,
  'allegato-vuoto': 422,
  'allegato-non-ammesso': 422,
  'allegato-troppo-grande': 413,
  // about tokens
  'token-inesistente': 404,
  'troppi-token': 409,
  'codice-fiscale-errato': 422,
  // who asked
  'non-autenticato': 401,
  'non-autorizzato': 403,
  'troppe-richieste': 429,
  'troppi-flussi': 429,
  // how it was asked
  'json-malformato': 400,
  'troppo-annidato': 400,
  'riga-troppo-lunga': 413,
  'troppe-righe': 413,
  'corpo-troppo-grande': 413,
  'corpo-illeggibile': 400,
  'tipo-non-supportato': 415,
  'percorso-sconosciuto': 404,
  'metodo-non-ammesso': 405,
  'protocollo-mancante': 400,
  'protocollo-troppo-vecchio': 400,
  'protocollo-troppo-nuovo': 400,
  'http-malformato': 400,
  'intestazioni-troppo-grandi': 431,
  'tempo-scaduto': 408,
  // what went wrong here: asked again later, it may go well
  'archivio-non-disponibile': 503,
  'errore-interno': 503,
  'identita-non-verificabile': 503,
  'in-chiusura': 503,
  manutenzione: 503,
} as const satisfies Readonly<Record<string, number>>

export type ProblemCode = keyof typeof PROBLEMS

const URN = 'urn:scrittoio:problema:'

/** RFC 9457, `application/problem+json`. A client goes by `code`; `retry` says whether the very same call may go well later. */
export const problem = v.object({
  type: v.pipe(v.string(), v.startsWith(URN)),
  status: v.pipe(v.number(), v.integer()),
  code: v.string(),
  retry: v.picklist(['never', 'later']),
  details: v.exactOptional(v.record(v.string(), v.string())),
  /** The id of the call, as in the log of the core. */
  requestId: v.string(),
})

export type Problem = Readonly<v.InferOutput<typeof problem>>

/** A refusal as a document. A code that the wire does not know is passed on all the same. */
export function problemOf({ code, details, retry }: Failure, requestId: string): Problem {
  return { type: URN + code, status: statusOf(code, retry), code, retry, ...(details && { details }), requestId }
}

/** What a document says was refused, for a client that reads it back. */
export function failureFrom({ code, details, retry }: Problem): Failure {
  return { code, retry, ...(details && { details }) }
}

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code)
}

function statusOf(code: string, retry: Failure['retry']): number {
  if (isProblemCode(code)) return PROBLEMS[code]
  return retry === 'later' ? 503 : 422
}
