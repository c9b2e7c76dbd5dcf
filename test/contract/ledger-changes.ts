import { describe, expect, it } from 'vitest'
import type { Change } from '#core/domain/change.ts'
import type { Ledger, LedgerTx } from '#core/engine/ledger.ts'
import { MATRICOLA } from '#test/kit/dossier.ts'
import { AT, AZIENDA, whole } from './ledger-facts.ts'

/** What an accepted request does to the archive. */
export function describeChanges(ledger: () => Ledger): void {
  const inTx = <T>(work: (tx: LedgerTx) => Promise<T>) => ledger().transaction(work)
  const dossier = (differing: object = {}) => {
    const query = { azienda: AZIENDA, richiedente: whole.richiedente, oggi: whole.oggi, ...differing }
    return inTx((tx) => tx.dossier(query))
  }
  const by = { request: 'r', at: AT }

  describe('A change', () => {
    const after = async (change: Change) => {
      await inTx((tx) => tx.apply(change, by))
      return await dossier()
    }

    it('revokes a delega and lets its sub-deleghe lapse', async () => {
      const revoca = { change: 'delega.revoca', delega: 'D1', matricola: MATRICOLA, dal: '2026-12-01' } as const
      const { deleghe } = (await after({ ...revoca, motivo: 'FINE_MANDATO' })) ?? whole
      const [first, second] = whole.deleghe
      const subdeleghe = first?.subdeleghe.map((s) => ({ ...s, al: '2026-12-01' }))
      expect(deleghe).toEqual([{ ...first, al: '2026-12-01', subdeleghe }, second])
    })

    it('leaves as it was a sub-delega that had ended before', async () => {
      const revoca = { change: 'delega.revoca', delega: 'D1', matricola: MATRICOLA, motivo: 'RINUNCIA' } as const
      await inTx((tx) => tx.apply({ ...revoca, dal: '2026-01-01' }, by))
      const { deleghe } = (await after({ ...revoca, dal: '2026-12-01' })) ?? whole
      expect(deleghe[0]?.subdeleghe[0]?.al).toBe('2026-01-01')
    })

    it('puts a note under ricalcolo', async () => {
      const shared = { nota: 'N1', matricola: MATRICOLA, periodo: '2026-03', dal: '2026-11-23' }
      const { note } = (await after({ change: 'nota.ricalcolo', ...shared, causa: 'variazione-uniemens' })) ?? whole
      expect(note.map((n) => [n.id, n.stato])).toEqual([
        ['N0', 'altro'],
        ['N2', 'pagata'],
        ['N1', 'in-ricalcolo'],
      ])
    })

    it('gives a company another PEC, also among its contacts, where the dead one was', async () => {
      const { azienda, contatti } =
        (await after({ change: 'azienda.pec', azienda: AZIENDA, a: 'nuova@pec.it', dal: '2026-11-23' })) ?? whole
      expect(azienda.pec).toBe('nuova@pec.it')
      expect(contatti.map((c) => [c.valore, c.anomalo])).toEqual([
        ['nuova@pec.it', undefined],
        ['rossi@studio.it', true],
        ['065551234', true],
      ])
    })

    it('gives a PEC to a company that had none', async () => {
      const change = { change: 'azienda.pec', azienda: '00000000001', a: 'pane@pec.it', dal: '2026-11-23' } as const
      await inTx((tx) => tx.apply(change, by))
      const { azienda, contatti } = (await dossier({ azienda: '00000000001' })) ?? whole
      expect([azienda.pec, contatti.find((c) => c.tipo === 'pec')?.valore]).toEqual(['pane@pec.it', 'pane@pec.it'])
    })

    it.each<Change>([
      { change: 'delega.revoca', delega: 'X', matricola: MATRICOLA, dal: '2026-12-01', motivo: 'ALTRO' },
      { change: 'nota.ricalcolo', nota: 'X', matricola: MATRICOLA, periodo: '2026-03', dal: 'x', causa: 'x' },
      { change: 'azienda.pec', azienda: 'X', a: 'x@pec.it', dal: '2026-11-23' },
    ])('of what the archive does not hold breaks: $change', async (change) => {
      await expect(inTx((tx) => tx.apply(change, by))).rejects.toThrow('does not hold X')
    })
  })
}
