import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gathered } from '#core/audit/gathered.ts'
import { announcing } from '#core/engine/announcing.ts'
import type { Engine } from '#core/engine/engine.ts'
import { submit } from '#core/engine/submit.ts'
import { httpApp, type HttpServer } from '#core/http/app.ts'
import { bell } from '#core/http/bell.ts'
import { LIMITS, type Core, type Limits, type PageAccess } from '#core/http/core.ts'
import { metrics } from '#core/http/metrics.ts'
import type { Around } from '#core/http/server.ts'
import { openStreams } from '#core/http/streams.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { AnyService } from '#core/service/define.ts'
import { REMOTE } from '#core/service/settings.ts'
import { sealWith } from '#core/signing/seal.ts'
import { signerOf } from '#core/signing/signer.ts'
import { ledgerIn } from '#core/store/ledger.ts'
import { openArchive, type Archive } from '#core/store/open.ts'
import { portfolioIn } from '#core/store/portfolio.ts'
import { keyRingIn, signedReceiptsIn } from '#core/store/receipts.ts'
import { sedeIn } from '#core/store/sede.ts'
import { registerIn } from '#core/store/register.ts'
import type { AccessOn } from './serve/access.ts'
import type { ServerSettings } from './serve/settings.ts'

/** A server that listens; `stop` ends what runs, lets nothing new in, and closes the archive. */
export type Serving = { readonly url: string; stop(): Promise<void> }

export type ServeParts = {
  readonly key: Buffer
  readonly access: AccessOn
  readonly services: readonly AnyService[]
  readonly clock: Clock
  readonly ids: Around['ids']
  readonly version: string
  readonly page?: PageAccess
  readonly limits?: Partial<Limits>
  /** Where the log goes, when not to the output of the process. */
  readonly stream?: { write(line: string): void }
}

type Told = Pick<
  ServerSettings,
  'archivio' | 'nome' | 'indirizzo' | 'porta' | 'dietroProxy' | 'registro' | 'chiamateAlMinuto'
>

/** One process on one encrypted file: requests are decided as they arrive, as an embedded core does. */
export async function serve(told: Told, parts: ServeParts): Promise<Result<Serving, Failure>> {
  const opened = await openArchive({ path: told.archivio, key: parts.key })
  if (!opened.ok) return opened
  const archive = opened.value
  try {
    const log = { level: told.registro, ...(parts.stream && { stream: parts.stream }) }
    const around = { ids: parts.ids, log, trustProxy: told.dietroProxy }
    const app = await httpApp((report) => coreOn(archive, told, parts, report), around)
    const url = await listening(app, told)
    if (!url.ok) await archive.close()
    return url.ok ? ok({ url: url.value, stop: () => stopped(app, archive) }) : url
  } catch (error) {
    await archive.close()
    throw error
  }
}

function coreOn(archive: Archive, { chiamateAlMinuto, nome }: Told, parts: ServeParts, report: Engine['report']): Core {
  const { services, clock } = parts
  const rings = bell()
  const register = registerIn(archive.core, { digest })
  const ledger = announcing(ledgerIn(archive), (recipient) => rings.ring(recipient))
  const engine: Engine = { ledger, services, clock, settings: REMOTE, digest, report }
  return {
    engine,
    portfolio: portfolioIn(archive),
    sede: sedeIn(archive.core),
    ...(parts.page && { page: parts.page }),
    access: parts.access({ archive, clock, ids: parts.ids, report }),
    receipts: {
      signer: signerOf({ ring: keyRingIn(archive.core), name: nome, clock, seal: sealWith(parts.key) }),
      signed: signedReceiptsIn(archive.core),
    },
    register: { ...register, ...gathered(register) },
    take: (batch, mittente) => submit(engine, batch, mittente),
    bell: rings,
    streams: openStreams(),
    metrics: metrics(),
    limits: { ...LIMITS, callsPerMinute: chiamateAlMinuto, ...parts.limits },
    openapi: JSON.parse(readFileSync(OPENAPI, 'utf8')) as Core['openapi'],
    version: parts.version,
  }
}

const OPENAPI = new URL('./contract/openapi.json', import.meta.url)

async function listening(app: HttpServer, { indirizzo: host, porta: port }: Told): Promise<Result<string, Failure>> {
  try {
    return ok(await app.listen({ host, port }))
  } catch (error) {
    await app.close()
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error
    return no({ code: 'indirizzo-non-disponibile', retry: 'later', details: { indirizzo: host, porta: String(port) } })
  }
}

async function stopped(app: HttpServer, archive: Archive): Promise<void> {
  await app.close()
  await archive.close()
}

function digest(text: string): string {
  return hash('sha256', text)
}
