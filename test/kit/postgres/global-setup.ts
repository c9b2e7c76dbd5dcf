import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { sharedStorage } from '#core/serve/storage-in-postgres.ts'
import { startServer, type Server } from './server.ts'

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only interfaces merge
  interface ProvidedContext {
    /** Where a test asks for a database of the one server of the run. */
    postgres: string
  }
}

/** The database that others are copied from: with the tables of a core and of its queue. */
export const MODEL = 'modello'

/** One PostgreSQL for the whole run, started by the first test that asks for a database and stopped with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<Server> | undefined
  let model: Promise<void> | undefined
  const urlOf = async (database: string) => {
    const { url } = await (server ??= startServer())
    if (database === MODEL) await (model ??= modelled(url))
    return url(database)
  }
  const door = createServer((request, response) => {
    urlOf(decodeURIComponent(request.url?.slice(1) ?? '')).then(
      (url) => response.end(url),
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

/** Each core of the tests would make the same tables anew: most of what its start takes. */
async function modelled(url: Server['url']): Promise<void> {
  const client = new Client(url('postgres'))
  await client.connect()
  await client.query(`create database ${MODEL}`)
  await client.end()
  const storage = await sharedStorage(url(MODEL), 2, report)
  if (!storage.ok) throw new Error(storage.failure.code)
  await storage.value.close()
}

function report(error: unknown): never {
  throw error
}
