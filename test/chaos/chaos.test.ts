import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '#electron/desk/desk.ts'
import { chaos, type Run, type Size, type Undo } from './chaos.ts'
import { contentOf, decidedBy, replayed, toldTo } from './proof.ts'

/** `npm run chaos` is the whole of it; `npm test` a small one. */
const isWhole = process.env['SCRITTOIO_CHAOS'] === 'intero'
const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000)
const few = { serve: 1, work: 2, desks: 2, companies: 60, restarts: 1, kills: 4 }
const many = { serve: 2, work: 4, desks: 3, companies: 417, restarts: 3, kills: 12 }
const size: Size = { seed, calm: 3_000, ...(isWhole ? many : few), deadlineMs: isWhole ? 1_500_000 : 240_000 }

/** What a desk has of a request, put as the core's decision is. */
async function heldBy({ store }: Desk, id: string) {
  const [task, steps] = [await store.task(id), await store.steps(id)]
  const times = steps.filter(({ state }) => state === 'done').length
  return { times, state: task?.state, esito: task?.outcome?.esito, checks: task?.outcome?.checks }
}

describe('Desks, cores and a database that are cut, killed and restarted', { timeout: 600_000 }, () => {
  let run: Run
  const undo: Undo[] = []
  beforeAll(async () => {
    console.log(`CHAOS_SEED=${String(seed)}`)
    run = await chaos(size, undo)
    console.log(JSON.stringify(run.counts))
  }, 1_800_000)
  afterAll(async () => {
    for (const one of undo.reverse()) await one()
  }, 60_000)

  it('have been killed and restarted as often as was meant, on a line that failed them', () => {
    const { kills, restarts, line } = run.counts
    expect(kills.serve).toBeGreaterThan(0)
    expect(kills.serve + kills.work).toBeGreaterThanOrEqual(size.kills)
    expect(restarts).toBe(size.restarts)
    expect(line.delayed + line.cut + line.repeated + line['half-closed']).toBeGreaterThan(0)
  })

  it('have every request decided', async () => {
    expect(run.counts.states).toEqual({ decisa: run.counts.requests })
    expect(run.allDecided).toEqual(run.desks.map(() => true))
    const decided = await decidedBy(run.db)
    expect([...decided.keys()].sort()).toEqual(run.ids.flat().sort())
    expect(await run.db.selectFrom('requests').select('id').where('state', '<>', 'decisa').execute()).toEqual([])
  })

  it('tell each desk every event once, in order and without gaps', async () => {
    for (const [n, { studio, desk }] of run.desks.entries()) {
      const told = await toldTo(run.db, studio)
      expect(told.map(({ seq }) => seq)).toEqual(told.map((_, at) => at + 1))
      const of = (kind: string) => told.filter((one) => one.kind === kind).map(({ request }) => request)
      expect(of('ricevuta').sort()).toEqual([...(run.ids[n] ?? [])].sort())
      expect(of('decisa').sort()).toEqual([...(run.ids[n] ?? [])].sort())
      expect(await desk.store.memory.recall(`cursor:${desk.core.id}`)).toBe(told.length)
    }
  })

  it('leave at each desk the outcome that the core gave, reached once', async () => {
    const decided = new Map(
      [...(await decidedBy(run.db))].map(([id, text]) => {
        const { esito, checks } = JSON.parse(text) as { esito: string; checks: readonly unknown[] }
        return [id, { times: 1, state: 'done', esito, checks }]
      }),
    )
    for (const [n, { desk }] of run.desks.entries())
      for (const id of run.ids[n] ?? []) expect(await heldBy(desk, id), id).toEqual(decided.get(id))
  })

  it('leave the archive as deciding the same requests one after the other does', async () => {
    const order: string[] = []
    for (const { studio } of run.desks)
      order.push(
        ...(await toldTo(run.db, studio)).filter(({ kind }) => kind === 'decisa').map(({ request }) => request),
      )
    const archive = await replayed(run.folder, run.db, { companies: run.companies, order })
    const outcomes = [...(await decidedBy(run.db)).entries()].sort()

    expect([...(await decidedBy(archive.core)).entries()].sort()).toEqual(outcomes)
    expect(await contentOf(archive.core)).toEqual(await contentOf(run.db))
    const esiti = outcomes.map(([, text]) => (JSON.parse(text) as { esito: string }).esito)
    console.log(`${String(esiti.filter((esito) => esito === 'accolta').length)} accolte of ${String(esiti.length)}`)
    await archive.close()
  })
})
