import compress from '@fastify/compress'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { BYTES_MEDIA, JSON_MEDIA, NDJSON_MEDIA } from '#core/contract/protocol.ts'
import { routes, type RouteName } from '#core/contract/routes.ts'
import { never } from '#core/engine/engine.ts'
import { addRoute } from './add-route.ts'
import type { Core } from './core.ts'
import { faultIn } from './fault.ts'
import { readJson } from './json.ts'
import { servePage } from './page.ts'
import { failureOf, refuse, Refused } from './refusal.ts'
import { bareServer, type Around } from './server.ts'
import { watch } from './watch.ts'

/** A server that can be told to listen, and to stop once what runs has ended. */
export type HttpServer = {
  /** Gives the address it listens on; throws Node's error where it may not. */
  listen(where: { readonly host: string; readonly port: number }): Promise<string>
  close(): Promise<void>
}

/** Puts the server together around a core, which is given where its faults go; it answers `only` those routes, when told to listen. */
export async function httpApp(
  coreWith: (report: (error: unknown) => void) => Core,
  around: Around,
  only: readonly RouteName[] = Object.keys(routes) as RouteName[],
): Promise<HttpServer> {
  const app = bareServer(around)
  const core = coreWith((error) => {
    app.log.error({ err: error }, 'guasto')
  })
  await app.register(rateLimit, { global: false })
  await app.register(compress, { requestEncodings: ['gzip'] })
  readBodies(app)
  refuseAll(app, core)
  watch(app, core)
  if (only.includes('accessoPagina')) await servePage(app, core)
  for (const name of only) addRoute(app, core, name)
  return { listen: (where) => app.listen(where), close: () => app.close() }
}

/** JSON is read whole, by our own reader; a file is taken whole; lines are left as a stream. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(JSON_MEDIA, { parseAs: 'buffer' }, (_, bytes, done) => {
    const json = readJson(bytes as Buffer)
    if (json.ok) done(null, json.value)
    else done(new Refused(json.failure))
  })
  app.addContentTypeParser(BYTES_MEDIA, { parseAs: 'buffer' }, (_, bytes, done) => {
    done(null, bytes)
  })
  app.addContentTypeParser(NDJSON_MEDIA, (_, stream, done) => {
    done(null, stream)
  })
}

/** Whatever cannot be answered becomes a problem document. */
function refuseAll(app: FastifyInstance, core: Core): void {
  app.setNotFoundHandler((_, reply) => refuse(reply, never('percorso-sconosciuto')))
  app.setErrorHandler((error, _, reply) => {
    const failure = failureOf(error)
    return refuse(reply, failure ?? faultIn(core, error))
  })
}
