import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { PROTOCOL_HEADER } from '#core/contract/protocol.ts'

export type Call = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** As text, unpacked. */
  readonly body: string
  /** As it came. */
  readonly bytes: Uint8Array
}

/** Whatever a test wants to find at the address of a core. */
export type Stranger = {
  readonly url: string
  /** What it was asked, in order. */
  readonly calls: readonly Call[]
  close(): Promise<void>
}

type Answer = (call: Call, reply: Parameters<RequestListener>[1]) => void

/** A server of this machine that answers as it is told to; with a key and a certificate, over TLS. */
export async function stranger(
  answer: Answer,
  tls?: { readonly key: string; readonly cert: string },
): Promise<Stranger> {
  const calls: Call[] = []
  const listener: RequestListener = (request, reply) => {
    void read(request).then((call) => {
      calls.push(call)
      answer(call, reply)
    })
  }
  const server = tls ? createSecureServer(tls, listener) : createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, calls, close }
}

async function read(request: IncomingMessage): Promise<Call> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  const bytes = Buffer.concat(pieces)
  const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
  const { method = '', url: path = '', headers } = request
  return { method, path, headers, body: body.toString(), bytes }
}

/** The headers of a core that speaks this wire. */
export const spoken = (media: string) => ({ 'content-type': media, [PROTOCOL_HEADER]: '1' })

/** A refusal as a core writes it. */
export function problemText(status: number, code: string, retry: 'never' | 'later', details?: object): string {
  return JSON.stringify({ type: `urn:scrittoio:problema:${code}`, status, code, retry, details, requestId: 'x' })
}
