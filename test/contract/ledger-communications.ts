import { describe, expect, it } from 'vitest'
import type { Step } from '#core/contract/communications.ts'
import { deposit } from '#core/engine/communications/files.ts'
import { open } from '#core/engine/communications/open.ts'
import { reply, treat } from '#core/engine/communications/thread.ts'
import { submit } from '#core/engine/submit.ts'
import { openingOf, pdfOf } from '#test/kit/communications.ts'
import { engineOn, idOf, submissionOf } from '#test/kit/core.ts'
import { MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import type { OpenedLedger } from './ledger-facts.ts'

const STUDIO = { soggetto: ROSSI, nome: 'Studio Rossi' }
const VERDI = { soggetto: 'VRDGPP70E05L219A', nome: 'Giuseppe Verdi', sede: '7000' }
const NERI = { soggetto: 'NREMRC68M10D612B', nome: 'Marco Neri', sede: '7000' }

/** What becomes of communications, their threads and their files. */
export function describeCommunications(opened: () => OpenedLedger): void {
  const engine = () => engineOn(opened().ledger)
  const thread = async (n = 1) => {
    const found = await opened().ledger.correspondence.thread(idOf(n))
    if (found === undefined) throw new Error('no communication')
    return found
  }
  const write = (n: number, differing = {}) => open(engine(), STUDIO, openingOf(n, differing))
  const step = (by: typeof VERDI, asked: Step) => treat(engine(), by, idOf(1), asked)
  const say = { testo: 'Serve il prospetto.', allegati: [] }

  describe('A communication', () => {
    it('goes to the Sede of its position, and is found as it was written', async () => {
      expect(await write(1)).toEqual({ ok: true, value: idOf(1) })
      const { communication, steps } = await thread()
      expect(communication).toMatchObject({
        ...{ protocollo: 'CM-2026-0000001', sede: '7000', stato: 'aperta', mittente: ROSSI, ultimo: 1 },
        ragioneSociale: 'Officine Aurora S.r.l.',
      })
      expect(steps).toMatchObject([{ n: 1, passo: 'apertura', testo: openingOf(1).testo, nome: 'Studio Rossi' }])
    })

    it('is opened once, whoever asks again and whenever', async () => {
      await Promise.all([write(1), write(1)])
      expect(await write(1)).toEqual({ ok: true, value: idOf(1), repeat: true })
      expect(await write(1, { testo: 'Altro' })).toMatchObject({ failure: { code: 'contenuto-diverso' } })
      const stolen = await open(engine(), { soggetto: 'ALTRI' }, openingOf(1))
      expect(stolen).toMatchObject({ failure: { code: 'contenuto-diverso' } })
      expect(await opened().ledger.events(ROSSI, 0, 9)).toMatchObject({ last: 1 })
    })

    it.each([
      ['oggetto-sconosciuto', { oggetto: 'uniemens/altro' }],
      ['azienda-sconosciuta', { azienda: '99999999999' }],
      ['matricola-sconosciuta', { matricola: '1111111111' }],
      ['allegato-non-depositato', { allegati: ['0'.repeat(64)] }],
    ])('is refused with %s, and leaves no number', async (code, differing) => {
      expect(await write(1, differing)).toMatchObject({ failure: { code, retry: 'never' } })
      await write(2)
      expect((await thread(2)).communication.protocollo).toBe('CM-2026-0000001')
    })

    it('without a position goes to the one Sede that all have', async () => {
      const { id, azienda, oggetto, testo, allegati } = openingOf(1)
      expect(await open(engine(), STUDIO, { id, azienda, oggetto, testo, allegati })).toMatchObject({ ok: true })
      expect((await thread()).communication.sede).toBe('7000')
    })
  })

  describe('A thread', () => {
    it('goes from the desk to the operatore and back, and who wrote is told every step in order', async () => {
      await write(1)
      await step(VERDI, { id: idOf(11), passo: 'presa', dopo: 1 })
      await step(VERDI, { id: idOf(12), passo: 'risposta', dopo: 2, ...say })
      await reply(engine(), STUDIO, idOf(1), { id: idOf(13), testo: 'Ecco.', allegati: [] })
      await step(VERDI, { id: idOf(14), passo: 'chiusura', dopo: 4, testo: 'Accolta.', allegati: [] })
      expect((await thread()).communication).toMatchObject({ stato: 'chiusa', ultimo: 5 })
      const { events, last } = await opened().ledger.events(ROSSI, 0, 9)
      expect(last).toBe(5)
      expect(events.map((one) => [one.seq, one.kind, one.comunicazione?.passo.passo])).toEqual(
        ['apertura', 'presa', 'risposta', 'replica', 'chiusura'].map((passo, at) => [at + 1, 'comunicazione', passo]),
      )
      const [, taken] = events
      expect(taken).toMatchObject({ request: idOf(1), protocollo: 'CM-2026-0000001' })
      expect(taken?.comunicazione?.passo.assegnata).toEqual({ nome: 'Giuseppe Verdi' })
      expect(JSON.stringify(events)).not.toContain(VERDI.soggetto)
    })

    it('shares its numbers of events with requests', async () => {
      await write(1)
      await submit(engine(), [submissionOf(2)])
      await step(VERDI, { id: idOf(11), passo: 'presa', dopo: 1 })
      const { events } = await opened().ledger.events(ROSSI, 0, 9)
      expect(events.map(({ seq, kind }) => [seq, kind])).toEqual([
        [1, 'comunicazione'],
        [2, 'ricevuta'],
        [3, 'decisa'],
        [4, 'comunicazione'],
      ])
    })

    it('takes a step once, and never another one under its id', async () => {
      await write(1)
      const taking = { id: idOf(11), passo: 'presa', dopo: 1 } as const
      await Promise.all([step(VERDI, taking), step(VERDI, taking)])
      expect((await thread()).steps).toHaveLength(2)
      const other = await step(VERDI, { id: idOf(11), passo: 'rilascio', dopo: 2 })
      expect(other).toMatchObject({ failure: { code: 'contenuto-diverso' } })
    })

    it('is taken by one of two who reach for it at once; the other sees that it changed', async () => {
      await write(1)
      const beside = engineOn(opened().beside)
      const answers = await Promise.all([
        step(VERDI, { id: idOf(11), passo: 'presa', dopo: 1 }),
        treat(beside, NERI, idOf(1), { id: idOf(12), passo: 'presa', dopo: 1 }),
      ])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'comunicazione-cambiata' } })
    })

    it('is gone on with by who has it in charge, who hands it over to a colleague of the Sede', async () => {
      await write(1)
      await step(VERDI, { id: idOf(11), passo: 'presa', dopo: 1 })
      const others = await step(NERI, { id: idOf(12), passo: 'risposta', dopo: 2, ...say })
      expect(others).toMatchObject({ failure: { code: 'in-carico-ad-altri', details: { nome: 'Giuseppe Verdi' } } })
      const unknown = await step(VERDI, { id: idOf(13), passo: 'presa', dopo: 2, operatore: NERI.soggetto })
      expect(unknown).toMatchObject({ failure: { code: 'operatore-sconosciuto' } })
      await step(NERI, { id: idOf(14), passo: 'presa', dopo: 2 })
      await step(NERI, { id: idOf(15), passo: 'presa', dopo: 3, operatore: VERDI.soggetto })
      expect((await thread()).communication.assegnata).toEqual({ operatore: VERDI.soggetto, nome: 'Giuseppe Verdi' })
      expect(await opened().ledger.correspondence.colleagues('7000')).toMatchObject([
        { nome: 'Giuseppe Verdi' },
        { nome: 'Marco Neri' },
      ])
    })

    it('given back is open and nobody’s; closed it takes no reply, until the Sede takes the closing back', async () => {
      await write(1)
      await step(VERDI, { id: idOf(11), passo: 'presa', dopo: 1 })
      await step(VERDI, { id: idOf(12), passo: 'rilascio', dopo: 2 })
      expect((await thread()).communication).not.toHaveProperty('assegnata')
      await step(VERDI, { id: idOf(13), passo: 'presa', dopo: 3 })
      await step(VERDI, { id: idOf(14), passo: 'chiusura', dopo: 4, ...say })
      const late = await reply(engine(), STUDIO, idOf(1), { id: idOf(15), ...say })
      expect(late).toMatchObject({ failure: { code: 'passo-non-ammesso', details: { stato: 'chiusa' } } })
      await step(NERI, { id: idOf(16), passo: 'riapertura', dopo: 5, testo: 'Chiusa per errore.' })
      expect((await thread()).communication).toMatchObject({ stato: 'in-carico', assegnata: { nome: 'Marco Neri' } })
    })
  })

  describe('Lists', () => {
    const list = (query = {}) => opened().ledger.correspondence.list({ limit: 9, ...query })
    const ids = async (query = {}) => (await list(query)).map(({ id }) => Number(id.slice(-3)))

    it('go from what was touched last to what was touched first, page by page', async () => {
      for (const n of [1, 2, 3]) await write(n)
      await reply(
        engineOn(opened().ledger, { clock: { now: () => new Date('2027-01-01T00:00:00Z') } }),
        STUDIO,
        idOf(1),
        {
          id: idOf(11),
          ...say,
        },
      )
      const all = await list()
      expect(all[0]?.id).toBe(idOf(1))
      const [first] = all
      const rest = await list({ after: { at: first?.aggiornataIl ?? '', id: first?.id ?? '' } })
      expect(rest.map(({ id }) => id).sort()).toEqual([idOf(2), idOf(3)])
    })

    it('are narrowed by Sede, state, assignee, oggetto, days and words of the whole thread', async () => {
      await write(1)
      await write(2, { testo: 'Perché il DURC è irregolare? 100%', oggetto: 'regolarita-contributiva/durc' })
      await step(VERDI, { id: idOf(11), passo: 'presa', dopo: 1 })
      await step(VERDI, { id: idOf(12), passo: 'risposta', dopo: 2, testo: 'Verificherò.', allegati: [] })
      expect(await ids({ sede: '4900' })).toEqual([])
      expect(await ids({ sede: '7000', stato: 'in-carico' })).toEqual([1])
      expect(await ids({ operatore: VERDI.soggetto })).toEqual([1])
      expect(await ids({ operatore: null })).toEqual([2])
      expect(await ids({ matricola: '1111111111' })).toEqual([])
      expect((await ids({ matricola: MATRICOLA })).sort()).toEqual([1, 2])
      expect(await ids({ oggetto: 'regolarita-contributiva/durc' })).toEqual([2])
      expect(await ids({ words: ['verifichero', 'aurora'] })).toEqual([1])
      expect(await ids({ words: ['perche', '100%'] })).toEqual([2])
      expect(await ids({ words: ['d_rc'] })).toEqual([])
      expect(await ids({ from: '2026-11-24T00:00:00.000Z' })).toEqual([])
      expect((await ids({ before: '2026-11-24T00:00:00.000Z', mittente: ROSSI })).sort()).toEqual([1, 2])
    })
  })

  describe('A file', () => {
    const hand = (by: string, nome: string, word = 'prova') =>
      deposit(engine(), { soggetto: by, nome, contenuto: pdfOf(word) })

    it('is kept once, under the name that each gave it last, and shown by who handed it over', async () => {
      const first = await hand(ROSSI, 'estratto.pdf')
      if (!first.ok) throw new Error(first.failure.code)
      expect(await hand('ALTRI', 'altro.pdf')).toMatchObject({ value: { hash: first.value.hash, nome: 'altro.pdf' } })
      expect(await hand(ROSSI, 'di nuovo.pdf')).toEqual({ ok: true, value: { ...first.value, nome: 'di nuovo.pdf' } })
      expect(await hand(ROSSI, 'estratto.pdf')).toEqual(first)
      await write(1, { allegati: [first.value.hash] })
      expect((await thread()).steps[0]?.allegati).toEqual([first.value])
      const { correspondence } = opened().ledger
      expect(Buffer.from((await correspondence.content(first.value.hash)) ?? []).toString()).toContain('prova')
      const stolen = await open(engine(), { soggetto: 'TERZI' }, openingOf(2, { allegati: [first.value.hash] }))
      expect(stolen).toMatchObject({ failure: { code: 'allegato-non-depositato' } })
    })

    it('bears in a communication the name that its writer gave it there, whatever it is called elsewhere', async () => {
      const first = await hand(ROSSI, 'Bianchi, estratto.pdf')
      if (!first.ok) throw new Error(first.failure.code)
      const { hash } = first.value
      await hand('ALTRI', 'Neri, estratto.pdf')
      await hand(ROSSI, 'Rossi, estratto.pdf')
      const shown = async (n: number) =>
        (await thread(n)).steps.flatMap(({ allegati }) => allegati.map(({ nome }) => nome))

      await write(1, { allegati: [hash], nomi: [{ hash, nome: 'Bianchi, estratto.pdf' }] })
      await write(2, { allegati: [hash] })
      await open(engine(), { soggetto: 'ALTRI' }, openingOf(3, { allegati: [hash] }))
      expect(await Promise.all([1, 2, 3].map(shown))).toEqual([
        ['Bianchi, estratto.pdf'],
        ['Rossi, estratto.pdf'],
        ['Neri, estratto.pdf'],
      ])

      await hand(VERDI.soggetto, 'Esito Rossi.pdf')
      await step(VERDI, { id: idOf(11), passo: 'presa', dopo: 1 })
      const nomi = [{ hash, nome: 'Esito Bianchi.pdf' }]
      await step(VERDI, { id: idOf(12), passo: 'risposta', dopo: 2, testo: 'Ecco.', allegati: [hash], nomi })
      expect(await shown(1)).toEqual(['Bianchi, estratto.pdf', 'Esito Bianchi.pdf'])
    })

    it('makes no other communication of one that is sent again with names, or without', async () => {
      const first = await hand(ROSSI, 'estratto.pdf')
      if (!first.ok) throw new Error(first.failure.code)
      const { hash } = first.value
      await write(1, { allegati: [hash] })
      const again = await write(1, { allegati: [hash], nomi: [{ hash, nome: 'altro.pdf' }] })
      expect(again).toEqual({ ok: true, value: idOf(1), repeat: true })
      expect((await thread()).steps[0]?.allegati).toEqual([first.value])
    })

    it('that is empty, of another kind or too long is refused', async () => {
      const keep = (contenuto: Uint8Array) => deposit(engine(), { soggetto: ROSSI, nome: 'a.pdf', contenuto })
      expect(await keep(new Uint8Array())).toMatchObject({ failure: { code: 'allegato-vuoto' } })
      expect(await keep(new TextEncoder().encode('ciao'))).toMatchObject({ failure: { code: 'allegato-non-ammesso' } })
      const long = pdfOf('x'.repeat(3 * 1024 * 1024))
      expect(await keep(long)).toMatchObject({
        failure: { code: 'allegato-troppo-grande', details: { massimo: '3 MB' } },
      })
    })
  })
}
