import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/engine/batch.ts'
import { decideAll, decideNext } from '#core/engine/decide-next.ts'
import type { Ledger } from '#core/engine/ledger.ts'
import { recall } from '#core/engine/recall.ts'
import { receive, submit } from '#core/engine/submit.ts'
import { decide } from '#core/service/decide.ts'
import { engineOn, idOf, sha256, submissionOf } from '#test/kit/core.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { cambio } from '#test/kit/small-service.ts'
import { AZIENDA, whole } from './ledger-facts.ts'

/** What each item was answered: its state, or the code of its failure. */
export async function said(answers: Promise<Answers>): Promise<readonly string[]> {
  const given = await answers
  if (!given.ok) return [`all: ${given.failure.code}`]
  return given.value.map((one) => (one.ok ? one.value.state : one.failure.code))
}

/** What a core does with requests, whatever its storage is made of. */
export function describeEngine(ledger: () => Ledger): void {
  const told = async (recipient = ROSSI) =>
    (await ledger().events(recipient, 0, 99)).events.map((e) => `${e.seq} ${e.kind} ${Number(e.request.slice(-4))}`)
  const pec = async () =>
    (
      await ledger().transaction((tx) =>
        tx.dossier({ azienda: AZIENDA, richiedente: whole.richiedente, oggi: whole.oggi }),
      )
    )?.azienda.pec

  describe('A request submitted', () => {
    it('is decided, applied, told and acknowledged', async () => {
      const answers = await submit(engineOn(ledger()), [submissionOf(1)])
      expect(answers).toEqual({
        ok: true,
        value: [
          {
            ok: true,
            value: {
              id: idOf(1),
              protocollo: 'ST-2026-0000001',
              receivedAt: '2026-11-23T08:00:00.000Z',
              state: 'decisa',
              hash: sha256(
                `{"answers":{"pec":"nuova-1@pec.it"},"azienda":"${AZIENDA}","richiedente":{"codiceFiscale":"${ROSSI}","ruolo":"intermediario"},"service":"cambio","version":2}`,
              ),
            },
          },
        ],
      })
      expect(await pec()).toBe('nuova-1@pec.it')
      expect(await told()).toEqual(['1 ricevuta 1', '2 decisa 1'])
    })

    it('and refused, changes nothing', async () => {
      await submit(engineOn(ledger()), [submissionOf(1, { answers: { pec: 'vietata' } })])
      expect(await pec()).toBe('aurora@pec.it')
      const outcome = (await ledger().events(ROSSI, 1, 1)).events[0]?.outcome
      expect([outcome?.esito, outcome?.changes]).toEqual(['non-accolta', []])
      expect(outcome?.checks.map((c) => `${c.code} ${c.result}`)).toEqual([
        'dati-completi superata',
        'pec-gradita non-superata',
        'pec-non-di-altri superata',
        'nessuna-richiesta-identica superata',
      ])
    })

    it('asks the archive what only the answers make possible to ask', async () => {
      await submit(engineOn(ledger()), [submissionOf(1, { answers: { pec: 'forno@pec.it' } })])
      const settled = await ledger().settled(idOf(1))
      expect(settled?.settlement.decision.esito).toBe('non-accolta')
      expect(settled?.settlement.dossier.riscontri).toEqual([
        { domanda: 'recapito-di-altri', valore: 'forno@pec.it', trovato: true },
      ])
    })

    it('without an answer that is needed, is decided too: not accepted', async () => {
      expect(await said(submit(engineOn(ledger()), [submissionOf(1, { answers: {} })]))).toEqual(['decisa'])
      expect((await ledger().settled(idOf(1)))?.settlement.decision.esito).toBe('non-accolta')
    })

    it('sees what the one before it in the same batch has done', async () => {
      const twice = [submissionOf(1), submissionOf(2, { answers: { pec: 'poi@pec.it' } })]
      await submit(engineOn(ledger()), twice)
      expect((await ledger().settled(idOf(2)))?.settlement.dossier.azienda.pec).toBe('nuova-1@pec.it')
      expect(await pec()).toBe('poi@pec.it')
    })

    it('is told to the intermediario whose sub-delegato asked', async () => {
      const richiedente = { codiceFiscale: 'BNCLRA80A41H501A', ruolo: 'sub-delegato', delegante: ROSSI }
      await submit(engineOn(ledger()), [submissionOf(1, { richiedente })])
      expect(await told()).toEqual(['1 ricevuta 1', '2 decisa 1'])
      expect(await told('BNCLRA80A41H501A')).toEqual([])
    })

    it('leaves the decision to be taken again, on the dossier that was kept', async () => {
      const answers = [{ pec: 'a@pec.it' }, { pec: 'vietata' }, { pec: 'forno@pec.it' }, {}]
      await submit(
        engineOn(ledger()),
        answers.map((typed, n) => submissionOf(n, { answers: typed })),
      )
      for (const n of answers.keys()) {
        const kept = await ledger().settled(idOf(n))
        expect(kept && decide(cambio, kept.request.answers, kept.settlement.dossier)).toEqual(kept?.settlement.decision)
      }
    })
  })

  describe('A request submitted again', () => {
    it('with the same content gets the first answer', async () => {
      const engine = engineOn(ledger())
      const first = await submit(engine, [submissionOf(1)])
      const reordered = Object.fromEntries(Object.entries(submissionOf(1)).reverse())
      expect(await submit(engine, [reordered])).toEqual(first)
      expect(await submit(engine, [submissionOf(1), submissionOf(1)])).toMatchObject({
        value: [{ value: { protocollo: 'ST-2026-0000001' } }, { value: { protocollo: 'ST-2026-0000001' } }],
      })
      expect(await told()).toHaveLength(2)
    })

    it('with another content is refused, for ever', async () => {
      const engine = engineOn(ledger())
      await submit(engine, [submissionOf(1)])
      for (const differing of [{ answers: { pec: 'altra@pec.it' } }, { previous: idOf(9) }])
        expect(await submit(engine, [submissionOf(1, differing)])).toMatchObject({
          value: [{ ok: false, failure: { code: 'contenuto-diverso', retry: 'never' } }],
        })
      expect(await pec()).toBe('nuova-1@pec.it')
    })
  })

  describe('One that cannot be taken is told why, and stops nobody:', () => {
    it.each<[string, object]>([
      ['malformata', { answers: 'x' }],
      ['malformata', { id: 'x' }],
      ['malformata', { answers: { pec: 'nul\u0000@pec.it' } }],
      ['servizio-sconosciuto', { service: 'ignoto' }],
      ['versione-non-supportata', { version: 1 }],
      ['versione-non-supportata', { version: 3 }],
      ['azienda-sconosciuta', { azienda: '99999999999' }],
    ])('%s', async (code, differing) => {
      const batch = [submissionOf(1), submissionOf(2, differing), submissionOf(3)]
      expect(await said(submit(engineOn(ledger()), batch))).toEqual(['decisa', code, 'decisa'])
      expect(await told()).toEqual(['1 ricevuta 1', '2 decisa 1', '3 ricevuta 3', '4 decisa 3'])
    })

    it('nothing at all', async () => {
      expect(await said(submit(engineOn(ledger()), [null, submissionOf(3)]))).toEqual(['malformata', 'decisa'])
    })

    it('a service that breaks: reported, and it may be tried again', async () => {
      const engine = engineOn(ledger())
      const batch = [submissionOf(1), submissionOf(2, { answers: { pec: 'guasto' } }), submissionOf(3)]
      expect(await said(submit(engine, batch))).toEqual(['decisa', 'errore-interno', 'decisa'])
      expect(engine.reports).toMatchObject([{ message: 'a check that breaks' }])
      expect((await ledger().settled(idOf(3)))?.request.protocollo).toBe('ST-2026-0000002')
    })

    it('the previous version is decided by its own rules while the core still has them', async () => {
      const before = { ...cambio, version: 1 }
      const engine = engineOn(ledger(), { services: [before, cambio] })
      expect(await said(submit(engine, [submissionOf(1, { version: 1 })]))).toEqual(['decisa'])
      expect((await ledger().events(ROSSI, 1, 1)).events[0]?.outcome?.version).toBe(1)
    })
  })

  describe('A request received to be decided later', () => {
    it('waits, and is then decided once', async () => {
      const engine = engineOn(ledger())
      expect(await said(receive(engine, [submissionOf(1), submissionOf(2)]))).toEqual(['ricevuta', 'ricevuta'])
      expect(await pec()).toBe('aurora@pec.it')
      expect(await said(decideNext(engine, 1))).toEqual(['decisa'])
      expect(await said(decideNext(engine, 9))).toEqual(['decisa'])
      expect(await said(decideNext(engine, 9))).toEqual([])
      expect(await said(decideAll(engine, [idOf(1), idOf(7)]))).toEqual(['decisa', 'richiesta-sconosciuta'])
      expect(await told()).toEqual(['1 ricevuta 1', '2 ricevuta 2', '3 decisa 1', '4 decisa 2'])
    })

    it('makes an identical one wait, but not itself', async () => {
      const engine = engineOn(ledger())
      await receive(engine, [submissionOf(1), submissionOf(2, { answers: submissionOf(1).answers })])
      await decideNext(engine, 1)
      await decideNext(engine, 1)
      const esiti = [1, 2].map(async (n) => (await ledger().settled(idOf(n)))?.settlement.decision.esito)
      expect(await Promise.all(esiti)).toEqual(['non-accolta', 'accolta'])
    })

    it('is decided on the day of the decision', async () => {
      let day = 23
      const clock = { now: () => new Date(Date.UTC(2026, 10, day++, 9)) }
      const engine = engineOn(ledger(), { clock })
      await receive(engine, [submissionOf(1)])
      await decideNext(engine, 1)
      const { request, settlement } = (await ledger().settled(idOf(1))) ?? {}
      expect([request?.receivedAt, settlement?.dossier.oggi]).toEqual(['2026-11-23T09:00:00.000Z', '2026-11-24'])
    })

    it('answers the first receipt again, also after it was decided', async () => {
      const engine = engineOn(ledger())
      await receive(engine, [submissionOf(1)])
      expect(await said(receive(engine, [submissionOf(1)]))).toEqual(['ricevuta'])
      await decideNext(engine, 1)
      expect(await said(receive(engine, [submissionOf(1)]))).toEqual(['decisa'])
      expect(await told()).toHaveLength(2)
    })
  })

  describe('A request taken back', () => {
    it('while it waits, is never decided', async () => {
      const engine = engineOn(ledger())
      await receive(engine, [submissionOf(1)])
      const state = { ok: true, value: { state: 'richiamata' } }
      expect(await recall(engine, idOf(1))).toMatchObject(state)
      expect(await recall(engine, idOf(1))).toMatchObject(state)
      expect(await said(decideAll(engine, [idOf(1)]))).toEqual(['richiamata'])
      expect(await said(submit(engine, [submissionOf(1)]))).toEqual(['richiamata'])
      expect(await told()).toEqual(['1 ricevuta 1', '2 richiamata 1'])
    })

    it('once decided, or never received, is refused', async () => {
      const engine = engineOn(ledger())
      await submit(engine, [submissionOf(1)])
      const refused = (code: string) => ({ ok: false, failure: { code, retry: 'never' } })
      expect(await recall(engine, idOf(1))).toMatchObject(refused('gia-decisa'))
      expect(await recall(engine, idOf(2))).toMatchObject(refused('richiesta-sconosciuta'))
    })
  })
}
