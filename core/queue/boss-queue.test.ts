import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '#core/engine/engine.ts'
import type { AnyService } from '#core/service/define.ts'
import { PreparingClient } from '#core/store/postgres/clients.ts'
import { ledgerInPostgres, type Enqueue } from '#core/store/postgres/ledger-in-postgres.ts'
import { engineOn, idOf, submissionOf } from '#test/kit/core.ts'
import { dossierWith, ROSSI } from '#test/kit/dossier.ts'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { cambio } from '#test/kit/small-service.ts'
import { openBoss, WAITING, type Boss } from './boss.ts'
import { bossQueue } from './boss-queue.ts'
import type { Queue } from './queue.ts'

let database: TestDatabase
const open: Queue[] = []
beforeEach(async () => {
  database = await testDatabase()
  await database.refill([dossierWith()])
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((queue) => queue.stop()))
  await database.close()
})

const reports: unknown[] = []
const report = (error: unknown) => void reports.push(error)

type Opened = { readonly boss: Boss; readonly queue: Queue; readonly engine: Engine }

/** A process of the core, which gives a request up after its second try. */
async function core(differing: Partial<Engine> = {}, enqueue?: (boss: Boss) => Enqueue): Promise<Opened> {
  const boss = await openBoss(database.url, { report, client: PreparingClient, retries: { limit: 1, delay: 1 } })
  const engine = engineOn(ledgerInPostgres(database, enqueue?.(boss) ?? boss.enqueue), differing)
  const queue = bossQueue(boss, engine)
  open.push(queue)
  return { boss, queue, engine }
}

async function until<T>(what: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const value = await what()
    if (holds(value)) return value
    await pause(50)
  }
  throw new Error('it never came to be')
}

const told = async ({ engine }: Opened) => (await engine.ledger.events(ROSSI, 0, 999)).events.map(({ kind }) => kind)
const waiting = ({ engine }: Opened) => engine.ledger.undecided(99)
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index)

describe('A core with a queue', () => {
  it('acknowledges at once, and decides as soon as somebody starts to', async () => {
    const one = await core()
    const answer = await one.queue.take([submissionOf(1), submissionOf(2)])
    expect(answer).toMatchObject({ value: [{ value: { state: 'ricevuta' } }, { value: { state: 'ricevuta' } }] })
    await one.queue.start()
    await until(
      () => waiting(one),
      (ids) => ids.length === 0,
    )
    expect(await told(one)).toEqual(['ricevuta', 'ricevuta', 'decisa', 'decisa'])
    await one.queue.take([submissionOf(3)])
    await until(
      () => waiting(one),
      (ids) => ids.length === 0,
    )
  })

  it('gives back what a process that died had taken, and others decide it', async () => {
    const one = await core()
    await one.queue.take([submissionOf(1)])
    expect(await one.boss.jobs.fetch(WAITING)).toHaveLength(1)
    // whoever took it is silent for longer than a process that lives
    await sql`update pgboss.job set heartbeat_on = now() - interval '1 hour' where name = ${WAITING}`.execute(
      database.db,
    )

    await one.boss.jobs.supervise(WAITING)
    await one.queue.start()

    await until(
      () => waiting(one),
      (ids) => ids.length === 0,
    )
    expect(await told(one)).toEqual(['ricevuta', 'decisa'])
  })

  it('queues nothing that was not received', async () => {
    const undone =
      (boss: Boss): Enqueue =>
      async (tx, ids) => {
        await boss.enqueue(tx, ids)
        throw new Error('after it was queued')
      }
    const one = await core({}, undone)
    expect(await one.queue.take([submissionOf(1)])).toMatchObject({ ok: false, failure: { retry: 'later' } })
    expect([await one.boss.jobs.findJobs(WAITING), await waiting(one)]).toEqual([[], []])
  })

  it('takes up what waits without a job', async () => {
    const lost = await core({}, () => () => Promise.resolve())
    await lost.queue.take([submissionOf(1)])
    await lost.queue.start()
    await until(
      () => waiting(lost),
      (ids) => ids.length === 0,
    )
  })

  it('decides each request once, in any number of processes', async () => {
    const [one, two] = [await core(), await core()]
    await Promise.all([one.queue.start(), two.queue.start()])
    await Promise.all(
      upTo(30).map((n) => (n % 2 ? one : two).queue.take([submissionOf(2 * n), submissionOf(2 * n + 1)])),
    )
    await until(
      () => waiting(one),
      (ids) => ids.length === 0,
    )
    const { events } = await one.engine.ledger.events(ROSSI, 0, 999)
    expect(events.map(({ seq }) => seq)).toEqual(upTo(120).map((n) => n + 1))
    expect(new Set(events.flatMap(({ kind, request }) => (kind === 'decisa' ? [request] : []))).size).toBe(60)
  })
})

describe('A request that breaks', () => {
  it('is tried again, then parked with its reason, and stops nobody; a person may have it tried again', async () => {
    const services: AnyService[] = [cambio]
    const one = await core({ services })
    await one.queue.take([submissionOf(1, { answers: { pec: 'guasto' } }), submissionOf(2)])
    await one.queue.start()
    const [parked] = await until(
      () => one.queue.parked(9),
      (found) => found.length > 0,
    )
    expect(parked).toEqual({ request: idOf(1), why: { code: 'errore-interno', retry: 'later' } })
    expect(await waiting(one)).toEqual([idOf(1)])
    expect((await one.engine.ledger.settled(idOf(2)))?.settlement.decision.esito).toBe('accolta')

    services[0] = { ...cambio, checks: [] }
    expect(await one.queue.resume(9)).toBe(1)
    await until(
      () => waiting(one),
      (ids) => ids.length === 0,
    )
    expect(await one.queue.parked(9)).toEqual([])
  })

  it('and always will, is parked at once', async () => {
    const services: AnyService[] = [cambio]
    const one = await core({ services })
    await one.queue.take([submissionOf(1)])
    services.length = 0
    await one.queue.start()
    const [parked] = await until(
      () => one.queue.parked(9),
      (found) => found.length > 0,
    )
    expect(parked?.why).toMatchObject({ code: 'servizio-sconosciuto', retry: 'never' })
  })
})
