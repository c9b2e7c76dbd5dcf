import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startServer, type Server } from './server.ts'

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only interfaces merge
  interface ProvidedContext {
    /** Where a test asks for a database of the one server of the run. */
    postgres: string
  }
}

/** One PostgreSQL for the whole run, started by the first test that asks for a database and stopped with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<Server> | undefined
  const door = createServer((request, response) => {
    server ??= startServer()
    server.then(
      ({ url }) => response.end(url(decodeURIComponent(request.url?.slice(1) ?? ''))),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  project.provide('postgres', `http://127.0.0.1:${(door.address() as AddressInfo).port}`)
  return async () => {
    door.close()
    await server?.then(
      ({ stop }) => stop(),
      () => undefined,
    )
  }
}
