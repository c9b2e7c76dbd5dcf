import type { FastifyReply } from 'fastify'
import { problemOf } from '#core/contract/problem.ts'
import { PROBLEM_MEDIA, PROTOCOL, PROTOCOL_HEADER, REQUEST_HEADER } from '#core/contract/protocol.ts'
import { never } from '#core/engine/engine.ts'
import type { Failure } from '#core/kernel/failure.ts'

/** Seconds after which what failed here may be asked again. */
const PATIENCE_S = 5

/** Sends a refusal as a problem document. */
export function refuse(reply: FastifyReply, failure: Failure): FastifyReply {
  const document = problemOf(failure, reply.request.id)
  const { status } = document
  // where Fastify refuses by itself, nobody has written these yet
  reply.headers({ [REQUEST_HEADER]: document.requestId, [PROTOCOL_HEADER]: PROTOCOL })
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="scrittoio"')
  if (status === 503 || status === 429) reply.header('retry-after', failure.details?.['secondi'] ?? PATIENCE_S)
  // what was not read of a refused body must not be taken for the next call
  if (status === 413 || status === 408) reply.header('connection', 'close')
  return reply.code(status).type(PROBLEM_MEDIA).send(JSON.stringify(document))
}

/** A failure that travels as an exception, where Fastify leaves no other way. */
export class Refused extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

const FRAMEWORK: Readonly<Record<string, Failure>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: never('tipo-non-supportato'),
  FST_ERR_CTP_BODY_TOO_LARGE: never('corpo-troppo-grande'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: never('corpo-illeggibile'),
  FST_CP_ERR_INVALID_CONTENT_ENCODING: never('tipo-non-supportato'),
  FST_CP_ERR_INVALID_CONTENT: never('corpo-illeggibile'),
  FST_ERR_BAD_URL: never('http-malformato'),
  FST_ERR_MAX_PARAM_LENGTH: never('percorso-sconosciuto'),
}

/** The refusal an exception stands for; nothing when it is a fault of ours. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof Refused) return error.failure
  if (!(error instanceof Error)) return undefined
  const known = 'code' in error ? FRAMEWORK[String(error.code)] : undefined
  if (known !== undefined) return known
  const status = 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 500 ? never('http-malformato') : undefined
}
