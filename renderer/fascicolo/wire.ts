import * as v from 'valibot'
import { failureFrom, problem } from '#core/contract/problem.ts'
import { PROTOCOL, PROTOCOL_HEADER } from '#core/contract/protocol.ts'
import type { Gives, Route } from '#core/contract/route.ts'
import { routes, type RouteName, type RouteOf } from '#core/contract/routes.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

export type Asking = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  readonly bearer?: string
}

const UNREACHABLE: Failure = { code: 'unreachable', retry: 'later' }

/** Asks the core that served the page; what comes back is read by the contract before anybody uses it. */
export async function call<N extends RouteName>(
  name: N,
  { params = {}, query = {}, body, bearer }: Asking,
): Promise<Result<Gives<RouteOf<N>>, Failure>> {
  const route: Route = routes[name]
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? ''))
  const wanted = Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined && one[1] !== '')
  const address = wanted.length === 0 ? path : `${path}?${new URLSearchParams(wanted).toString()}`
  const headers = {
    [PROTOCOL_HEADER]: String(PROTOCOL),
    ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  try {
    const answer = await fetch(address, {
      method: route.method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return readAnswer<N>(route, answer.ok, await answer.json())
  } catch {
    return no(UNREACHABLE)
  }
}

function readAnswer<N extends RouteName>(
  route: Route,
  isOk: boolean,
  json: unknown,
): Result<Gives<RouteOf<N>>, Failure> {
  const refused = isOk ? undefined : v.safeParse(problem, json)
  if (refused) return no(refused.success ? failureFrom(refused.output) : UNREACHABLE)
  const read = v.safeParse(route.gives.schema, json)
  return read.success ? ok(read.output as Gives<RouteOf<N>>) : no({ code: 'malformed-answer', retry: 'later' })
}
