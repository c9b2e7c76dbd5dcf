import { readFileSync } from 'node:fs'
import { gathered } from '#core/audit/gathered.ts'
import type { RouteName } from '#core/contract/routes.ts'
import { fileURLToPath } from 'node:url'
import { announcing } from '#core/engine/announcing.ts'
import type { Engine } from '#core/engine/engine.ts'
import { rememberedFor } from '#core/engine/maintenance.ts'
import { httpApp, type HttpServer } from '#core/http/app.ts'
import { bell } from '#core/http/bell.ts'
import { LIMITS, type Core, type Limits, type PageAccess, type ProgramAccess } from '#core/http/core.ts'
import { lookout } from '#core/http/lookout.ts'
import { metrics } from '#core/http/metrics.ts'
import type { Around } from '#core/http/server.ts'
import { openStreams } from '#core/http/streams.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { gatheredTake } from '#core/queue/gathered.ts'
import type { Queue } from '#core/queue/queue.ts'
import type { AnyService } from '#core/service/define.ts'
import { REMOTE } from '#core/service/settings.ts'
import { NO_SEAL, sealWith } from '#core/signing/seal.ts'
import { signerOf } from '#core/signing/signer.ts'
import { maintenanceIn } from '#core/store/maintenance.ts'
import { keyRingIn, signedReceiptsIn } from '#core/store/receipts.ts'
import { sedeIn } from '#core/store/sede.ts'
import type { AccessOn } from './serve/access.ts'
import { digest } from './serve/at-the-machine.ts'
import type { ServerSettings } from './serve/settings.ts'
import { tokenDesk } from './serve/make-personal-token.ts'
import { openStorage, type Place } from './serve/open-storage.ts'
import type { Storage } from './serve/storage.ts'

/** A process of the core that runs; `stop` ends what is in hand, lets nothing new in, and lets the storage go. */
export type Serving = {
  /** Where it listens; empty where a worker does not. */
  readonly url: string
  stop(): Promise<void>
}

export type ServeParts = {
  /** Opens the archive, where that is a file, and what the core signs with; who only decides needs none. */
  readonly key?: Buffer
  readonly access: AccessOn
  readonly services: readonly AnyService[]
  readonly clock: Clock
  readonly ids: Around['ids']
  readonly version: string
  readonly page?: PageAccess
  readonly program?: ProgramAccess
  readonly limits?: Partial<Limits>
  /** Where the log goes, when not to the output of the process. */
  readonly stream?: { write(line: string): void }
}

type Told = Place & Omit<ServerSettings, keyof Place | 'chiave' | 'accesso'>

/** What a process of the core is there for. */
type Role = {
  /** The routes it answers; all of them where none is named. */
  readonly only?: readonly RouteName[]
  /** Where it listens, if it does. */
  readonly port: number | undefined
  /** Whether it decides what waits in the queue. */
  readonly decides: boolean
}

/** Answers desks. On a file it decides as requests come; on a database it queues them, and decides too unless told not to. */
export function serve(told: Told, parts: ServeParts): Promise<Result<Serving, Failure>> {
  return started(told, parts, { port: told.porta, decides: told.lavora })
}

/** Decides what waits in the queue of a database; says how it fares where it was told a port for that. */
export async function work(told: Told, parts: ServeParts): Promise<Result<Serving, Failure>> {
  if (told.database === undefined) return no({ code: 'lavoro-senza-database', retry: 'never' })
  const only = ['salute', 'prontezza', 'metriche'] as const
  return started(told, parts, { only, port: told.misure, decides: true })
}

async function started(told: Told, parts: ServeParts, role: Role): Promise<Result<Serving, Failure>> {
  // the storage is there before the log that its faults go to
  const faults: { report: Engine['report'] } = { report: () => undefined }
  const report = (error: unknown) => faults.report(error)
  const opened = await openStorage(told, parts.key, report)
  if (!opened.ok) return opened
  const storage = opened.value
  try {
    const { core, queue } = coreOn(storage, told, parts, report)
    const log = { level: told.registro, ...(parts.stream && { stream: parts.stream }) }
    const around = { ids: parts.ids, log, trustProxy: told.dietroProxy }
    const heard = (tell: Engine['report']) => {
      faults.report = tell
      return core
    }
    const app = await httpApp(heard, around, role.only)
    return await running({ app, core, queue, storage }, told.indirizzo, role)
  } catch (error) {
    await storage.close()
    throw error
  }
}

