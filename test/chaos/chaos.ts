import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { systemClock } from '#core/kernel/clock.ts'
import { makePersonalToken } from '#core/serve/make-personal-token.ts'
import { openPostgres, type Postgres } from '#core/store/postgres/open-postgres.ts'
import { fill, TEST_KEY, type Facts } from '#test/kit/archive.ts'
import { sure } from '#test/kit/desk.ts'
import { personCode } from '#test/kit/identifiers.ts'
import { startServer, type Server } from '#test/kit/postgres/server.ts'
import { largeArchive } from '#test/studio/large-archive.ts'
import { large } from '#test/studio/large-uniemens.ts'
import { badLine, type BadLine } from './bad-line.ts'
import { chanceOf } from './chance.ts'
import { chaosDesk, queueAll, untilAllDecided, type ChaosDesk } from './desks.ts'
import { freePort, kept, storm, type Kept, type Storm } from './processes.ts'

export type Size = {
  readonly seed: number
  readonly serve: number
  readonly work: number
  readonly desks: number
  /** Companies of each desk; each is asked four things. */
  readonly companies: number
  /** How often PostgreSQL is restarted while they work. */
  readonly restarts: number
  /** Processes killed for sure, each once another part of the requests is decided: however quick the machine is. */
  readonly kills: number
  /** Milliseconds between two kills. */
  readonly calm: number
  readonly deadlineMs: number
}

export type Run = {
  readonly db: Postgres['db']
  readonly folder: string
  readonly desks: readonly ChaosDesk[]
  readonly ids: readonly (readonly string[])[]
  readonly companies: readonly Facts[]
  readonly allDecided: readonly boolean[]
  readonly counts: Counts
}

/** What befell whom in a run, and what of the requests became of it. */
export type Counts = {
  readonly requests: number
  readonly states: Readonly<Record<string, number>>
  readonly kills: Storm['kills']
  readonly restarts: number
  readonly line: BadLine['counts']
  readonly failures: Readonly<Record<string, number>>
}

/** What takes away something that was set up; the last set up is the first to go. */
export type Undo = () => Promise<unknown>

/** What is settled of PostgreSQL must outlive it here: what it said it committed, it committed. */
const DURABLE = ['synchronous_commit=on']

/** Desks that send through a bad line to cores that are killed, on a database that is restarted: until all is decided. */
export async function chaos(size: Size, undo: Undo[]): Promise<Run> {
  const chance = chanceOf(size.seed)
  const studios = Array.from({ length: size.desks }, (_, n) => personCode(n + 7))
  const companies = [...largeArchive(size.desks * size.companies, 'nobody')].map((facts, n) =>
    inDelega(facts, studios[n % size.desks] as string),
  )
  const ground = await groundOf(companies, undo)
  const cores = await started(ground, size, undo)
  const line = await badLine(() => cores.flatMap(({ port }) => port ?? []), chance)
  undo.push(() => line.close())
  const desks = await desksOf(ground, { studios, companies, url: line.url }, undo)
  const ids = await Promise.all(desks.map((desk, n) => queueAll(desk, companiesOf(n, size))))
  const weather = storm(cores, chance, size.calm)
  const of = ids.flat().length
  const kill = async (n: number) => {
    weather.kill(cores[n % cores.length] as Kept)
  }
  const restart = (n: number) => ground.server.restart(n % 2 === 0 ? 'SIGINT' : 'SIGQUIT')
  const killed = asItGoesOn(ground.postgres, { of, times: size.kills }, kill)
  const restarted = asItGoesOn(ground.postgres, { of, times: size.restarts }, restart)
  const deadline = Date.now() + size.deadlineMs
  const allDecided = await Promise.all(desks.map((desk) => untilAllDecided(desk, deadline)))
  weather.over()
  await killed()
  const befallen = { kills: weather.kills, restarts: await restarted(), line: line.counts }
  const counts = { requests: of, states: await statesIn(ground.postgres), ...befallen, failures: failuresOf(desks) }
  return { db: ground.postgres.db, folder: ground.folder, desks, ids, companies, allDecided, counts }
}

