import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '#core/kernel/clock.ts'
import { serve, work, type Serving } from '#core/serve.ts'
import { testAccess } from '#test/kit/access.ts'
import { TEST_KEY } from '#test/kit/archive.ts'
import { idOf, submissionOf } from '#test/kit/core.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { cambio } from '#test/kit/small-service.ts'
import { asked, settingsOf, type Asking } from '#test/kit/wire.ts'

let database: TestDatabase
const running: Serving[] = []
let log: string[]
/** The request of each test: the queue remembers what it has decided. */
let n = 0
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  await database.refill([dossierWith()])
  log = []
  n += 1
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()))
})
afterAll(() => database.close())

async function started(start: typeof serve, told: object = {}): Promise<Serving> {
  const parts = { key: TEST_KEY, access: () => testAccess, services: [cambio], clock: systemClock, version: '0.0.0' }
  const stream = { write: (line: string) => void log.push(line) }
  const settings = settingsOf({ database: database.url, ...told })
  const one = await start(settings, { ...parts, ids: { next: randomUUID }, stream, limits: { grace: 5_000 } })
  if (!one.ok) throw new Error(one.failure.code)
  running.push(one.value)
  return one.value
}

const ask = ({ url }: Serving, path: string, call: Asking = {}) => fetch(url + path, asked(call))
const stateOf = async (one: Serving) => {
  const detail = (await (await ask(one, `/v1/richieste/${idOf(n)}`)).json()) as { receipt?: { state: string } }
  return detail.receipt?.state
}
const handIn = async (one: Serving) =>
  ((await (await ask(one, '/v1/richieste', { json: submissionOf(n) })).json()) as { state: string }).state

/** What a stream tells, until it has told of a decision. */
async function toldUntilDecided(response: Response): Promise<string> {
  let text = ''
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    text += piece
    if (text.includes('event: decisa')) return text
  }
  return text
}

describe('Processes that share a database', () => {
  it('decide in a worker what another received, and tell it to who listens at a third', async () => {
    const [receives, listens] = [await started(serve, { lavora: false }), await started(serve, { lavora: false })]
    const stream = await ask(listens, '/v1/eventi/flusso')
    const told = toldUntilDecided(stream)
    expect(await handIn(receives)).toBe('ricevuta')
    expect(await stateOf(listens)).toBe('ricevuta')
    await started(work)
    expect(await told).toMatch(/id: 1\nevent: ricevuta[^]*id: 2\nevent: decisa/)
    expect(await stateOf(receives)).toBe('decisa')
  })

  it('need no worker, where one serves alone', async () => {
    const alone = await started(serve)
    await handIn(alone)
    await expect.poll(() => stateOf(alone), { timeout: 20_000 }).toBe('decisa')
  })

  it('tell how the queue and the connections stand, and what this one decided', async () => {
    const alone = await started(serve)
    await handIn(alone)
    const measures = async () => (await ask(alone, '/v1/metriche', { as: 'capo' })).text()
    // the outcome is there before whoever decided it counts it
    await expect.poll(measures, { timeout: 20_000 }).toContain('scrittoio_decisions_total{result="decided"} 1')
    const text = await measures()
    expect(text).toMatch(/scrittoio_queue_jobs\{state="parked"\} 0/)
    expect(text).toMatch(/scrittoio_database_connections\{state="open"\} [1-9]/)
  })

  it('let a worker say how it fares, where it is told a port, and nothing else', async () => {
    const worker = await started(work, { misure: 0 })
    expect(await (await ask(worker, '/v1/prontezza')).json()).toEqual({ stato: 'pronto' })
    expect((await ask(worker, '/v1/richieste', { json: submissionOf(n) })).status).toBe(405)
  })

  it('refuse to decide from a queue that a file does not have', async () => {
    const told = settingsOf({ archivio: 'x.db' })
    const parts = { access: () => testAccess, services: [], clock: systemClock, version: '', ids: { next: randomUUID } }
    expect(await work(told, parts)).toMatchObject({ failure: { code: 'lavoro-senza-database' } })
  })
})
