import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Submission } from '#core/contract/submission.ts'
import type { CorePort } from '#electron/desk/core-port.ts'
import { ok } from '#core/kernel/result.ts'
import { pdfOf } from '#test/kit/communications.ts'
import { idOf, submissionOf } from '#test/kit/core.ts'
import { ROSSI } from '#test/kit/dossier.ts'

export type OpenedCore = { readonly core: CorePort; close(): Promise<void> }

const AZIENDA = '01234567897'
const asked = (n: number, differing: object = {}) => submissionOf(n, differing) as Submission

const sentOf = (n: number) => ({
  richiesta: asked(n),
  soggetto: expect.objectContaining({ chiave: expect.any(String) as string }) as object,
  ragioneSociale: expect.any(String) as string,
})

/** What a desk may count on, whichever core it is in front of: one that decides the smallest service, for Studio Rossi. */
export function describeCore(name: string, open: () => Promise<OpenedCore>): void {
  describe(`core: ${name}`, () => {
    let opened: OpenedCore
    let core: CorePort
    beforeEach(async () => {
      opened = await open()
      core = opened.core
    })
    afterEach(() => opened.close())

    const submit = async (...batch: readonly Submission[]) => {
      const told = await core.submit(batch)
      if (!told.ok) throw new Error(told.failure.code)
      return told.value
    }

    it('answers each of a batch in its place, whatever the others are', async () => {
      const answers = await submit(asked(1), asked(2, { azienda: '00000000000' }), asked(3, { version: 9 }), asked(4))

      expect(answers).toMatchObject([
        { ok: true, value: { id: idOf(1) } },
        { ok: false, failure: { code: 'azienda-sconosciuta', retry: 'never' } },
        { ok: false, failure: { code: 'versione-non-supportata', retry: 'never' } },
        { ok: true, value: { id: idOf(4) } },
      ])
    })

    it('gives the same receipt to a repeat, and decides it once', async () => {
      const [first] = await submit(asked(1))
      const [again] = await submit(asked(1))

      expect(again).toMatchObject({ ok: true, value: { id: idOf(1), state: 'decisa' } })
      expect(again?.ok && again.value.protocollo).toBe(first?.ok && first.value.protocollo)
      const news = await core.events(0, 100)
      expect(news.ok && news.value.events.filter(({ kind }) => kind === 'decisa')).toHaveLength(1)
    })

    it('turns away another content under a known id', async () => {
      await submit(asked(1))
      expect(await submit(asked(1, { answers: { pec: 'altra@pec.it' } }))).toMatchObject([
        { ok: false, failure: { code: 'contenuto-diverso', retry: 'never' } },
      ])
    })

    it('takes a file once and again, where it does not read the archive of the desk', async () => {
      const contenuto = pdfOf('prova')
      const hash = createHash('sha256').update(contenuto).digest('hex')
      const file = { hash, nome: 'Prospetto è.pdf', contenuto }
      for (let times = 0; times < 2; times++) expect((await core.deposit?.(file)) ?? ok(null)).toEqual(ok(null))
    })

    it('tells what happened in order and without gaps, after any cursor', async () => {
      await submit(asked(1), asked(2, { answers: { pec: 'vietata' } }))

      const whole = await core.events(0, 100)
      if (!whole.ok) throw new Error(whole.failure.code)
      const { events, last } = whole.value
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1))
      expect(last).toBe(events.length)
      expect(events.flatMap(({ outcome }) => (outcome ? [[outcome.id, outcome.esito]] : []))).toEqual([
        [idOf(1), 'accolta'],
        [idOf(2), 'non-accolta'],
      ])
      expect(await core.events(2, 1)).toEqual({ ok: true, value: { events: events.slice(2, 3), last } })
      expect(await core.events(last, 100)).toEqual({ ok: true, value: { events: [], last } })
    })

    it('tells where it is asked to what was sent, once for each request of a page', async () => {
      await submit(asked(1), asked(2))

      const told = await core.events(0, 100, { sent: true })

      const sent = told.ok && told.value.events.map((event) => event.sent)
      expect(sent).toEqual([1, 2].flatMap((n) => [sentOf(n), undefined]))
      const bare = await core.events(0, 100)
      expect(bare.ok && bare.value.events.flatMap((event) => event.sent ?? [])).toEqual([])
    })

    it('tells of a decided request what was asked, what was decided and on what', async () => {
      await submit(asked(1))

      const settled = await core.settled(idOf(1))

      expect(settled).toMatchObject({
        ok: true,
        value: {
          request: { service: 'cambio', version: 2, answers: { pec: 'nuova-1@pec.it' } },
          settlement: {
            decision: { esito: 'accolta', changes: [{ change: expect.any(String) as string }] },
            dossier: { azienda: { codiceFiscale: AZIENDA }, richiedente: { codiceFiscale: ROSSI } },
          },
        },
      })
      expect(await core.settled(idOf(9))).toEqual({ ok: true, value: undefined })
    })

    it('gives nothing back that is decided, and knows nothing of what it never had', async () => {
      await submit(asked(1))
      expect(await core.recall(idOf(1))).toMatchObject({ ok: false, failure: { code: 'gia-decisa', retry: 'never' } })
      expect(await core.recall(idOf(9))).toMatchObject({ ok: false, failure: { code: 'richiesta-sconosciuta' } })
    })

    it('tells where the studio stands with each service', async () => {
      expect(await core.standings()).toEqual({ ok: true, value: { cambio: { active: true } } })
    })
  })
}
