import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/engine/batch.ts'
import { decideAll } from '#core/engine/decide-next.ts'
import { recall } from '#core/engine/recall.ts'
import { receive, submit } from '#core/engine/submit.ts'
import { engineOn, idOf, submissionOf } from '#test/kit/core.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { said } from './ledger-engine.ts'
import type { OpenedLedger } from './ledger-facts.ts'
import { inOrder } from './ledger-faults.ts'

const OTHER = '00000000001'
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index)

/** What holds when many ask at the same time, from two processes. */
export function describeConcurrency(opened: () => OpenedLedger): void {
  const engines = () => [engineOn(opened().ledger), engineOn(opened().beside)] as const
  const engineOf = (all: ReturnType<typeof engines>, n: number) => all[n % 2 === 0 ? 0 : 1]
  const outcomes = async (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await opened().ledger.settled(id))?.settlement.decision.esito))

  describe('Decided in one transaction', () => {
    it('two companies want the same address: the first one gets it', async () => {
      const [one] = engines()
      const answers = { pec: 'contesa@pec.it' }
      await receive(one, [submissionOf(1, { answers }), submissionOf(2, { answers, azienda: OTHER })])
      await decideAll(one, [idOf(1), idOf(2)])
      expect(await outcomes([idOf(1), idOf(2)])).toEqual(['accolta', 'non-accolta'])
    })

    it('a company takes the address that another one has just left', async () => {
      const [one] = engines()
      await receive(one, [submissionOf(1), submissionOf(2, { answers: { pec: 'aurora@pec.it' }, azienda: OTHER })])
      await decideAll(one, [idOf(1), idOf(2)])
      expect(await outcomes([idOf(1), idOf(2)])).toEqual(['accolta', 'accolta'])
    })
  })

  describe('At the same time', () => {
    it('many write and somebody reads: what is told after a number is never added to before it', async () => {
      const all = engines()
      const work = { done: false }
      const heard: number[] = []
      const hear = async () => {
        const { events } = await opened().beside.events(ROSSI, heard.at(-1) ?? 0, 7)
        heard.push(...events.map(({ seq }) => seq))
      }
      const reader = (async () => {
        while (!work.done) await hear().then(() => turn())
      })()
      const about = (n: number) => ({ azienda: n % 3 === 0 ? OTHER : '01234567897' })
      const batches = upTo(24).map((n) => [submissionOf(2 * n, about(n)), submissionOf(2 * n + 1, about(n + 1))])
      const answers = await Promise.all(batches.map((batch, n) => said(submit(engineOf(all, n), batch))))
      work.done = true
      await reader
      for (let n = 0; n < 96; n += 7) await hear()

      expect(answers.flat()).toEqual(upTo(48).map(() => 'decisa'))
      expect(heard).toEqual(upTo(96).map((n) => n + 1))
      expect(all.map(({ reports }) => reports)).toEqual([[], []])
    })

    it('the same request arrives many times: one is received, all get its receipt', async () => {
      const all = engines()
      const answers = await Promise.all(upTo(12).map((n) => submit(engineOf(all, n), [submissionOf(1)])))
      const [first] = answers
      expect(first).toMatchObject({ value: [{ value: { protocollo: 'ST-2026-0000001', state: 'decisa' } }] })
      const receipts = (given: Answers) => given.ok && given.value.map((one) => one.ok && one.value.protocollo)
      expect(answers.map(receipts)).toEqual(answers.map(() => ['ST-2026-0000001']))
      expect((await opened().ledger.events(ROSSI, 0, 99)).last).toBe(2)
    })

    it('one id stands for different things: one is received, the others are refused', async () => {
      const all = engines()
      const azienda = (n: number) => ({ azienda: n % 2 === 0 ? OTHER : '01234567897', answers: { pec: `${n}@pec.it` } })
      const answers = await Promise.all(
        upTo(8).map((n) => said(submit(engineOf(all, n), [submissionOf(1, azienda(n))]))),
      )
      expect(answers.flat().sort()).toEqual([...upTo(7).map(() => 'contenuto-diverso'), 'decisa'])
      expect((await opened().ledger.events(ROSSI, 0, 99)).last).toBe(2)
    })

    it('requests are decided and taken back: each is one or the other, and told so', async () => {
      const all = engines()
      const ids = upTo(12).map(idOf)
      await receive(
        all[0],
        upTo(12).map((n) => submissionOf(n)),
      )
      await Promise.all([
        ...ids.map((id, n) => (n % 3 === 0 ? decideAll(all[0], [id]) : Promise.resolve())),
        ...ids.map((id) => recall(all[1], id)),
        decideAll(all[0], [...ids].reverse()),
        decideAll(all[1], ids),
      ])
      const { events } = await opened().ledger.events(ROSSI, 0, 99)
      expect(events.map(({ kind }) => kind).filter((kind) => kind !== 'ricevuta')).toHaveLength(12)
      expect(await opened().ledger.undecided(99)).toEqual([])
      expect(all.map(({ reports }) => reports)).toEqual([[], []])
      await inOrder(opened().ledger)
    })

    it('requests of one company are decided one at a time: each sees what the one before has done', async () => {
      const all = engines()
      await receive(
        all[0],
        upTo(10).map((n) => submissionOf(n)),
      )
      await Promise.all(upTo(10).map((n) => decideAll(engineOf(all, n), [idOf(n)])))

      const { events } = await opened().ledger.events(ROSSI, 10, 99)
      const settled = await Promise.all(events.map(({ request }) => opened().ledger.settled(request)))
      const seen = settled.map((one) => one?.settlement.dossier.azienda.pec)
      const given = settled.map((one) => one?.request.answers['pec'])
      expect(seen).toEqual(['aurora@pec.it', ...given.slice(0, -1)])
    })

    it('two companies want the same address: one of them gets it', async () => {
      const all = engines()
      const wants = (n: number) =>
        submissionOf(n, { azienda: n === 0 ? OTHER : '01234567897', answers: { pec: 'x@pec.it' } })
      await receive(all[0], [wants(0), wants(1)])
      await Promise.all([decideAll(all[0], [idOf(0)]), decideAll(all[1], [idOf(1)])])
      expect((await outcomes([idOf(0), idOf(1)])).sort()).toEqual(['accolta', 'non-accolta'])
    })
  })
}
