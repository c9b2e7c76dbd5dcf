import { join } from 'node:path'
import { Client } from 'pg'
import { AMBITI } from '#core/access/matrix.ts'
import { systemClock } from '#core/kernel/clock.ts'
import { makePersonalToken } from '#core/serve/make-personal-token.ts'
import { openPostgres, type Postgres } from '#core/store/postgres/open-postgres.ts'
import { startServer, type Server } from '#test/kit/postgres/server.ts'
import { fill } from '#test/kit/archive.ts'
import { largeArchive } from '#test/studio/large-archive.ts'
import { KEY, STUDIO, sure } from '../workshop.ts'

/** A PostgreSQL that writes as durably as one of use, and what every round begins with: an archive of so many companies. */
export type Ground = {
  readonly folder: string
  readonly token: string
  /** The address of a fresh copy of the archive, in place of the one of that name before. */
  fresh(name: string): Promise<string>
  stop(): Promise<void>
}

const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']

export async function groundOf(companies: number, folder: string): Promise<Ground> {
  const server = await startServer(DURABLE)
  try {
    return await groundIn(server, companies, folder)
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function groundIn(server: Server, companies: number, folder: string): Promise<Ground> {
  const base = await created(server, 'base')
  const postgres = sure<Postgres>(await openPostgres(base))
  await fill({ core: postgres.db }, [...largeArchive(companies, STUDIO.codiceFiscale)])
  await postgres.close()
  const { token } = sure<{ token: string }>(
    await makePersonalToken(
      { database: base, connessioni: 2, archivio: undefined, key: KEY, clock: systemClock, user: 'prova' },
      { per: STUDIO.codiceFiscale, ambiti: Object.keys(AMBITI) },
    ),
  )
  return {
    folder: join(folder),
    token,
    fresh: async (name) => {
      await asked(server, `drop database if exists ${name} with (force)`)
      return created(server, name, 'template base')
    },
    stop: () => server.stop(),
  }
}

async function created(server: Server, name: string, like = ''): Promise<string> {
  await asked(server, `create database ${name} ${like}`)
  return server.url(name)
}

async function asked(server: Server, statement: string): Promise<void> {
  const client = new Client(server.url('postgres'))
  await client.connect()
  await client.query(statement)
  await client.end()
}
