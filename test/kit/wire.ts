import { randomUUID } from 'node:crypto'
import { PROTOCOL_HEADER } from '#core/contract/protocol.ts'
import type { Limits } from '#core/http/core.ts'
import { serve, type ServeParts, type Serving } from '#core/serve.ts'
import { readServerSettings, type ServerSettings } from '#core/serve/settings.ts'
import type { AnyService } from '#core/service/define.ts'
import type { Db } from '#core/store/open.ts'
import { testAccess } from './access.ts'
import { archiveWith, TEST_KEY, type Facts, type TestArchive } from './archive.ts'
import { dossierWith } from './dossier.ts'
import { cambio } from './small-service.ts'

/** A remote core that listens on a free port of this machine. */
export type TestCore = Serving & {
  /** Its tables, whatever they are kept in. */
  readonly db: Db
  /** What its log wrote, a line each. */
  readonly log: readonly string[]
  /** Calls as somebody, speaking the version of today. */
  ask(path: string, call?: Asking): Promise<Response>
  /** Resolves when what was handed in is decided: at once, where it is decided as it comes. */
  settled(): Promise<void>
  /** Lets nothing be written into the register, until what it gives is called. */
  shutRegister(): Promise<() => Promise<void>>
  remove(): Promise<void>
}

/** One on an archive in a file of its own. */
export type TestWire = TestCore & { readonly archive: TestArchive }

export type Asking = {
  readonly as?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Sent as JSON. */
  readonly json?: unknown
  readonly signal?: AbortSignal | null
}

export type Differing = {
  readonly companies?: readonly Facts[]
  readonly services?: readonly AnyService[]
  readonly limits?: Partial<Limits>
  readonly parts?: Partial<ServeParts>
  readonly callsPerMinute?: number
}

/** The smallest service, and one company in delega to Studio Rossi, unless the test says otherwise. */
export async function wireWith(differing: Differing = {}): Promise<TestWire> {
  const archive = await archiveWith(differing.companies ?? [dossierWith()])
  const served = await servedOn({ archivio: archive.place.path }, differing)
  const remove = async () => {
    await served.stop()
    await archive.remove()
  }
  const shutRegister = async () => {
    archive.raw.exec("create trigger fermo before insert on registro begin select raise(abort, 'fermo'); end")
    return async () => void archive.raw.exec('drop trigger fermo')
  }
  return { ...served, archive, db: archive.core, settled: async () => undefined, shutRegister, remove }
}

/** Serves what is kept there. */
export async function servedOn(
  told: object,
  { services = [cambio], limits = {}, callsPerMinute = 1_000_000, parts }: Differing,
): Promise<Serving & Pick<TestCore, 'log' | 'ask'>> {
  const log: string[] = []
  const served = await serve(settingsOf({ ...told, nome: 'core di prova', chiamateAlMinuto: callsPerMinute }), {
    key: TEST_KEY,
    access: () => testAccess,
    services,
    clock: { now: () => new Date() },
    ids: { next: randomUUID },
    version: '0.0.0',
    limits: { strangersPerMinute: 1_000_000, poll: 50, heartbeat: 100, grace: 60_000, ...limits },
    stream: { write: (line) => void log.push(line) },
    ...parts,
  })
  if (!served.ok) throw new Error(`No server for the test: ${served.failure.code}`)
  const { url } = served.value
  return { url, stop: () => served.value.stop(), log, ask: (path, call = {}) => fetch(url + path, asked(call)) }
}

/** Settings of a core that listens on a free port of this machine. */
export function settingsOf(told: object): ServerSettings {
  const read = readServerSettings({ indirizzo: '127.0.0.1', porta: 0, registro: 'debug', ...told }, {})
  if (!read.ok) throw new TypeError(read.failure.map(({ name }) => name).join(', '))
  return read.value
}

export function asked({ as = 'rossi', method, headers, body, json, signal = null }: Asking): RequestInit {
  const content = json === undefined ? body : JSON.stringify(json)
  const kind = json === undefined ? {} : { 'content-type': 'application/json' }
  return {
    method: method ?? (content === undefined ? 'GET' : 'POST'),
    headers: { authorization: `Bearer ${as}`, [PROTOCOL_HEADER]: '1', ...kind, ...headers },
    body: (content as string | undefined) ?? null,
    signal,
  }
}

/** The values of an NDJSON text. */
export function linesIn(text: string): readonly unknown[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]))
}
