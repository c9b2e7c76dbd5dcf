import { describe, expect, it } from 'vitest'
import { decideAll } from '#core/engine/decide-next.ts'
import type { DossierQuery, Ledger } from '#core/engine/ledger.ts'
import { receive } from '#core/engine/submit.ts'
import { engineOn, idOf, submissionOf } from '#test/kit/core.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { said } from './ledger-engine.ts'
import { AT, AZIENDA, other, request, settlement, whole } from './ledger-facts.ts'

const OTHER = other.azienda.codiceFiscale
const query = (azienda: string): DossierQuery => ({ azienda, richiedente: whole.richiedente, oggi: whole.oggi })
const both = [query(AZIENDA), query(OTHER)]

/** What is read beforehand, in one go, is what would have been read in its turn. */
export function describeForeseen(ledger: () => Ledger): void {
  describe('What was foreseen', () => {
    it('is what is read, whole, and nothing where there is nothing', async () => {
      const dossiers = [...both, query('99999999990')]
      const foreseen = await ledger().transaction(async (tx) => {
        await tx.foresee({ receipts: [], dossiers })
        return Promise.all(dossiers.map((one) => tx.dossier(one)))
      })
      const one = await ledger().transaction((tx) => Promise.all(dossiers.map((wanted) => tx.dossier(wanted))))
      expect(foreseen).toEqual(one)
      expect(foreseen.map((dossier) => dossier?.note.length)).toEqual([3, 1, undefined])
    })

    it('does not hide what the transaction itself has written since', async () => {
      const by = { request: 'r', at: AT }
      const told = await ledger().transaction(async (tx) => {
        await tx.foresee({ receipts: [request().id, 'b'], dossiers: both })
        const before = await tx.receipt(request().id)
        await tx.register(request(), settlement)
        await tx.dossier(query(AZIENDA))
        await tx.apply({ change: 'azienda.pec', azienda: AZIENDA, a: 'nuova@pec.it', dal: whole.oggi }, by)
        const email = { titolare: ROSSI, tipo: 'email', da: 'rossi@studio.it', a: 'studio@nuovo.it' } as const
        await tx.apply({ change: 'contatto.varia', ...email }, by)
        const [again, beside] = [await tx.dossier(query(AZIENDA)), await tx.dossier(query(OTHER))]
        const emails = beside?.contatti.filter(({ titolare }) => titolare === ROSSI).map(({ valore }) => valore)
        return [before, (await tx.receipt(request().id))?.protocollo, again?.azienda.pec, emails]
      })
      expect(told).toEqual([undefined, request().protocollo, 'nuova@pec.it', ['studio@nuovo.it']])
    })

    it('is forgotten with what an attempt that broke had written', async () => {
      const found = await ledger().transaction(async (tx) => {
        await tx.foresee({ receipts: [request().id], dossiers: both })
        const broken = tx.attempt(async () => {
          await tx.register(request(), settlement)
          throw new Error('only this')
        })
        await expect(broken).rejects.toThrow('only this')
        const receipt = await tx.receipt(request().id)
        await tx.attempt(() => tx.register(request({ id: request().id.replace(/1$/, '2') })))
        return [receipt, (await tx.dossier(query(AZIENDA)))?.pendenti.length]
      })
      expect(found).toEqual([undefined, 1])
    })
  })

  it('A batch decided together leaves what the same requests leave one by one, also about one company', async () => {
    const asked = [
      submissionOf(1, { answers: { pec: 'prima@pec.it' } }),
      submissionOf(2, { azienda: OTHER, answers: { pec: 'altra@pec.it' } }),
      submissionOf(3, { answers: { pec: 'seconda@pec.it' } }),
    ]
    const engine = engineOn(ledger())
    expect(await said(receive(engine, [...asked, ...asked]))).toEqual(asked.concat(asked).map(() => 'ricevuta'))
    expect(await said(decideAll(engine, [1, 2, 3, 1].map(idOf)))).toEqual(['decisa', 'decisa', 'decisa', 'decisa'])
    const on = await Promise.all([1, 2, 3].map(async (n) => (await ledger().settled(idOf(n)))?.settlement.dossier))
    expect(on.map((dossier) => [dossier?.azienda.pec, dossier?.pendenti.length])).toEqual([
      ['aurora@pec.it', 1],
      ['forno@pec.it', 0],
      ['prima@pec.it', 0],
    ])
    const receipts = await ledger().transaction((tx) => Promise.all([1, 2, 3].map((n) => tx.receipt(idOf(n)))))
    expect(receipts.map((receipt) => receipt?.protocollo)).toEqual([1, 2, 3].map((n) => `ST-2026-000000${n}`))
    expect((await ledger().events(ROSSI, 0, 99)).events.map(({ kind }) => kind)).toEqual([
      ...asked.map(() => 'ricevuta'),
      ...asked.map(() => 'decisa'),
    ])
  })
}
