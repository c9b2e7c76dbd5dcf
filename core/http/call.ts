import type { Readable } from 'node:stream'
import type { Identity } from '#core/access/identity.ts'
import type { BYTES_MEDIA, JSON_MEDIA, NDJSON_MEDIA } from '#core/contract/protocol.ts'
import type { Asked, Gives, Route } from '#core/contract/route.ts'
import type { RouteName, RouteOf } from '#core/contract/routes.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Core } from './core.ts'

/** One call, read: whoever answers it sees nothing of HTTP. */
export type Call<R extends Route> = Omit<Asked<R>, 'body'> & {
  readonly body: BodyOf<R>
  readonly identity: R['who'] extends 'chiunque' ? undefined : Identity
  /** Id of the call, as in the log and in the register. */
  readonly trace: string
  /** Says that the caller went away, or that the server is stopping. */
  readonly signal: AbortSignal
}

type BodyOf<R extends Route> = R extends { readonly body: { readonly media: infer M } }
  ? M extends typeof NDJSON_MEDIA
    ? Readable
    : M extends typeof BYTES_MEDIA
      ? Uint8Array
      : Asked<R>['body']
  : undefined

/** JSON that is a text already: it goes back as it is. */
export type JsonText = string & { readonly json: never }

/** What goes back: a value where the route gives JSON, bytes where it gives a file, else text, whole or in pieces. */
type Given<R extends Route> = R['gives']['media'] extends typeof JSON_MEDIA
  ? Gives<R> | JsonText
  : R['gives']['media'] extends typeof BYTES_MEDIA
    ? Uint8Array
    : string | AsyncIterable<string>

export type Answer<N extends RouteName> = (
  core: Core,
  call: Call<RouteOf<N>>,
) => Promise<Result<Given<RouteOf<N>>, Failure>>
