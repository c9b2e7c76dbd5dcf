import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  CATALOGUE_HEADER,
  MAINTENANCE_HEADER,
  PROTOCOL,
  PROTOCOL_HEADER,
  REQUEST_HEADER,
} from '#core/contract/protocol.ts'
import { routes } from '#core/contract/routes.ts'
import { catalogueVersion } from '#core/engine/catalogue.ts'
import { never } from '#core/engine/engine.ts'
import { ahead } from '#core/engine/maintenance.ts'
import { connectionsOf } from './connections.ts'
import type { Core } from './core.ts'
import { gateOf } from './gate.ts'
import { notesOfTurnedAway } from './noted.ts'
import { methodsOn } from './paths.ts'
import { unreadable } from './read.ts'
import { refuse } from './refusal.ts'

/** Goes with every call from its first line to its last, and tells it when the server stops. */
export function watch(app: FastifyInstance, core: Core): void {
  const gate = gateOf(app, core)
  const headers = {
    [PROTOCOL_HEADER]: PROTOCOL,
    [CATALOGUE_HEADER]: catalogueVersion(core.engine),
    // what is told here is about persons: nobody on the way keeps it
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  }
  const connections = connectionsOf(app.server)
  const open = new Set<AbortController>()
  let isStopping = false
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ [REQUEST_HEADER]: request.id, ...headers, ...(await maintenanceOf(core)) })
    request.over = new AbortController()
    open.add(request.over)
    // not onResponse, which is never told of a caller who went away
    reply.raw.once('close', () => {
      open.delete(request.over)
      request.over.abort()
      ended(core, request, reply)
      connections.ended(request.raw)
    })
    if (isStopping) return refuse(reply.header('connection', 'close'), { code: 'in-chiusura', retry: 'later' })
    const { route, isPage } = request.routeOptions.config
    if (isPage) return
    if (route === undefined) return lost(reply, methodsOn(request.url))
    const passed = await gate(request, route)
    if (!passed.ok) await core.register.append(notesOfTurnedAway(core, route, request, passed.failure))
    const failure = passed.ok ? unreadable(routes[route], request.headers) : passed.failure
    return failure && refuse(reply, failure)
  })
  app.addHook('preClose', (done) => {
    isStopping = true
    for (const call of open) call.abort()
    connections.letGo(core.limits.grace)
    done()
  })
}

/** What is announced goes with every reply; where the archive is away it is not known, and the call says so by itself. */
async function maintenanceOf({ maintenance, engine }: Core): Promise<Record<string, string>> {
  const known = await maintenance.read().catch(() => undefined)
  const window = ahead(known, engine.clock.now())
  return window === undefined ? {} : { [MAINTENANCE_HEADER]: `${window.dal}/${window.al}` }
}

/** One line a call, and its figures: the pattern of its route, never its address. */
function ended({ metrics }: Core, request: FastifyRequest, reply: FastifyReply): void {
  const { url: route = '-' } = request.routeOptions
  const call = { route, method: request.method, status: reply.statusCode }
  metrics.called({ ...call, ms: reply.elapsedTime })
  request.log.info({ ...call, ms: Math.round(reply.elapsedTime) }, 'chiamata')
}

/** There is nothing here, or nothing for this method. */
function lost(reply: FastifyReply, methods: readonly string[]): FastifyReply {
  if (methods.length === 0) return refuse(reply, never('percorso-sconosciuto'))
  const allowed = methods.join(', ')
  return refuse(reply.header('allow', allowed), never('metodo-non-ammesso', { ammessi: allowed }))
}
