import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ThreadFilter } from '#electron/desk/messages/thread-store.ts'
import type { Outgoing, Thread } from '#electron/desk/messages/thread.ts'
import { minute } from '#test/kit/tasks.ts'
import { stepOf, threadWith } from '#test/kit/threads.ts'
import type { OpenedDesk } from './desk-store.ts'

/** What every storage of the desk promises of communications. */
export function describeDeskThreads(name: string, open: () => Promise<OpenedDesk>): void {
  describe(`communications of the desk: ${name}`, () => {
    let opened: OpenedDesk
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.close())

    const put = (...threads: readonly Thread[]) =>
      opened.store.transaction(async (tx) => {
        for (const one of threads) await tx.threads.put(one)
      })
    const ids = async (filter: ThreadFilter) => {
      const { rows, total } = await opened.store.threads.list({ filter, limit: 10 })
      expect(total).toBe(rows.length)
      return rows.map(({ id }) => id)
    }

    it('gives back a thread as it was put, to the last field', async () => {
      const file = { hash: 'a'.repeat(64), nome: 'nota.pdf', tipo: 'pdf', bytes: 9 } as const
      const uscita: Outgoing = {
        ...{ id: 'r', testo: 'Ecco la nota.', allegati: [file], stato: 'in-coda', attempts: 2, queuedAt: minute(1) },
        ...{ dueAt: minute(2), failure: { code: 'unreachable', retry: 'later' }, inDoubt: true },
      }
      const whole = threadWith({
        ...{ id: 'a', matricola: '1234567890', oggetto: 'uniemens/variazioni', previous: 'z', core: 'https://core.it' },
        ...{
          protocollo: 'CM-2026-0000001',
          sede: '7000',
          assegnata: 'Giuseppe Verdi',
          stato: 'in-carico',
          read: false,
        },
        ...{ passi: [stepOf(1), stepOf(2, { passo: 'risposta', allegati: [file] })], uscita },
      })
      await put(whole)

      expect(await opened.store.threads.get('a')).toEqual(whole)
      expect(await opened.store.transaction(({ threads }) => threads.get('a'))).toEqual(whole)
      expect((await opened.store.threads.list({ filter: {}, limit: 9 })).rows).toMatchObject([
        {
          id: 'a',
          state: 'in-carico',
          uscita: 'in-coda',
          anteprima: 'Ecco la nota.',
          failure: { code: 'unreachable' },
        },
      ])
    })

    it('never changes a step that it has', async () => {
      await put(threadWith({ id: 'a', passi: [stepOf(1, { testo: 'prima' })] }))
      await put(threadWith({ id: 'a', passi: [stepOf(1, { testo: 'dopo' }), stepOf(2)] }))

      expect((await opened.store.threads.get('a'))?.passi.map(({ testo }) => testo)).toEqual(['prima', 'Testo 2'])
    })

    it('hands out what may go to a core and whose hour has come, first due first', async () => {
      const out = (id: string, dueAt: string | undefined, core?: string) =>
        threadWith({
          ...{ id, ...(core !== undefined && { core }) },
          uscita: {
            id,
            testo: 'x',
            allegati: [],
            stato: 'in-coda',
            attempts: 0,
            ...(dueAt !== undefined && { dueAt }),
          },
        })
      await put(
        out('late', minute(9)),
        out('b', minute(2)),
        out('a', minute(1)),
        out('there', minute(1), 'altro'),
        out('ferma', undefined),
      )
      const due = async (now: string) =>
        (await opened.store.transaction(({ threads }) => threads.due(now, 9, 'qui'))).map(({ id }) => id)

      expect(await due(minute(5))).toEqual(['a', 'b'])
      expect(await opened.store.nextDue('qui')).toBe(minute(1))
      await opened.store.transaction(({ threads }) => threads.hasten(minute(5)))
      expect(await due(minute(5))).toEqual(['a', 'b', 'late'])
      expect(await opened.store.threads.counts()).toEqual({ unread: 0, queued: 5, parked: 0 })
    })

    it('narrows the list by everything the filter says', async () => {
      await put(
        threadWith({ id: 'a', oggetto: 'uniemens/variazioni', matricola: '1', updatedAt: minute(1) }),
        threadWith({
          id: 'b',
          stato: 'chiusa',
          read: false,
          oggetto: 'versamenti/dilazione',
          updatedAt: minute(2),
          passi: [stepOf(1, { testo: 'La rateazione è concessa' })],
        }),
        threadWith({ id: 'c', azienda: 'X', ragioneSociale: 'Zèta S.r.l.', discarded: true, updatedAt: minute(3) }),
      )

      expect(await ids({})).toEqual(['c', 'b', 'a'])
      expect(await ids({ oldestFirst: true })).toEqual(['a', 'b', 'c'])
      expect(await ids({ states: ['chiusa'] })).toEqual(['b'])
      expect(await ids({ states: ['chiusa', 'bozza'] })).toEqual(['b', 'a'])
      expect(await ids({ states: [] })).toEqual([])
      expect(await ids({ oggetto: 'uniemens' })).toEqual(['a'])
      expect(await ids({ oggetto: 'versamenti/dilazione' })).toEqual(['b'])
      expect(await ids({ azienda: 'X' })).toEqual(['c'])
      expect(await ids({ matricola: '1' })).toEqual(['a'])
      expect(await ids({ unread: true })).toEqual(['b'])
      expect(await ids({ text: 'ratea conc' })).toEqual(['b'])
      expect(await ids({ text: 'zeta' })).toEqual(['c'])
      expect(await ids({ text: 'zeta srl' })).toEqual(['c'])
      expect(await ids({ text: 'srl' })).toEqual(['c'])
      expect(await ids({ text: 's.r.l.' })).toEqual(['c'])
      expect(await ids({ from: '2026-11-23', to: '2026-11-23' })).toEqual(['c', 'b', 'a'])
      expect(await ids({ from: '2026-11-24' })).toEqual([])
    })

    it('lists whole and without repeats, page by page, also when several changed at one moment', async () => {
      const all = Array.from({ length: 13 }, (_, i) =>
        threadWith({ id: `t${String(i).padStart(2, '0')}`, updatedAt: minute(Math.floor(i / 5)) }),
      )
      await put(...all)
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await opened.store.threads.list({ filter: {}, limit: 5, ...(after !== undefined && { after }) })
        seen.push(...page.rows.map(({ id }) => id))
        after = page.next
      } while (after !== undefined)

      expect(seen).toEqual(all.map(({ id }) => id).toReversed())
    })

    it('has seen what was to be known of one that is read', async () => {
      await put(threadWith({ id: 'a', read: false }))
      await opened.store.transaction(({ notices }) =>
        notices.add({ chiave: 'risposta:x', kind: 'risposta', task: 'a', azienda: 'X', at: minute(1) }),
      )
      expect(await opened.store.unseen()).toBe(1)

      await put(threadWith({ id: 'a', read: true }))

      expect(await opened.store.unseen()).toBe(0)
    })
  })
}
