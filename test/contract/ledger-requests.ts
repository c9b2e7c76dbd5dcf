import { describe, expect, it } from 'vitest'
import type { CoreEvent } from '#core/contract/outcome.ts'
import type { Ledger, LedgerTx } from '#core/engine/ledger.ts'
import { checksAgain, type OutlineLine } from '#core/service/outline.ts'
import { dossierWith, MATRICOLA, notaOf, ROSSI } from '#test/kit/dossier.ts'
import { AT, AZIENDA, request, settlement, whole } from './ledger-facts.ts'

type Outlined = { readonly outline: string; readonly found: readonly (string | number)[] }

/** What becomes of a request, its protocol number and its events. */
export function describeRequests(ledger: () => Ledger): void {
  const inTx = <T>(work: (tx: LedgerTx) => Promise<T>) => ledger().transaction(work)

  describe('A request', () => {
    it('is found as it was registered', async () => {
      const asked = request({
        previous: '0',
        richiedente: { codiceFiscale: 'SUB', ruolo: 'sub-delegato', delegante: ROSSI },
      })
      await inTx((tx) => tx.register(asked))
      expect(await inTx((tx) => tx.find(asked.id))).toEqual(asked)
      const { id, protocollo, receivedAt, state, hash } = asked
      expect(await inTx((tx) => tx.receipt(id))).toEqual({ id, protocollo, receivedAt, state, hash })
    })

    it('unknown, is not found', async () => {
      expect(await inTx((tx) => tx.find('x'))).toBeUndefined()
      expect(await inTx((tx) => tx.receipt('x'))).toBeUndefined()
      expect(await ledger().settled('x')).toBeUndefined()
    })

    it('is not registered twice', async () => {
      await inTx((tx) => tx.register(request()))
      await expect(inTx((tx) => tx.register(request({ protocollo: 'P2' })))).rejects.toThrow()
      await expect(inTx((tx) => tx.register(request({ id: '2' })))).rejects.toThrow()
    })

    it('keeps its decision and the dossier it was taken on', async () => {
      const late = request({ id: '2', protocollo: 'P2' })
      await inTx(async (tx) => {
        await tx.register(request({ state: 'decisa' }), settlement)
        await tx.register(late)
      })
      await inTx((tx) => tx.settle(late, settlement))
      expect((await ledger().settled(request().id))?.settlement).toEqual(settlement)
      expect(await ledger().settled('2')).toEqual({ request: { ...late, state: 'decisa' }, settlement })
    })

    it('keeps a dossier of many years as it was', async () => {
      const months = Array.from(
        { length: 60 },
        (_, n) => `${2021 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
      )
      const long = dossierWith({
        versamenti: months.map((da, n) => ({
          ...{ id: `V${n}`, matricola: MATRICOLA, causale: 'DM10', riscossoIl: `${da}-16`, debito: n, credito: 0 },
          ...(n % 2 === 0 && { da, sede: '7000' }),
        })),
        denunce: months.map((periodo, n) => ({ matricola: MATRICOLA, periodo, forza: 1.5, provvisoria: n % 3 === 0 })),
        note: months.map((periodo, n) => notaOf({ id: `N${n}`, periodo, art1: n % 2 === 0, cig: n % 3 === 0 })),
        contatti: months.map((_, n) => ({
          id: `C${n}`,
          titolare: AZIENDA,
          tipo: 'email',
          valore: `${n}@a.it`,
          ...(n % 2 === 0 && { anomalo: true }),
        })),
      })
      const ids = ['1', '2', '3']
      await inTx(async (tx) => {
        for (const id of ids)
          await tx.register(request({ id, protocollo: id, state: 'decisa' }), { ...settlement, dossier: long })
      })
      for (const id of ids) expect((await ledger().settled(id))?.settlement).toEqual({ ...settlement, dossier: long })
    })

    it('keeps the dossier that was read for it', async () => {
      const query = { azienda: AZIENDA, richiedente: whole.richiedente, oggi: whole.oggi }
      const read = await inTx((tx) => tx.dossier(query))
      if (read === undefined) throw new Error('no dossier')
      await inTx((tx) => tx.register(request({ state: 'decisa' }), { ...settlement, dossier: read }))
      expect((await ledger().settled(request().id))?.settlement.dossier).toEqual(read)
    })

    it('keeps every line of its decision, whatever it found', async () => {
      const checks = [
        { code: 'a', weight: 'blocca', result: 'superata' },
        { code: 'b', weight: 'avvisa', result: 'non-superata', field: 'pec', found: { atteso: 1, trovato: '' } },
        { code: 'c', weight: 'blocca', result: 'non-eseguita' },
        { code: 'd', weight: 'blocca', result: 'superata', found: {} },
        { code: 'e', weight: 'blocca', result: 'superata', found: { trovato: 'è' } },
      ] as const
      const decision = { ...settlement.decision, checks }
      await inTx((tx) => tx.register(request({ state: 'decisa' }), { ...settlement, decision }))
      expect((await ledger().settled(request().id))?.settlement.decision).toEqual(decision)
    })

    it('waits, oldest first, until it is decided or recalled', async () => {
      const at = (id: string, minute: number) =>
        request({ id, protocollo: id, receivedAt: `2026-11-23T09:0${minute}:00.000Z` })
      await inTx(async (tx) => {
        for (const one of [at('c', 1), at('b', 2), at('a', 2), at('d', 3)]) await tx.register(one)
      })
      expect(await ledger().undecided(3)).toEqual(['c', 'a', 'b'])
      await inTx(async (tx) => {
        await tx.settle(at('c', 1), settlement)
        await tx.recall('b')
      })
      expect(await ledger().undecided(9)).toEqual(['a', 'd'])
      expect((await inTx((tx) => tx.find('b')))?.state).toBe('richiamata')
    })
  })

  describe('Numbers', () => {
    it('of protocol follow one another within a year', async () => {
      const next = (year: string) => inTx((tx) => tx.nextProtocol(year))
      expect([await next('2026'), await next('2026'), await next('2027'), await next('2026')]).toEqual([1, 2, 1, 3])
    })

    it('of protocol that were taken in vain are given again', async () => {
      await expect(
        inTx(async (tx) => {
          await tx.nextProtocol('2026')
          throw new Error('stop')
        }),
      ).rejects.toThrow('stop')
      expect(await inTx((tx) => tx.nextProtocol('2026'))).toBe(1)
    })
  })

  describe('Events', () => {
    const happening = (kind: 'ricevuta' | 'decisa', id = request().id) => ({ kind, request: id, at: AT }) as const

    it('follow one another for each recipient, and the decided one carries its outcome', async () => {
      await inTx(async (tx) => {
        await tx.register(request({ state: 'decisa' }), settlement)
        await tx.append(ROSSI, [happening('ricevuta'), happening('decisa')])
        await tx.append('ALTRO', [happening('ricevuta')])
      })
      await inTx((tx) => tx.append(ROSSI, [happening('ricevuta')]))
      const { decision, at } = settlement
      const shared = { request: request().id, at: AT, protocollo: request().protocollo }
      const outcome = { id: request().id, service: 'cambio', version: 2, ...decision, decidedAt: at }
      expect(await ledger().events(ROSSI, 0, 9)).toEqual({
        events: [
          { seq: 1, kind: 'ricevuta', ...shared },
          { seq: 2, kind: 'decisa', ...shared, outcome },
          { seq: 3, kind: 'ricevuta', ...shared },
        ],
        last: 3,
      })
      expect((await ledger().events('ALTRO', 0, 9)).last).toBe(1)
    })

    it('bear what was sent where that is wanted, once for each request, and only to whom it is told', async () => {
      await inTx(async (tx) => {
        await tx.register(request({ state: 'decisa' }), settlement)
        await tx.append(ROSSI, [happening('ricevuta'), happening('decisa')])
      })
      const { id, service, version, azienda, richiedente, answers, subject } = request()
      const { events } = await ledger().events(ROSSI, 0, 9, { sent: true })
      expect(events.map(({ sent }) => sent)).toEqual([
        expect.objectContaining({
          richiesta: { id, service, version, azienda, richiedente, answers },
          soggetto: subject,
        }),
        undefined,
      ])
      expect((await ledger().events('ALTRO', 0, 9, { sent: true })).events).toEqual([])
    })

    it('say in outline what they say whole, and what decisions share stands once beside them', async () => {
      const second = request({ id: '0b5b7f7e-0000-7000-8000-000000000002', protocollo: 'P2', state: 'decisa' })
      await inTx(async (tx) => {
        await tx.register(request({ state: 'decisa' }), settlement)
        await tx.register(second, settlement)
        await tx.append(ROSSI, [
          happening('ricevuta'),
          happening('decisa'),
          { ...happening('decisa'), request: second.id },
        ])
      })
      for (const wanted of [{ sent: false }, { sent: true }]) {
        const { events, outlines, last } = await ledger().eventsInOutline(ROSSI, 0, 9, wanted)
        const lines = new Map([...outlines].map(([name, text]) => [name, JSON.parse(text) as OutlineLine[]]))
        const whole = (text: string) => {
          const { outcome, ...event } = JSON.parse(text) as CoreEvent & { outcome?: Outlined }
          if (outcome === undefined) return event
          const { outline, found, ...decided } = outcome
          return { ...event, outcome: { ...decided, checks: checksAgain(found, lines.get(outline) ?? []) } }
        }
        expect({ events: events.map(whole), last }).toEqual(await ledger().events(ROSSI, 0, 9, wanted))
        expect(outlines.size).toBe(1)
      }
    })

    it('are told after a cursor, some at a time', async () => {
      await inTx(async (tx) => {
        await tx.register(request())
        for (let n = 0; n < 5; n++) await tx.append(ROSSI, [happening('ricevuta')])
      })
      const told = async (after: number, limit: number) => {
        const { events, last } = await ledger().events(ROSSI, after, limit)
        return [events.map((e) => e.seq), last]
      }
      expect(await told(0, 2)).toEqual([[1, 2], 5])
      expect(await told(3, 9)).toEqual([[4, 5], 5])
      expect(await told(5, 9)).toEqual([[], 5])
      expect(await ledger().events('NESSUNO', 0, 9)).toEqual({ events: [], last: 0 })
    })
  })
}
