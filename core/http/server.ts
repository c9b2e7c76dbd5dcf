import { fastify, LogController, type FastifyInstance } from 'fastify'
import type { Identity } from '#core/access/identity.ts'
import type { RouteName } from '#core/contract/routes.ts'
import { never } from '#core/engine/engine.ts'
import type { Ids } from '#core/kernel/ids.ts'
import { clientErrors } from './client-error.ts'
import { faultOf } from './fault.ts'
import { failureOf, refuse } from './refusal.ts'

/* eslint-disable @typescript-eslint/consistent-type-definitions -- Fastify's types are widened by merging interfaces */
declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | undefined
    /** Speaks when the call is over, or the server is stopping. */
    over: AbortController
  }
  interface FastifyContextConfig {
    /** The route of the contract that is answered; absent where there is none. */
    route?: RouteName
    /** A file of the page of the operatori: anybody may have it. */
    isPage?: true
  }
}
/* eslint-enable @typescript-eslint/consistent-type-definitions */

/** What stands around the server: where its log goes, and whether a proxy tells who calls. */
export type Around = {
  readonly ids: Ids
  readonly log: { readonly level: string; readonly stream?: { write(line: string): void } }
  readonly trustProxy?: boolean
}

/** A whole call may take two minutes to arrive, and a connection may rest a little longer than proxies let it. */
const TIMES = { requestTimeout: 120_000, keepAliveTimeout: 72_000 }
const LONGEST_HEADERS = 16_384
const LONGEST_PARAMETER = 100

/** Fastify as we want it: no personal data in its log, no answer of its own making. */
export function bareServer({ ids, log, trustProxy = false }: Around): FastifyInstance {
  const silent = () => ({})
  const app: FastifyInstance = fastify({
    ...TIMES,
    trustProxy,
    logger: { ...log, base: null, serializers: { err: faultOf, req: silent, res: silent } },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => ids.next(),
    requestIdHeader: false,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    http: { maxHeaderSize: LONGEST_HEADERS },
    clientErrorHandler: clientErrors(ids),
    frameworkErrors: (error, _, reply) => void refuse(reply, failureOf(error) ?? never('http-malformato')),
  })
  app.decorateRequest('identity', undefined)
  return app
}
