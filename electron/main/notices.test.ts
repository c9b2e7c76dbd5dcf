import { expect, it } from 'vitest'
import type { Failure } from '#core/kernel/failure.ts'
import type { Avviso, AvvisoKind } from '#electron/desk/avviso.ts'
import type { Digest } from '#electron/desk/notice-rules.ts'
import { threadNotice } from '#electron/desk/messages/thread-notice.ts'
import type { Thread } from '#electron/desk/messages/thread.ts'
import type { TaskRow } from '#electron/desk/task.ts'
import { noticeWordsIn } from '#electron/main/notice-words-in.ts'
import { noticesOf } from '#electron/main/notices.ts'

function row(id: string, esito: NonNullable<TaskRow['esito']>): TaskRow {
  return {
    id,
    service: 'servizio-sconosciuto',
    version: 1,
    azienda: '01234567890',
    ragioneSociale: 'Forno Rossi s.n.c.',
    state: 'done',
    createdAt: '2026-11-23T09:00:00.000Z',
    updatedAt: '2026-11-23T09:00:00.000Z',
    attempts: 1,
    read: false,
    esito,
  }
}

const thread: Thread = {
  ...{ id: 'T1', azienda: '1', ragioneSociale: 'Forno Rossi s.n.c.', passi: [], read: false },
  ...{ createdAt: '2026-11-23T09:00:00.000Z', updatedAt: '2026-11-23T09:00:00.000Z' },
}

const told = (kind: AvvisoKind, ...rows: readonly TaskRow[]): Digest => ({
  kind,
  avvisi: rows.map((one, n) => ({ kind, n, at: one.updatedAt, azienda: one.azienda, seen: false, row: one })),
})

it('tells of one outcome by its name, and leads to its request', () => {
  expect(noticesOf([told('esito', row('a', 'accolta')), told('esito', row('b', 'non-accolta'))])).toEqual([
    { title: 'Richiesta accolta', body: 'servizio-sconosciuto\nForno Rossi s.n.c.', to: '/comunicazioni/a' },
    { title: 'Richiesta non accolta', body: 'servizio-sconosciuto\nForno Rossi s.n.c.', to: '/comunicazioni/b' },
  ])
})

it('tells it in the language that the app speaks', async () => {
  const digest = [told('esito', row('a', 'accolta'), row('b', 'non-accolta'))]
  expect(noticesOf(digest, await noticeWordsIn('en'))[0]?.title).toBe('2 outcomes: 1 accepted, 1 not accepted')
})

it('names the oggetto, why a request stands still, and what became of a communication in that language too', async () => {
  const english = await noticeWordsIn('en')
  const failure: Failure = { code: 'unreachable', retry: 'later' }
  const still: TaskRow = { ...row('a', 'accolta'), service: 'dpa', state: 'parked', failure }
  const details = threadNotice('risposta', { ...thread, oggetto: 'uniemens/variazioni' })
  const answer: Avviso = { kind: 'risposta', n: 1, at: '2026-11-23T09:00:00.000Z', azienda: '1', seen: false, details }
  const old: Avviso = { ...answer, details: { title: 'La Sede ha risposto', text: 'Altro\nForno', to: '/x' } }

  expect(noticesOf([told('ferma', still)], english)[0]?.body).toBe(
    'Prior declaration of reliefs (DPA)\nForno Rossi s.n.c.\nThe core cannot be reached: everything stays queued and is tried again by itself.',
  )
  expect(noticesOf([{ kind: 'risposta', avvisi: [answer] }], english)).toEqual([
    {
      title: 'The INPS office has replied',
      body: 'Variations and cancellations of returns\nForno Rossi s.n.c.',
      to: '/comunicazioni/standard/T1',
    },
  ])
  expect(noticesOf([{ kind: 'risposta', avvisi: [old] }], english)[0]?.title).toBe('La Sede ha risposto')
})

it('gathers many into one that counts them and leads to them in the inbox', () => {
  const rows = [row('a', 'accolta'), row('b', 'non-accolta'), row('c', 'accolta'), row('d', 'accolta')]

  expect(noticesOf([told('esito', ...rows)])).toEqual([
    { title: '4 esiti: 3 accolte, 1 non accolta', body: 'Forno Rossi s.n.c.', to: '/avvisi?tipo=esito' },
  ])
})

it('tells why a request stands still, and of many only that they do', () => {
  const still = { ...row('a', 'accolta'), failure: { code: 'unreachable', retry: 'later' } as const }

  expect(noticesOf([told('ferma', still)])[0]).toMatchObject({ to: '/comunicazioni/a' })
  expect(noticesOf([told('ferma', still)])[0]?.body).toContain('non è raggiungibile')
  expect(noticesOf([told('ferma', still, row('b', 'accolta'))])[0]).toMatchObject({
    title: '2 richieste sono ferme e aspettano te',
    to: '/avvisi?tipo=ferma',
  })
})

it('tells of an answer of a Sede by its oggetto, and of many by their companies', () => {
  const one = (n: number, company: string) => ({
    ...{ kind: 'risposta' as const, n, at: '2026-11-23T09:00:00.000Z', azienda: 'x', seen: false },
    details: { title: 'La Sede ha risposto', text: `Dilazioni\n${company}`, to: `/comunicazioni/standard/${n}` },
  })

  expect(noticesOf([{ kind: 'risposta', avvisi: [one(1, 'Forno Rossi s.n.c.')] }])).toEqual([
    { title: 'La Sede ha risposto', body: 'Dilazioni\nForno Rossi s.n.c.', to: '/comunicazioni/standard/1' },
  ])
  expect(noticesOf([{ kind: 'risposta', avvisi: [one(1, 'Forno Rossi s.n.c.'), one(2, 'Bar Perù')] }])).toEqual([
    {
      ...{ title: '2 risposte della Sede da leggere', body: 'Forno Rossi s.n.c., Bar Perù' },
      to: '/avvisi?tipo=risposta',
    },
  ])
})

it('tells of a deadline by its last good day and leads to where it is met, and of many by their names', () => {
  const of = (n: number, deadline: Avviso['deadline'] & object) => ({
    ...{ kind: 'scadenza' as const, n, at: '2026-11-23T09:00:00.000Z', azienda: '', seen: false, deadline },
  })
  const paid = of(1, { kind: 'versamenti', day: '2027-01-18', falls: '2027-01-16', month: '2026-12' })
  const dpa = of(2, { kind: 'dpa', day: '2027-01-15', month: '2026-12', count: 3 })

  expect(noticesOf([{ kind: 'scadenza', avvisi: [paid] }])).toEqual([
    {
      title: 'Versamento dei contributi entro lunedì 18 gennaio',
      body: 'di 12/2026 · il 16/01/2027 non è lavorativo',
      to: '/aziende',
    },
  ])
  expect(noticesOf([{ kind: 'scadenza', avvisi: [dpa, paid] }])).toEqual([
    {
      title: '2 scadenze vicine',
      body: 'DPA da rinnovare entro venerdì 15 gennaio\nVersamento dei contributi entro lunedì 18 gennaio',
      to: '/avvisi?tipo=scadenza',
    },
  ])
})
