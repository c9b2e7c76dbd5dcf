import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import axios, { type AxiosInstance, type AxiosResponse } from 'axios'
import * as v from 'valibot'
import { maintenance, type Maintenance } from '#core/contract/administration.ts'
import { MAINTENANCE_HEADER, PROBLEM_MEDIA, PROTOCOL, PROTOCOL_HEADER } from '#core/contract/protocol.ts'
import type { Gives, Route } from '#core/contract/route.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { UNREACHABLE } from '#electron/desk/core-port.ts'
import { later } from '#electron/desk/desk.ts'
import { EXPIRED, type Access } from './access.ts'
import { isLoopback } from './core-address.ts'
import { failureOfFault } from './fault.ts'
import { beginningOf, LONGEST_REFUSAL, textOf } from './flowing.ts'
import { jsonIn, mediaOf, type Heard } from './heard.ts'
import { bodyOf } from './packed-body.ts'
import { refusalIn } from './refusal.ts'

export type LineParts = {
  /** As `coreAddress` reads it. */
  readonly address: string
  readonly access: Access
  readonly clock: Clock
  /** Speaks when nothing of this core is wanted any more: what is under way is cut. */
  readonly closing: AbortSignal
  /** Milliseconds a whole call may take. */
  readonly patience?: number
  /** Certificates to trust beside the usual ones, PEM. */
  readonly authorities?: readonly string[]
}

export type Asking = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Beyond this many bytes a reply is not read. */
  readonly longest?: number
}

/** How a reply is read: whole, unless a signal ends it. */
type Reading = {
  readonly until?: AbortSignal
  readonly reading?: { readonly responseType: 'text' | 'arraybuffer' | 'stream'; readonly maxContentLength: number }
}

const MIB = 1024 * 1024
const PATIENCE = 60_000 // ms: a batch of two hundred is decided in a few seconds
const LONGEST_REPLY = 32 * MIB // five hundred outcomes with every check are a tenth of it

/** Calls a remote core, and believes nothing of what comes back before it is read. */
export class CoreLine {
  readonly parts: LineParts
  readonly #http: AxiosInstance
  /** The maintenance that the core's last answer told of. */
  announced: Maintenance | undefined

  constructor(parts: LineParts) {
    this.parts = parts
    this.#http = client(parts)
  }

  /** What the route gives, read by its schema. Every failure of the network or of the other end is a value. */
  async ask<R extends Route>(route: R, asking: Asking = {}): Promise<Result<Gives<R>, Failure>> {
    const heard = await this.hear(route, asking)
    if (!heard.ok) return heard
    const read = v.safeParse(route.gives.schema, jsonIn(heard.value))
    return read.success ? ok(read.output as Gives<R>) : no(later('malformed-answer'))
  }

  /** The text that the route gives: of its media, from a core that speaks this wire. */
  async hear(route: Route, asking: Asking = {}): Promise<Result<string, Failure>> {
    const send = (bearer?: string) => this.#send<string>(route, asking, bearer)
    const told = await (route.who === 'chiunque' ? send() : this.#withBearer(send))
    if (!told.ok) return told
    const heard = heardIn(told.value, told.value.data)
    return isGiven(route, heard) ? ok(heard.text) : no(refusalIn(heard, this.parts.clock))
  }

  /** The same of a route that gives it bit by bit: `onPiece` hears each as it comes, before anybody knows whether the others will. */
  async hearFlowing(route: Route, asking: Asking, onPiece: (piece: string) => void): Promise<Result<string, Failure>> {
    const { patience = PATIENCE } = this.parts
    const told = await this.stream(route, asking, AbortSignal.timeout(patience))
    return told.ok ? textOf(told.value, asking.longest ?? LONGEST_REPLY, onPiece) : told
  }

  /** The bytes that the route gives. */
  async bytes(route: Route, asking: Asking = {}): Promise<Result<Uint8Array, Failure>> {
    const reading = { ...wholeUpTo(asking.longest), responseType: 'arraybuffer' } as const
    const told = await this.#withBearer((bearer) => this.#send<Uint8Array>(route, asking, bearer, { reading }))
    if (!told.ok) return told
    const heard = heardIn(told.value, '')
    if (isGiven(route, heard)) return ok(new Uint8Array(told.value.data))
    const text = new TextDecoder().decode(told.value.data.slice(0, LONGEST_REFUSAL))
    return no(refusalIn({ ...heard, text }, this.parts.clock))
  }

  /** The same as a stream of bytes, which `signal` ends. */
  async stream(route: Route, asking: Asking, signal: AbortSignal): Promise<Result<AsyncIterable<Buffer>, Failure>> {
    const told = await this.#withBearer((bearer) =>
      this.#send<AsyncIterable<Buffer>>(route, asking, bearer, { until: signal, reading: FLOWING }),
    )
    if (!told.ok) return told
    const heard = heardIn(told.value, '')
    if (isGiven(route, heard)) return ok(told.value.data)
    return no(refusalIn({ ...heard, text: await beginningOf(told.value.data) }, this.parts.clock))
  }

