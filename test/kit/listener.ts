import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Listener = { readonly address: string; readonly visits: () => number; readonly close: () => void }

/** A server on this machine that counts who comes: the app, which must not reach it, would. */
export async function listener(): Promise<Listener> {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.end('<title>elsewhere</title>')
  })
  server.on('upgrade', () => (visits += 1))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, visits: () => visits, close: () => server.close() }
}
