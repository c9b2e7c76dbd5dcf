import type { IncomingHttpHeaders } from 'node:http'
import * as v from 'valibot'
import type { Route } from '#core/contract/route.ts'
import { never } from '#core/engine/engine.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { JSON_MEDIA } from '#core/contract/protocol.ts'

/** What a call bears, as it came. */
export type Raw = {
  readonly params: unknown
  readonly query: unknown
  readonly headers: unknown
  readonly body: unknown
}

const PARTS = ['params', 'query', 'headers', 'body'] as const

/** Reads all that a call bears by the contract; the failure names the first thing that is not as it should be. */
export function read(route: Route, raw: Raw): Result<Raw, Failure> {
  const asked: { -readonly [K in keyof Raw]: unknown } = {
    params: undefined,
    query: {},
    headers: undefined,
    body: raw.body,
  }
  for (const part of PARTS) {
    const schema = schemaOf(route, part)
    if (schema === undefined) continue
    const found = v.safeParse(schema, raw[part])
    if (!found.success) return no(never('malformata', { parte: part, dove: v.getDotPath(found.issues[0]) ?? part }))
    asked[part] = found.output
  }
  return ok(asked)
}

/** Lines are read one by one, by whoever answers. */
function schemaOf(route: Route, part: keyof Raw): v.GenericSchema | undefined {
  if (part !== 'body') return route[part]
  return route.body?.media === JSON_MEDIA ? route.body.schema : undefined
}

/** Why a body cannot be read, told before any of it is: another kind, or longer than it may be. */
export function unreadable({ body }: Route, headers: IncomingHttpHeaders): Failure | undefined {
  if (body === undefined) return undefined
  const [media = ''] = (headers['content-type'] ?? '').split(';')
  if (media.trim().toLowerCase() !== body.media) return never('tipo-non-supportato', { atteso: body.media })
  const isLong = Number(headers['content-length'] ?? 0) > body.bytes
  return isLong ? never('corpo-troppo-grande', { massimo: String(body.bytes) }) : undefined
}