  /** A bearer that was turned away is shown once more only when it can be renewed: a refused call did nothing. */
  async #withBearer<T>(
    send: (bearer: string) => Promise<Result<AxiosResponse<T>, Failure>>,
  ): Promise<Result<AxiosResponse<T>, Failure>> {
    const bearer = await this.parts.access.bearer()
    if (!bearer.ok) return bearer
    const told = await send(bearer.value)
    if (!told.ok || !isTurnedAway(told.value)) return told
    const another = await this.parts.access.bearer(bearer.value)
    if (!another.ok) return another
    const again = await send(another.value)
    return again.ok && isTurnedAway(again.value) ? no(EXPIRED) : again
  }

  /** Only a core announces: what stands on the way to it does not bear its header. */
  #hearAnnounced({ headers }: AxiosResponse): void {
    if (PROTOCOL_HEADER in headers) this.announced = announcedIn(String(headers[MAINTENANCE_HEADER] ?? ''))
  }

  async #send<T>(
    route: Route,
    asking: Asking,
    bearer: string | undefined,
    { until, reading = wholeUpTo(asking.longest) }: Reading = {},
  ): Promise<Result<AxiosResponse<T>, Failure>> {
    const { patience = PATIENCE, closing, address } = this.parts
    if (closing.aborted) return no(later(UNREACHABLE))
    try {
      const { data, headers: packing } = await bodyOf(asking.body, { isNear: isLoopback(new URL(address)) })
      const told = await this.#http.request<T>({
        method: route.method,
        url: pathOf(route, asking.params),
        ...(asking.query && { params: asking.query }),
        data,
        headers: { ...headersOf(route), ...packing, ...asking.headers, ...bearing(bearer) },
        ...reading,
        signal: AbortSignal.any([closing, until ?? AbortSignal.timeout(patience)]),
      })
      this.#hearAnnounced(told)
      return ok(told)
    } catch (error) {
      return no(failureOfFault(error))
    }
  }
}

function announcedIn(header: string): Maintenance | undefined {
  const [dal, al] = header.split('/')
  const read = v.safeParse(maintenance, { dal, al })
  return read.success ? read.output : undefined
}

/** A stream is read as it comes, for hours: nobody counts it. */
const FLOWING = { responseType: 'stream', maxContentLength: -1 } as const

function wholeUpTo(longest = LONGEST_REPLY) {
  return { responseType: 'text', maxContentLength: longest } as const
}

function client({ address, authorities }: LineParts): AxiosInstance {
  const own = authorities && { ca: [...authorities] }
  return axios.create({
    baseURL: address,
    adapter: 'http',
    // a proxy of the environment is for places outside this machine
    ...(isLoopback(new URL(address)) && { proxy: false }),
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true, ...own }),
    maxRedirects: 0,
    maxBodyLength: -1,
    validateStatus: () => true,
    // what came is read by us alone
    transformResponse: [(text: unknown) => text],
    headers: {
      [PROTOCOL_HEADER]: String(PROTOCOL),
      'accept-encoding': isLoopback(new URL(address)) ? 'identity' : 'gzip',
    },
  })
}

function pathOf({ path }: Route, params: Asking['params'] = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function headersOf({ gives, body: takes }: Route): Record<string, string | false> {
  // left to itself axios would call an empty body a form
  return { accept: `${gives.media}, ${PROBLEM_MEDIA}`, 'content-type': takes?.media ?? false }
}

function bearing(bearer: string | undefined): Readonly<Record<string, string>> {
  return bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }
}

function heardIn({ status, headers }: AxiosResponse, text: string): Heard {
  const kept = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const)
  return { status, headers: Object.fromEntries(kept), text }
}

/** A page of a network that wants to be signed in to has neither the media nor the header. */
function isGiven({ status, gives }: Route, heard: Heard): boolean {
  return heard.status === status && mediaOf(heard) === gives.media && PROTOCOL_HEADER in heard.headers
}

function isTurnedAway({ status }: AxiosResponse): boolean {
  return status === 401
}
