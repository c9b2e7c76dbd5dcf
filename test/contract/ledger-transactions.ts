import { describe, expect, it } from 'vitest'
import type { Ledger, LedgerTx } from '#core/engine/ledger.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { AT, AZIENDA, request, settlement, whole } from './ledger-facts.ts'

/** All or nothing, and nothing half-seen. */
export function describeTransactions(ledger: () => Ledger): void {
  const inTx = <T>(work: (tx: LedgerTx) => Promise<T>) => ledger().transaction(work)
  const dossier = (differing: object = {}) => {
    const query = { azienda: AZIENDA, richiedente: whole.richiedente, oggi: whole.oggi, ...differing }
    return inTx((tx) => tx.dossier(query))
  }
  const by = { request: 'r', at: AT }

  describe('A transaction', () => {
    it('that breaks leaves nothing', async () => {
      const before = await dossier()
      await expect(
        inTx(async (tx) => {
          await tx.register(request({ state: 'decisa' }), settlement)
          await tx.append(ROSSI, [{ kind: 'decisa', request: request().id, at: AT }])
          await tx.apply({ change: 'azienda.pec', azienda: AZIENDA, a: 'nuova@pec.it', dal: '2026-11-23' }, by)
          throw new Error('stop')
        }),
      ).rejects.toThrow('stop')
      expect(await dossier()).toEqual(before)
      expect(await inTx((tx) => tx.find(request().id))).toBeUndefined()
      expect(await ledger().events(ROSSI, 0, 9)).toEqual({ events: [], last: 0 })
    })

    it('outlives an attempt that breaks, without what the attempt wrote', async () => {
      await inTx(async (tx) => {
        await tx.register(request({ id: '1', protocollo: 'P1' }))
        const broken = tx.attempt(async () => {
          await tx.register(request({ id: '2', protocollo: 'P2' }))
          throw new Error('only this')
        })
        await expect(broken).rejects.toThrow('only this')
        await tx.attempt(() => tx.register(request({ id: '3', protocollo: 'P3' })))
      })
      expect(await ledger().undecided(9)).toEqual(['1', '3'])
    })

    it('tells nothing of an attempt that breaks, and gives its numbers again', async () => {
      const told = (id: string) => [{ kind: 'ricevuta', request: id, at: AT } as const]
      const filed = async (tx: LedgerTx, id: string) => {
        await tx.register(request({ id, protocollo: `P${await tx.nextProtocol('2026')}` }))
        await tx.append(ROSSI, told(id))
      }
      await inTx(async (tx) => {
        await tx.attempt(() => filed(tx, '1'))
        const broken = tx.attempt(async () => {
          await filed(tx, '2')
          throw new Error('only this')
        })
        await expect(broken).rejects.toThrow('only this')
        await tx.attempt(() => filed(tx, '3'))
      })
      const { events, last } = await ledger().events(ROSSI, 0, 9)
      expect([events.map((e) => `${e.seq} ${e.request} ${e.protocollo}`), last]).toEqual([['1 1 P1', '2 3 P2'], 2])
    })

    it('keeps what decisions have in common, also when the first that said it is undone', async () => {
      const of = (id: string) => request({ id, protocollo: id, state: 'decisa' })
      const broken = async (tx: LedgerTx, id: string) => {
        await tx.register(of(id), settlement)
        throw new Error('only this')
      }
      await expect(inTx((tx) => broken(tx, '1'))).rejects.toThrow('only this')
      await inTx(async (tx) => {
        await expect(tx.attempt(() => broken(tx, '2'))).rejects.toThrow('only this')
        await tx.attempt(() => tx.register(of('3'), settlement))
      })
      await inTx((tx) => tx.register(of('4'), settlement))
      const decisions = await Promise.all(['3', '4'].map((id) => ledger().settled(id)))
      expect(decisions.map((one) => one?.settlement)).toEqual([settlement, settlement])
    })

    it('that breaks after an attempt went well takes the attempt with it', async () => {
      await expect(
        inTx(async (tx) => {
          await tx.attempt(() => tx.register(request()))
          throw new Error('stop')
        }),
      ).rejects.toThrow('stop')
      expect(await ledger().undecided(9)).toEqual([])
    })

    it('is not seen by others before it ends', async () => {
      let told: Promise<readonly string[]> = Promise.resolve([])
      await inTx(async (tx) => {
        await tx.register(request())
        told = ledger().undecided(9)
        await new Promise((later) => setImmediate(later))
        await tx.recall(request().id)
      })
      expect(await told).toEqual([])
      expect(await ledger().undecided(9)).toEqual([])
    })
  })
}