type Running = { readonly app: HttpServer; readonly core: Core; readonly queue: Queue; readonly storage: Storage }

async function running(
  { app, core, queue, storage }: Running,
  host: string,
  { port, decides }: Role,
): Promise<Result<Serving, Failure>> {
  const url = port === undefined ? undefined : await listening(app, { host, port })
  if (url?.ok === false) {
    await storage.close()
    return url
  }
  if (decides) await queue.start()
  // on a file, nobody else commits anything
  const stopLooking = storage.connections && lookout({ ...core, ...core.engine, every: EVERY_MS })
  const stop = async () => {
    await app.close()
    await stopLooking?.()
    await queue.stop()
    await storage.close()
  }
  return ok({ url: url?.value ?? '', stop })
}

/** Milliseconds after which a stream hears at the latest of what another process committed. */
const EVERY_MS = 250
/** Milliseconds between a stream's own looks, where somebody looks out for all of them. */
const SELDOM_MS = 15_000

function coreOn(storage: Storage, { chiamateAlMinuto, nome }: Told, parts: ServeParts, report: Engine['report']) {
  const { services, clock, key } = parts
  const rings = bell()
  const ledger = announcing(storage.ledger, (recipient) => rings.ring(recipient))
  const engine: Engine = { ledger, services, clock, settings: REMOTE, digest, report }
  const queue = storage.queueFor(engine, (result) => figures.decided(result))
  const { db, callers, connections } = storage
  const figures = metrics(connections && { queue: () => queue.figures(), connections })
  const poll = connections ? { poll: SELDOM_MS } : {}
  const core: Core = {
    engine,
    portfolio: storage.portfolio,
    sede: sedeIn(storage.db),
    ...(parts.page && { page: parts.page }),
    ...(parts.program && { program: parts.program }),
    access: parts.access({ db, callers, clock, ids: parts.ids, report, silent: figures.silent }),
    tokens: tokenDesk({ db: storage.db, clock }),
    maintenance: rememberedFor(MAINTENANCE_MS, maintenanceIn(storage.db), clock),
    pageFolder: PAGE,
    receipts: {
      signer: signerOf({ ring: keyRingIn(storage.db), name: nome, clock, seal: key ? sealWith(key) : NO_SEAL }),
      signed: signedReceiptsIn(storage.db),
    },
    register: { ...storage.register, ...gathered(storage.register) },
    take: gatheredTake((batch, mittente) => queue.take(batch, mittente)),
    isAway: (error) => storage.isAway(error),
    bell: rings,
    streams: openStreams(),
    metrics: figures,
    limits: { ...LIMITS, ...poll, callsPerMinute: chiamateAlMinuto, ...parts.limits },
    openapi: JSON.parse(readFileSync(OPENAPI, 'utf8')) as Core['openapi'],
    version: parts.version,
  }
  return { core, queue }
}

/** Milliseconds after which every process goes by a maintenance that another one announced. */
const MAINTENANCE_MS = 1_000

/** Where the build puts the page, seen from the sources and from what is installed alike. */
const PAGE = fileURLToPath(new URL('../out/fascicolo', import.meta.url))
const OPENAPI = new URL('./contract/openapi.json', import.meta.url)

async function listening(
  app: HttpServer,
  where: { readonly host: string; readonly port: number },
): Promise<Result<string, Failure>> {
  try {
    return ok(await app.listen(where))
  } catch (error) {
    await app.close()
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error
    const details = { indirizzo: where.host, porta: String(where.port) }
    return no({ code: 'indirizzo-non-disponibile', retry: 'later', details })
  }
}
