import type * as v from 'valibot'
import type { Role } from './identity.ts'
import type { ProblemCode } from './problem.ts'

export type ObjectSchema = v.GenericSchema<Record<string, unknown>, object>

/** A body that a route takes: one document, or lines each of which is one. `bytes` is the most it may be long. */
type Body = { readonly media: string; readonly schema: v.GenericSchema; readonly bytes: number }

/** What a route gives when all goes well; a stream is documented by the schema of one of its lines or events. */
type Given = { readonly media: string; readonly schema: v.GenericSchema }

/** One thing that may be asked of a core. Everything else (server, client, OpenAPI) follows from it. */
export type Route = {
  readonly method: 'GET' | 'POST'
  /** Under /v1, in Italian nouns; `{id}` is a parameter. */
  readonly path: `/v1/${string}`
  /** One sentence for whoever reads the OpenAPI document. */
  readonly about: string
  /** Who may call it; `chiunque` needs no identity, and no protocol version. */
  readonly who: 'chiunque' | readonly Role[]
  readonly params?: ObjectSchema
  readonly query: ObjectSchema
  readonly headers?: ObjectSchema
  readonly body?: Body
  readonly status: 200
  readonly gives: Given
  /** Refusals of its own, beside those that any call may meet. */
  readonly refuses: readonly ProblemCode[]
}

export type Frozen<T> = T extends readonly (infer I)[]
  ? readonly Frozen<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T

type Read<S> = S extends v.GenericSchema ? Frozen<v.InferOutput<S>> : undefined
type Part<R, K extends string> = R extends { readonly [P in K]: infer S } ? Read<S> : undefined

/** What is asked on a route, once read: nothing of it is used before. */
export type Asked<R extends Route> = {
  readonly params: Part<R, 'params'>
  readonly query: Read<R['query']>
  readonly headers: Part<R, 'headers'>
  readonly body: R extends { readonly body: { readonly schema: infer S } } ? Read<S> : undefined
}

/** What a route gives, or one line or event of it where it gives many. */
export type Gives<R extends Route> = Read<R['gives']['schema']>
