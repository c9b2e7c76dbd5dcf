import * as v from 'valibot'
import { failureFrom, problem } from '#core/contract/problem.ts'
import { BYTES_MEDIA, PROTOCOL, PROTOCOL_HEADER } from '#core/contract/protocol.ts'
import type { Gives, Route } from '#core/contract/route.ts'
import { routes, type RouteName, type RouteOf } from '#core/contract/routes.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

export type Asking = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  /** Bytes where the route takes a file, else what becomes JSON. */
  readonly body?: unknown
  readonly bearer?: string
}

const UNREACHABLE: Failure = { code: 'unreachable', retry: 'later' }

/** Asks the core that served the page; what comes back is read by the contract before anybody uses it. */
export async function call<N extends RouteName>(name: N, asking: Asking): Promise<Result<Gives<RouteOf<N>>, Failure>> {
  const route: Route = routes[name]
  try {
    const answer = await fetch(addressOf(route, asking), requestOf(route, asking))
    return await readAnswer<N>(route, answer)
  } catch {
    return no(UNREACHABLE)
  }
}

function addressOf(route: Route, { params = {}, query = {} }: Asking): string {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? ''))
  const wanted = Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined && one[1] !== '')
  return wanted.length === 0 ? path : `${path}?${new URLSearchParams(wanted).toString()}`
}

function requestOf({ method, body: takes }: Route, { headers, body, bearer }: Asking): RequestInit {
  const said = {
    [PROTOCOL_HEADER]: String(PROTOCOL),
    ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    ...(takes !== undefined && { 'content-type': takes.media }),
    ...headers,
  }
  const sent = body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body)
  return { method, headers: said, ...(body !== undefined && { body: sent }) }
}

async function readAnswer<N extends RouteName>(
  { gives }: Route,
  answer: Response,
): Promise<Result<Gives<RouteOf<N>>, Failure>> {
  if (!answer.ok) {
    const refused = v.safeParse(problem, await answer.json())
    return no(refused.success ? failureFrom(refused.output) : UNREACHABLE)
  }
  const given: unknown = gives.media === BYTES_MEDIA ? new Uint8Array(await answer.arrayBuffer()) : await answer.json()
  const read = v.safeParse(gives.schema, given)
  return read.success ? ok(read.output as Gives<RouteOf<N>>) : no({ code: 'malformed-answer', retry: 'later' })
}
