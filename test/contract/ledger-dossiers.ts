import { describe, expect, it } from 'vitest'
import type { Ledger, LedgerTx } from '#core/engine/ledger.ts'
import { MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import { AT, AZIENDA, request, settlement, whole } from './ledger-facts.ts'

/** What an istruttoria may read. */
export function describeDossiers(ledger: () => Ledger): void {
  const inTx = <T>(work: (tx: LedgerTx) => Promise<T>) => ledger().transaction(work)
  const dossier = (differing: object = {}) => {
    const query = { azienda: AZIENDA, richiedente: whole.richiedente, oggi: whole.oggi, ...differing }
    return inTx((tx) => tx.dossier(query))
  }
  const by = { request: 'r', at: AT }

  describe('A dossier', () => {
    it('is what was put in, to the last field, and nothing of anybody else', async () => {
      expect(await dossier()).toEqual(whole)
    })

    it('is not there for a company nobody knows', async () => {
      expect(await dossier({ azienda: '99999999999' })).toBeUndefined()
    })

    it('reaches sixty months back, and further only for notes still open', async () => {
      const then = await dossier({ oggi: '2031-05-01' })
      expect(then?.denunce).toEqual([])
      expect(then?.versamenti.map((v) => v.id)).toEqual(['V2'])
      expect(then?.note.map((n) => n.id)).toEqual(['N0', 'N1'])
    })

    it('has the contacts of an intermediario, whoever asks, while his delega is in force', async () => {
      const richiedente = { codiceFiscale: 'VRDGPP80A01H501X', ruolo: 'dipendente-delegato' }
      const seen = async (oggi: string) => (await dossier({ richiedente, oggi }))?.contatti.map((c) => c.id)
      expect(await seen(whole.oggi)).toEqual(['C1', 'C2', 'C3'])
      expect(await seen('2019-12-31')).toEqual(['C1', 'C3'])
    })

    it('has the contacts of who asks, also before his delega is in force', async () => {
      expect((await dossier({ oggi: '2019-12-31' }))?.contatti).toEqual(whole.contatti)
    })

    it('leaves out what a requester is reached by for another company', async () => {
      const mine = { titolare: whole.richiedente.codiceFiscale, tipo: 'telefono', a: '+39025551234' } as const
      await inTx((tx) => tx.apply({ change: 'contatto.varia', ...mine, azienda: '00000000001' }, by))
      expect((await dossier())?.contatti).toEqual(whole.contatti)
      await inTx((tx) => tx.apply({ change: 'contatto.varia', ...mine }, by))
      expect((await dossier())?.contatti).toContainEqual(expect.objectContaining({ valore: '+39025551234' }))
    })

    it('tells what waits for an outcome, but for the request being decided', async () => {
      const late = request({ id: '2', protocollo: 'P2', receivedAt: '2026-11-23T23:30:00.000Z' })
      await inTx(async (tx) => {
        await tx.register(request({ id: '1', protocollo: 'P1', subject: { chiave: 'k' } }))
        await tx.register(late)
        await tx.register(request({ id: '3', protocollo: 'P3', azienda: '00000000001' }))
        await tx.register(request({ id: '4', protocollo: 'P4', state: 'decisa' }), settlement)
      })
      const one = { id: '1', servizio: 'cambio', soggetto: 'k', richiedente: ROSSI, ricevutaIl: '2026-11-23' }
      const two = { ...one, id: '2', soggetto: 'pec', matricola: MATRICOLA, ricevutaIl: '2026-11-24' }
      expect((await dossier())?.pendenti).toEqual([one, two])
      expect((await dossier({ except: '1' }))?.pendenti).toEqual([two])
    })

    it('tells the last day on which each requester acted on a position', async () => {
      const on = (day: string, id: string, richiedente = ROSSI) =>
        request({
          id,
          protocollo: id,
          receivedAt: `${day}T09:00:00.000Z`,
          richiedente: { codiceFiscale: richiedente, ruolo: 'intermediario' },
        })
      await inTx(async (tx) => {
        await tx.register(on('2026-11-20', '1'), settlement)
        await tx.register(on('2026-11-10', '2'), settlement)
        await tx.register(on('2026-11-22', '3'))
        await tx.register(on('2026-01-05', '4', 'ALTRO'), settlement)
      })
      expect((await dossier())?.attivita).toEqual([
        { matricola: MATRICOLA, richiedente: 'ALTRO', il: '2026-01-05' },
        { matricola: MATRICOLA, richiedente: ROSSI, il: '2026-11-20' },
      ])
    })
  })

  describe('An address', () => {
    it.each([
      ['forno@pec.it', true],
      ['Forno@PEC.it', true],
      ['forno@casa.it', true],
      ['rossi@studio.it', true],
      ['aurora@pec.it', false],
      ['nessuno@pec.it', false],
    ])('%s is of others: %s', async (valore, trovato) => {
      const asked = [{ domanda: 'recapito-di-altri', valore } as const]
      expect(await inTx((tx) => tx.inquire(asked, AZIENDA))).toEqual([{ ...asked[0], trovato }])
    })
  })
}
