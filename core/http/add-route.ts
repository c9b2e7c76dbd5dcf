import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Route } from '#core/contract/route.ts'
import { routes, type RouteName } from '#core/contract/routes.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import { answers } from './answers/answers.ts'
import type { Core } from './core.ts'
import { fastifyPath } from './paths.ts'
import { notesOf, unwritten, type AnyCall } from './noted.ts'
import { read, type Raw } from './read.ts'
import { refuse } from './refusal.ts'

/** Any answer, once what it is called with has been read by the contract of its own route. */
type AnyAnswer = (core: Core, call: Raw & AnyCall & { signal: AbortSignal }) => Promise<Result<unknown, Failure>>

/** Lets the app answer one route of the contract. */
export function addRoute(app: FastifyInstance, core: Core, name: RouteName): void {
  const route: Route = routes[name]
  const answer = answers[name] as AnyAnswer
  app.route({
    method: route.method,
    url: fastifyPath(route.path),
    config: { route: name },
    ...(route.body && { bodyLimit: route.body.bytes }),
    handler: async (request, reply) => {
      const asked = read(route, request)
      if (!asked.ok) return refuse(reply, asked.failure)
      const { identity, over } = request
      const call = { ...asked.value, identity, trace: request.id, signal: over.signal }
      const given = await registered(core, name, call, () => answer(core, call))
      return given.ok ? give(reply, route, given.value) : refuse(reply, given.failure)
    },
  })
}

/** Does it, and notes it: also what was thrown, and what a transaction undid. */
async function registered<T>(core: Core, name: RouteName, call: AnyCall, work: () => Promise<Result<T, Failure>>) {
  let given: Result<T, Failure> | undefined
  try {
    given = await work()
    return given
  } finally {
    await core.register.append(await unwritten(core, notesOf(core, name, call, given), given))
  }
}

function give(reply: FastifyReply, { status, gives: { media } }: Route, value: unknown): FastifyReply {
  reply.code(status).type(media)
  if (typeof value === 'string') return reply.send(value)
  if (value instanceof Uint8Array) return reply.send(Buffer.from(value))
  if (isStream(value)) return reply.header('x-accel-buffering', 'no').send(Readable.from(value, { objectMode: false }))
  return reply.send(JSON.stringify(value))
}

function isStream(value: unknown): value is AsyncIterable<string> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
