import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FILE_HEADER } from '#core/contract/protocol.ts'
import { openingOf, pdfOf } from '#test/kit/communications.ts'
import { idOf, submissionOf } from '#test/kit/core.ts'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import type { TestCore } from '#test/kit/wire.ts'
import { WIRES } from '#test/kit/wires.ts'

let wire: TestCore

const ONE = `/v1/comunicazioni/${idOf(1)}`
const write = (differing = {}) => wire.ask('/v1/comunicazioni', { json: openingOf(1, differing) })
const step = (json: object, as = 'operatore') => wire.ask(`${ONE}/passi`, { as, json })
const json = async (answer: Promise<Response>): Promise<unknown> => (await answer).json()
const hand = (nome: string, as = 'rossi', body = pdfOf('prova')) =>
  wire.ask('/v1/allegati', {
    ...{ as, body, headers: { 'content-type': 'application/octet-stream', [FILE_HEADER]: encodeURIComponent(nome) } },
  })

describe.each(WIRES)('On %s', (_, wireWith) => {
  beforeEach(async () => {
    const posizioni = [{ matricola: MATRICOLA, stato: 'attiva', dal: '2019-03-01', sede: '7000' }]
    wire = await wireWith({ companies: [dossierWith({ posizioni })] })
  })
  afterEach(() => wire.remove())

  describe('A communication over the wire', () => {
    it('is read by both sides, each as it may', async () => {
      expect(await json(write())).toMatchObject({ protocollo: expect.stringMatching(/^CM-\d{4}-0000001$/) as string })
      await step({ id: idOf(11), passo: 'presa', dopo: 1 })
      const told = await json(wire.ask(ONE))
      expect(told).toMatchObject({ stato: 'in-carico', assegnata: { nome: 'Giuseppe Verdi' } })
      expect(JSON.stringify(told)).not.toContain('VRDGPP70E05L219A')
      expect(await json(wire.ask(ONE, { as: 'operatore' }))).toMatchObject({
        assegnata: { operatore: 'VRDGPP70E05L219A' },
      })
      expect(await json(wire.ask('/v1/sede/operatori', { as: 'operatore' }))).toMatchObject({
        operatori: [{ nome: 'Giuseppe Verdi' }],
      })
    })

    it('is listed to who opened it and to its Sede, page by page', async () => {
      for (const n of [1, 2, 3]) await wire.ask('/v1/comunicazioni', { json: openingOf(n) })
      type Page = { comunicazioni: { id: string }[]; next?: string }
      const first = (await json(
        wire.ask('/v1/sede/comunicazioni?limite=2&assegnata=nessuno', { as: 'operatore' }),
      )) as Page
      const rest = (await json(
        wire.ask(`/v1/sede/comunicazioni?limite=2&cursore=${first.next ?? ''}`, { as: 'operatore' }),
      )) as Page
      const seen = [...first.comunicazioni, ...rest.comunicazioni].map(({ id }) => id)
      expect([...new Set(seen)].sort()).toEqual([idOf(1), idOf(2), idOf(3)])
      expect(rest).not.toHaveProperty('next')
      expect(await json(wire.ask('/v1/sede/comunicazioni', { as: 'altrove' }))).toEqual({ comunicazioni: [] })
      expect(((await json(wire.ask('/v1/comunicazioni'))) as Page).comunicazioni).toHaveLength(3)
      expect(await json(wire.ask('/v1/comunicazioni', { as: 'bianchi' }))).toEqual({ comunicazioni: [] })
      expect((await wire.ask('/v1/comunicazioni?cursore=AAAA')).status).toBe(400)
    })

    it('of others answers as one that is not there', async () => {
      await write()
      const asked = async (as: string, id: string) => {
        const { code, status, details } = (await json(wire.ask(`/v1/comunicazioni/${id}`, { as }))) as Record<
          string,
          unknown
        >
        return JSON.stringify({ code, status, details }).replaceAll(id, '')
      }
      for (const as of ['bianchi', 'altrove', 'capo']) expect(await asked(as, idOf(1))).toBe(await asked(as, idOf(2)))
      expect((await step({ id: idOf(11), passo: 'presa', dopo: 1 }, 'altrove')).status).toBe(404)
      expect((await step({ id: idOf(11), passo: 'presa', dopo: 1 }, 'rossi')).status).toBe(403)
      const replied = await wire.ask(`${ONE}/repliche`, {
        as: 'operatore',
        json: { id: idOf(12), testo: 'a', allegati: [] },
      })
      expect(replied.status).toBe(403)
    })

    it.each([
      [{ testo: '   ' }, 400],
      [{ allegati: ['x'] }, 400],
      [{ oggetto: 'tutto' }, 422],
      [{ matricola: '9999999999' }, 422],
    ])('%j is refused (%i)', async (differing, status) => {
      expect((await write(differing)).status).toBe(status)
    })
  })

  describe('News of communications', () => {
    it('are told in one numbered stream, and to older desks as receipts of what they never sent', async () => {
      await write()
      await wire.ask('/v1/richieste', { json: submissionOf(2) })
      await wire.settled()
      const kinds = async (headers: Record<string, string>) =>
        ((await json(wire.ask('/v1/eventi', { headers }))) as { events: { seq: number; kind: string }[] }).events.map(
          ({ seq, kind }) => `${seq} ${kind}`,
        )
      expect(await kinds({ 'scrittoio-eventi': '2' })).toEqual(['1 comunicazione', '2 ricevuta', '3 decisa'])
      expect(await kinds({})).toEqual(['1 ricevuta', '2 ricevuta', '3 decisa'])
    })
  })

  describe('A file over the wire', () => {
    it('goes up once and comes down to whoever may read where it is shown', async () => {
      const { hash } = (await json(hand('Prospetto è.pdf'))) as { hash: string }
      expect(await json(wire.ask(`/v1/allegati/${hash}`))).toMatchObject({ nome: 'Prospetto è.pdf', tipo: 'pdf' })
      expect((await wire.ask(`/v1/allegati/${hash}`, { as: 'bianchi' })).status).toBe(404)
      await write({ allegati: [hash] })
      const down = await wire.ask(`${ONE}/allegati/${hash}`, { as: 'operatore' })
      expect(down.headers.get('content-type')).toBe('application/octet-stream')
      expect(new Uint8Array(await down.arrayBuffer())).toEqual(pdfOf('prova'))
      expect((await wire.ask(`${ONE}/allegati/${hash}`, { as: 'altrove' })).status).toBe(404)
      expect((await wire.ask(`${ONE}/allegati/${'0'.repeat(64)}`)).status).toBe(404)
    })

    it('shown by a request comes down to whoever may read the request', async () => {
      const { hash } = (await json(hand('prova.pdf'))) as { hash: string }
      await wire.ask('/v1/richieste', { json: submissionOf(2, { answers: { pec: 'a@pec.it', prova: hash } }) })
      const path = `/v1/richieste/${idOf(2)}/allegati/${hash}`
      expect((await wire.ask(path)).status).toBe(200)
      expect((await wire.ask(path, { as: 'bianchi' })).status).toBe(404)
    })

    it.each([
      ['vuoto.pdf', new Uint8Array(), 422],
      ['testo.pdf', new TextEncoder().encode('ciao'), 422],
      ['../fuori.pdf', pdfOf('x'), 400],
      ['lungo.pdf', pdfOf('x'.repeat(3 * 1024 * 1024)), 413],
      ['lunghissimo.pdf', pdfOf('x'.repeat(16 * 1024 * 1024)), 413],
    ])('%s is refused', async (nome, body, status) => {
      expect((await hand(nome, 'rossi', body)).status).toBe(status)
    })
  })
})
