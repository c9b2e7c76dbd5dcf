import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { DeskWords } from '#electron/desk/desk-words.ts'
import { later } from '#electron/desk/desk.ts'
import { loopbackPage } from './loopback-page.ts'

/** What the browser brought back, and the page it is waiting for. */
export type BroughtBack = { readonly address: URL; readonly tell: (hasWorked: boolean) => void }

/** A door on this machine alone (RFC 8252, 7.3), through which the browser comes back from signing in. */
export type Door = {
  readonly redirect: string
  /** Refused: `accesso-annullato`, `accesso-non-completato`. */
  readonly back: Promise<Result<BroughtBack, Failure>>
  close(): Promise<void>
}

type Waiting = {
  readonly state: string
  readonly patience: number
  readonly signal: AbortSignal
  /** What the page that the browser ends on is written in. */
  readonly words: DeskWords['accesso']
}

/** Where the browser comes back to: a provider is told of it, whatever the port. */
export const RETURN_PATH = '/accesso'
const GOODBYE = 500 // ms: a page of a few hundred bytes is there by then

/** Opens it on any free port. Whoever knocks without the `state` of this very sign-in is sent away, and nothing else happens. */
export async function loopbackDoor({ state, patience, signal, words }: Waiting): Promise<Door> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const back = new Promise<Result<BroughtBack, Failure>>((settle) => {
    const late = setTimeout(() => settle(no(later('accesso-non-completato'))), patience)
    const stop = () => settle(no(later('accesso-annullato')))
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    server.once('close', () => {
      clearTimeout(late)
      signal.removeEventListener('abort', stop)
    })
    server.on('request', ({ method, url = '' }, reply) => {
      const show = showing(reply, words)
      const address = new URL(url, origin)
      const isOurs = address.pathname === RETURN_PATH && address.searchParams.get('state') === state
      if (method !== 'GET' || !isOurs) show(404, 'stranger')
      else settle(ok({ address, tell: (hasWorked) => show(200, hasWorked ? 'done' : 'failed') }))
    })
  })
  const close = async () => {
    server.close()
    // a browser keeps connections ready on which it never asks for anything
    const late = setTimeout(() => server.closeAllConnections(), GOODBYE)
    await once(server, 'close')
    clearTimeout(late)
  }
  return { redirect: origin + RETURN_PATH, back, close }
}

const showing =
  (reply: ServerResponse, words: DeskWords['accesso']) =>
  (status: number, page: Parameters<typeof loopbackPage>[0]): void => {
    reply.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      connection: 'close',
    })
    reply.end(loopbackPage(page, words))
  }
