import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { problemOf } from '#core/contract/problem.ts'
import { PROBLEM_MEDIA, REQUEST_HEADER } from '#core/contract/protocol.ts'
import { never } from '#core/engine/engine.ts'
import type { Ids } from '#core/kernel/ids.ts'

const CODES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'intestazioni-troppo-grandi',
  ERR_HTTP_REQUEST_TIMEOUT: 'tempo-scaduto',
}

/** Answers what is no HTTP at all: there is no call yet, so it is written to the socket by hand. */
export function clientErrors(ids: Ids) {
  return (error: Error & { readonly code?: string }, socket: Socket): void => {
    if (socket.destroyed || error.code === 'ECONNRESET') return
    if (!socket.writable) {
      socket.destroy()
      return
    }
    const id = ids.next()
    const document = problemOf(never(CODES[error.code ?? ''] ?? 'http-malformato'), id)
    const body = JSON.stringify(document)
    const head = [
      `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status] ?? ''}`,
      `content-type: ${PROBLEM_MEDIA}`,
      `content-length: ${Buffer.byteLength(body)}`,
      `${REQUEST_HEADER}: ${id}`,
      'connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  }
}
