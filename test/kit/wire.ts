import { randomUUID } from 'node:crypto'
import { PROTOCOL_HEADER } from '#core/contract/protocol.ts'
import type { Limits } from '#core/http/core.ts'
import { serve, type ServeParts, type Serving } from '#core/serve.ts'
import { readServerSettings, type ServerSettings } from '#core/serve/settings.ts'
import type { AnyService } from '#core/service/define.ts'
import { testAccess } from './access.ts'
import { archiveWith, TEST_KEY, type Facts, type TestArchive } from './archive.ts'
import { dossierWith } from './dossier.ts'
import { cambio } from './small-service.ts'

/** A remote core that listens on a free port of this machine, on an archive of its own. */
export type TestWire = Serving & {
  readonly archive: TestArchive
  /** What its log wrote, a line each. */
  readonly log: readonly string[]
  /** Calls as somebody, speaking the version of today. */
  ask(path: string, call?: Asking): Promise<Response>
  remove(): Promise<void>
}

export type Asking = {
  readonly as?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Sent as JSON. */
  readonly json?: unknown
  readonly signal?: AbortSignal | null
}

type Differing = {
  readonly companies?: readonly Facts[]
  readonly services?: readonly AnyService[]
  readonly limits?: Partial<Limits>
  readonly parts?: Partial<ServeParts>
  readonly callsPerMinute?: number
}

/** The smallest service, and one company in delega to Studio Rossi, unless the test says otherwise. */
export async function wireWith(differing: Differing = {}): Promise<TestWire> {
  const { companies = [dossierWith()], services = [cambio], limits = {}, callsPerMinute = 1_000_000 } = differing
  const archive = await archiveWith(companies)
  const log: string[] = []
  const told = { archivio: archive.place.path, nome: 'core di prova' }
  const served = await serve(settingsOf({ ...told, chiamateAlMinuto: callsPerMinute }), {
    key: TEST_KEY,
    access: () => testAccess,
    services,
    clock: { now: () => new Date() },
    ids: { next: randomUUID },
    version: '0.0.0',
    limits: { strangersPerMinute: 1_000_000, poll: 50, heartbeat: 100, grace: 60_000, ...limits },
    stream: { write: (line) => void log.push(line) },
    ...differing.parts,
  })
  if (!served.ok) throw new Error(`No server for the test: ${served.failure.code}`)
  const { url } = served.value
  const stop = () => served.value.stop()
  const remove = async () => {
    await stop()
    await archive.remove()
  }
  return { url, stop, archive, log, ask: (path, call = {}) => fetch(url + path, asked(call)), remove }
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