type Ground = {
  readonly folder: string
  readonly server: Server
  readonly url: string
  readonly postgres: Postgres
}

/** A PostgreSQL with a core's tables and these companies. */
async function groundOf(companies: readonly Facts[], undo: Undo[]): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'scrittoio-chaos-'))
  undo.push(async () => rmSync(folder, { recursive: true, force: true }))
  const server = await startServer(DURABLE)
  undo.push(() => server.stop())
  const url = await database(server)
  const postgres = sure<Postgres>(await openPostgres(url))
  undo.push(() => postgres.close())
  await fill({ core: postgres.db }, companies)
  return { folder, server, url, postgres }
}

type Wanted = { readonly studios: readonly string[]; readonly companies: readonly Facts[]; readonly url: string }

function desksOf({ folder, url: core }: Ground, { studios, companies, url }: Wanted, undo: Undo[]) {
  return Promise.all(
    studios.map(async (studio, n) => {
      const { token } = sure<{ token: string }>(await makePersonalToken(place(core), { per: studio }))
      const own = companies.filter((_, at) => at % studios.length === n)
      const desk = await chaosDesk({ folder, studio, url, token, companies: own })
      undo.push(() => desk.workspace.close())
      return desk
    }),
  )
}

const place = (database: string) => ({
  database,
  connessioni: 2,
  archivio: undefined,
  key: TEST_KEY,
  clock: systemClock,
  user: 'prova',
})

async function database(server: Server): Promise<string> {
  const client = new Client(server.url('postgres'))
  await client.connect()
  await client.query('create database chaos')
  await client.end()
  return server.url('chaos')
}

function inDelega(facts: Facts, studio: string): Facts {
  const { deleghe = [] } = facts as { deleghe?: readonly object[] }
  return { ...facts, deleghe: deleghe.map((delega) => ({ ...delega, delegato: studio })) }
}

function companiesOf(desk: number, { desks, companies }: Size) {
  return Array.from({ length: companies }, (_, at) => at * desks + desk).map((n) => ({
    n,
    azienda: large(n).codiceFiscale,
  }))
}

async function started({ folder, url }: Ground, { serve, work }: Size, undo: Undo[]): Promise<readonly Kept[]> {
  const where = { folder, url, key: TEST_KEY.toString('hex') }
  const cores: Kept[] = []
  for (let n = 0; n < serve; n++) cores.push(kept(where, { what: 'serve', port: await freePort() }))
  for (let n = 0; n < work; n++) cores.push(kept(where, { what: 'work' }))
  undo.push(() => Promise.all(cores.map((one) => one.stop())))
  return cores
}

type Course = { readonly of: number; readonly times: number }

/** Does something so many times, each once another part of the requests is decided; gives how many it came to. */
function asItGoesOn(
  postgres: Postgres,
  { of, times }: Course,
  act: (n: number) => Promise<unknown>,
): () => Promise<number> {
  let done = 0
  let isOver = false
  const work = async () => {
    while (done < times && !isOver) {
      await pause(100)
      const { decisa = 0 } = await statesIn(postgres).catch((): Partial<Counts['states']> => ({}))
      if (decisa < (of * (done + 1)) / (times + 2)) continue
      await act(done)
      done += 1
    }
  }
  const ended = work()
  return async () => {
    isOver = true
    await ended
    return done
  }
}

/** How many requests the core has in each state. */
async function statesIn({ db }: Postgres): Promise<Counts['states']> {
  const rows = await db
    .selectFrom('requests')
    .select(['state', (on) => on.fn.countAll<string>().as('n')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]))
}

function failuresOf(desks: readonly ChaosDesk[]): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {}
  for (const { failures } of desks) for (const [code, n] of failures) sum[code] = (sum[code] ?? 0) + n
  return sum
}
