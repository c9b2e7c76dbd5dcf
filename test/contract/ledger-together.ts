import { describe, expect, it } from 'vitest'
import type { Change } from '#core/domain/change.ts'
import type { Ledger, LedgerTx } from '#core/engine/ledger.ts'
import { MATRICOLA } from '#test/kit/dossier.ts'
import { AT, AZIENDA, other, whole } from './ledger-facts.ts'

const OTHER = other.azienda.codiceFiscale
const ONE = { matricola: MATRICOLA }
const TWO = { matricola: '1111111111' }
const oggi = whole.oggi

const revoca = (delega: string, of: typeof ONE, dal: string) =>
  ({ change: 'delega.revoca', delega, ...of, dal, motivo: 'RINUNCIA' }) as const
const ricalcolo = (nota: string, of: typeof ONE, dal: string) =>
  ({ change: 'nota.ricalcolo', nota, ...of, periodo: '2026-03', dal, causa: 'x' }) as const
const pec = (azienda: string, a: string) => ({ change: 'azienda.pec', azienda, a, dal: oggi }) as const
const payment = (versamento: string, da: string, a?: string): Change => ({
  change: 'versamento.periodo',
  ...{ versamento, ...ONE, prima: { da: '2026-03' }, il: oggi },
  dopo: { da, ...(a !== undefined && { a }) },
})
const dpa = (azienda: string, of: typeof ONE, da: string) =>
  ({ change: 'dpa.registra', azienda, ...of, da, a: '2027-01', il: oggi }) as const

/** What two requests do alike, of one transaction: where they meet, what is known of them before and after. */
const ALIKE: readonly { readonly what: string; readonly first: Change; readonly second: Change }[] = [
  { what: 'deleghe that end', first: revoca('D1', ONE, '2026-12-01'), second: revoca('D9', TWO, '2026-12-15') },
  { what: 'notes calculated again', first: ricalcolo('N1', ONE, oggi), second: ricalcolo('N9', TWO, '2026-11-20') },
  { what: 'addresses, one of them new', first: pec(AZIENDA, 'a@pec.it'), second: pec(OTHER, "d'oro, s.r.l.@pec.it") },
  { what: 'payments moved', first: payment('V1', '2026-01', '2026-02'), second: payment('V2', '2025-12') },
  { what: 'months declared', first: dpa(AZIENDA, ONE, '2026-09'), second: dpa(OTHER, TWO, '2026-12') },
]

/** What several requests change in one transaction is what each would have changed by itself. */
export function describeChangesTogether(ledger: () => Ledger): void {
  const known = (tx: LedgerTx) =>
    Promise.all([AZIENDA, OTHER].map((azienda) => tx.dossier({ azienda, richiedente: whole.richiedente, oggi })))
  /** What is known of both after the changes of a request each, and then nothing of it has happened. */
  const after = async (changes: readonly Change[], between: (tx: LedgerTx) => Promise<unknown>) => {
    const seen: unknown[] = []
    const undone = new Error('undone')
    const work = async (tx: LedgerTx) => {
      for (const [at, change] of changes.entries()) {
        await tx.apply(change, { request: `r${at}`, at: AT })
        await between(tx)
      }
      seen.push(...(await known(tx)))
      throw undone
    }
    await expect(ledger().transaction(work)).rejects.toBe(undone)
    return seen
  }

  describe('Changes of several requests', () => {
    const all = ALIKE.flatMap(({ first, second }) => [first, second])

    it.each([
      ...ALIKE.map(({ what, ...two }) => ({ what, changes: Object.values(two) })),
      { what: 'all', changes: all },
    ])('are those of each: $what', async ({ changes }) => {
      const together = await after(changes, () => Promise.resolve())
      const before = await ledger().transaction(known)
      expect(together).toEqual(await after(changes, known))
      expect(together).not.toEqual(before)
    })

    it.each<Change>([
      revoca('X', ONE, oggi),
      ricalcolo('X', ONE, oggi),
      pec('99999999990', 'x@pec.it'),
      payment('X', oggi),
    ])('break where the archive does not hold what one of them changes: $change', async (change) => {
      const alike = all.find((one) => one.change === change.change) ?? change
      const work = async (tx: LedgerTx) => {
        for (const [at, one] of [alike, change].entries()) await tx.apply(one, { request: `r${at}`, at: AT })
      }
      await expect(ledger().transaction(work)).rejects.toThrow(/the archive (does not hold|holds 1 of the 2)/)
    })
  })
}
