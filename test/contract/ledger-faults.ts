import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideNext } from '#core/engine/decide-next.ts'
import type { CoreEvent } from '#core/contract/outcome.ts'
import type { Engine } from '#core/engine/engine.ts'
import type { Ledger, LedgerTx } from '#core/engine/ledger.ts'
import { recall } from '#core/engine/recall.ts'
import { receive, submit } from '#core/engine/submit.ts'
import { engineOn, idOf, submissionOf } from '#test/kit/core.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { grouped } from '#core/store/present.ts'
import { said } from './ledger-engine.ts'
import { AZIENDA, whole, type OpenedLedger } from './ledger-facts.ts'

const IDS = 6

type Parcel = { readonly n: number; readonly other: boolean }
type Step = (engine: Engine) => Promise<unknown>

const n = fc.nat(IDS - 1)
const batch = fc.array(fc.record({ n, other: fc.boolean() }), { minLength: 1, maxLength: 4 })
const step: fc.Arbitrary<Step> = fc.oneof(
  batch.map(
    (items): Step =>
      (engine) =>
        submit(engine, parcels(items)),
  ),
  batch.map(
    (items): Step =>
      (engine) =>
        receive(engine, parcels(items)),
  ),
  fc.integer({ min: 1, max: 3 }).map(
    (limit): Step =>
      (engine) =>
        decideNext(engine, limit),
  ),
  n.map(
    (which): Step =>
      (engine) =>
        recall(engine, idOf(which)),
  ),
)

const parcels = (items: readonly Parcel[]) =>
  items.map((item) => submissionOf(item.n, item.other ? { answers: { pec: 'altra@pec.it' } } : {}))

/** What no order of calls, no repetition and no fault may break. */
export function describeFaults(fresh: () => Promise<OpenedLedger>): void {
  describe('Whatever is asked, in whatever order', () => {
    it('each request is decided once, events follow one another and numbers have no gaps', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
          const opened = await fresh()
          const engine = engineOn(opened.ledger)
          for (const one of steps) await one(engine)
          expect(engine.reports).toEqual([])
          await inOrder(opened.ledger)
          await opened.close()
        }),
        { numRuns: 40 },
      )
    })

    it('also when the storage breaks anywhere', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(fc.nat(150), { minLength: 1, maxLength: 12 }), async (faults) => {
          const opened = await fresh()
          const { ledger } = opened
          const engine = engineOn(breaking(ledger, new Set(faults)))
          const ids = Array.from({ length: IDS }, (_, index) => index)
          const sent = parcels(ids.map((index) => ({ n: index, other: false })))
          const done = () => Promise.all(ids.map(async (id) => (await ledger.settled(idOf(id))) !== undefined))
          for (let turn = 0; turn < 3; turn++) {
            const before = await done()
            const answers = await submit(engine, sent)
            const acknowledged = (id: number) => answers.ok && answers.value[id]?.ok
            expect(await done()).toEqual(ids.map((id) => before[id] || acknowledged(id)))
            await inOrder(ledger)
          }
          expect(await said(submit(engineOn(ledger), sent))).toEqual(ids.map(() => 'decisa'))
          await inOrder(ledger)
          await opened.close()
        }),
        { numRuns: 25 },
      )
    })
  })
}

/** Throws at the calls with those numbers, counted over the whole life of the ledger; one of them stands just before the commit. */
function breaking(ledger: Ledger, faults: ReadonlySet<number>): Ledger {
  let calls = 0
  const fault = () => {
    if (faults.has(calls++)) throw new Error('a fault of the storage')
  }
  const brittle = (tx: LedgerTx): LedgerTx =>
    new Proxy(tx, {
      get(target, name: keyof LedgerTx) {
        return (...args: unknown[]) => {
          if (name !== 'attempt') fault()
          return (target[name] as (...args: unknown[]) => unknown)(...args)
        }
      },
    })
  return {
    ...ledger,
    transaction: (work) =>
      ledger.transaction(async (tx) => {
        const done = await work(brittle(tx))
        fault()
        return done
      }),
  }
}

/** Every event once, in order; every request with the life its state tells; the archive as the last decision left it. */
export async function inOrder(ledger: Ledger): Promise<void> {
  const { events, last } = await ledger.events(ROSSI, 0, 999)
  expect(events.map((e) => e.seq)).toEqual(Array.from({ length: last }, (_, index) => index + 1))
  const lives = grouped(events, (event) => event.request)
  for (const [id, life] of lives) {
    const request = await ledger.transaction((tx) => tx.find(id))
    expect(life.map((event) => event.kind)).toEqual(LIVES[request?.state ?? 'ricevuta'])
    expect((await ledger.settled(id)) !== undefined).toBe(request?.state === 'decisa')
  }
  const protocols = new Set(events.map((event) => event.protocollo))
  expect([...protocols].sort()).toEqual(
    [...lives.keys()].map((_, index) => `ST-2026-${String(index + 1).padStart(7, '0')}`),
  )
  expect(await pecIn(ledger)).toBe(lastPec(events))
}

const LIVES = {
  ricevuta: ['ricevuta'],
  decisa: ['ricevuta', 'decisa'],
  richiamata: ['ricevuta', 'richiamata'],
}

async function pecIn(ledger: Ledger): Promise<string | undefined> {
  const query = { azienda: AZIENDA, richiedente: whole.richiedente, oggi: whole.oggi }
  return (await ledger.transaction((tx) => tx.dossier(query)))?.azienda.pec
}

function lastPec(events: readonly CoreEvent[]): string | undefined {
  const changes = events.flatMap((event) => event.outcome?.changes ?? [])
  const last = changes.findLast((change) => change.change === 'azienda.pec')
  return last?.a ?? whole.azienda.pec
}
