import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decideAll, decideNext } from '#core/engine/decide-next.ts'
import type { Ledger, LedgerTx } from '#core/engine/ledger.ts'
import { receive, submit } from '#core/engine/submit.ts'
import { engineOn, idOf, submissionOf } from '#test/kit/core.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { ledgerInPostgres, type Executor } from './ledger-in-postgres.ts'

const [A, B] = ['01234567897', '00000000001'] as const
const by = { request: 'r', at: '2026-11-23T09:00:00.000Z' }

let database: TestDatabase
let ledger: Ledger
beforeAll(async () => {
  database = await testDatabase()
  ledger = ledgerInPostgres(database)
})
beforeEach(async () => {
  const second = { azienda: { codiceFiscale: B, ragioneSociale: 'Forno Bianchi' }, posizioni: [], deleghe: [] }
  await database.refill([dossierWith(), dossierWith(second)])
})
afterAll(() => database.close())

/** A gate that stays closed until it is opened. */
function gate() {
  const waiting: (() => void)[] = []
  const opened = new Promise<void>((resolve) => waiting.push(resolve))
  return { open: () => waiting.forEach((resolve) => resolve()), opened }
}

const changed = (tx: LedgerTx, azienda: string, pec: string) =>
  tx.apply({ change: 'azienda.pec', azienda, a: pec, dal: '2026-11-23' }, by)
const pecOf = async (azienda: string) =>
  (await database.db.selectFrom('aziende').select('pec').where('codice_fiscale', '=', azienda).execute())[0]?.pec

describe('While one company is being decided', () => {
  it('another one is decided, and its own requests wait', async () => {
    const { open, opened } = gate()
    const held = gate()
    await receive(engineOn(ledger), [submissionOf(1), submissionOf(2, { azienda: B })])
    const holding = ledger.transaction(async (tx) => {
      await tx.lockCompanies([A])
      held.open()
      await opened
    })
    await held.opened
    expect(await decideAll(engineOn(ledger), [idOf(2)])).toMatchObject({ value: [{ value: { state: 'decisa' } }] })
    const waiting = decideAll(engineOn(ledger), [idOf(1)])
    expect(await Promise.race([waiting, new Promise((later) => setTimeout(later, 100, 'waits'))])).toBe('waits')
    open()
    await holding
    expect(await waiting).toMatchObject({ value: [{ value: { state: 'decisa' } }] })
  })
})

describe('Two transactions that wait for each other', () => {
  const crossing = (first: string, second: string, met: Promise<unknown>, here: () => void) => {
    let tries = 0
    return ledger.transaction(async (tx) => {
      tries += 1
      await changed(tx, first, `${first}@${tries}`)
      // whoever reads has written before: from now on each holds what the other is about to want
      await tx.receipt(idOf(99))
      here()
      await met
      await tx.attempt(() => changed(tx, second, `${first}@${tries}`)).catch(() => undefined)
      return tries
    })
  }

  it('are both done, not without one of them beginning again', async () => {
    const [one, two] = [gate(), gate()]
    const met = Promise.all([one.opened, two.opened])
    const tries = await Promise.all([crossing(A, B, met, one.open), crossing(B, A, met, two.open)])
    // whoever begins again may be there before the one who waited, and then they meet once more
    expect(Math.max(...tries)).toBeGreaterThan(1)
    expect(await pecOf(A)).toBe(await pecOf(B))
  })
})

describe('A queue', () => {
  const queued: string[][] = []
  beforeEach(() => {
    queued.length = 0
  })
  const enqueue = async (on: Executor, ids: readonly string[]) => {
    expect((await on.executeSql('select 1 as one', [])).rows).toEqual([{ one: 1 }])
    queued.push([...ids])
  }

  it('is handed what was received, all at once, and nothing that was undone', async () => {
    const engine = engineOn(ledgerInPostgres(database, enqueue))
    const batch = [submissionOf(1), submissionOf(2, { version: 9 }), submissionOf(3), submissionOf(1)]
    await receive(engine, batch)
    await receive(engine, [submissionOf(1)])
    expect(queued).toEqual([[idOf(1), idOf(3)]])
  })

  it('is not handed what an attempt that broke had received', async () => {
    await ledgerInPostgres(database, enqueue).transaction(async (tx) => {
      await tx.attempt(() => tx.enqueue(idOf(1)))
      const broken = tx.attempt(async () => {
        await tx.enqueue(idOf(2))
        throw new Error('only this')
      })
      await expect(broken).rejects.toThrow('only this')
    })
    expect(queued).toEqual([[idOf(1)]])
  })

  it('that breaks lets nothing be received', async () => {
    const broken = () => Promise.reject(new Error('no queue'))
    const answer = await receive(engineOn(ledgerInPostgres(database, broken)), [submissionOf(1)])
    expect(answer).toMatchObject({ ok: false, failure: { code: 'archivio-non-disponibile', retry: 'later' } })
    expect(await ledger.undecided(9)).toEqual([])
  })
})

describe('Statements', () => {
  it('are prepared once for a connection, however many transactions run on it', async () => {
    const single = await testDatabase({ poolSize: 1 })
    await single.refill([dossierWith()])
    const prepared = async () =>
      Number((await sql<{ n: number }>`select count(*) as n from pg_prepared_statements`.execute(single.db)).rows[0]?.n)
    const engine = engineOn(ledgerInPostgres(single))
    const turn = async (n: number) => {
      await submit(engine, [submissionOf(n)])
      await receive(engine, [submissionOf(n + 1)])
      await decideNext(engine, 1)
    }
    await turn(1)
    const once = await prepared()
    await turn(3)
    expect([await prepared(), once > 10]).toEqual([once, true])
    await single.close()
  })
})
