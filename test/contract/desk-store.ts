import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeskStore } from '#electron/desk/desk-store.ts'
import { ofOutcome } from '#electron/desk/avviso.ts'
import { takeOutcomes } from '#electron/desk/tell.ts'
import type { Task } from '#electron/desk/task.ts'
import { minute, outcomeOf, task } from '#test/kit/tasks.ts'

export type OpenedDesk = { readonly store: DeskStore; close(): Promise<void> }

/** What every storage of the desk promises, whatever it is made of. */
export function describeDeskStore(name: string, open: () => Promise<OpenedDesk>): void {
  describe(`desk store: ${name}`, () => {
    let opened: OpenedDesk
    let store: DeskStore
    beforeEach(async () => {
      opened = await open()
      store = opened.store
    })
    afterEach(() => opened.close())

    const put = (...tasks: readonly Task[]) =>
      store.transaction(async (tx) => {
        for (const one of tasks) await tx.tasks.put(one)
      })

    it('gives back a task as it was put, to the last field', async () => {
      const whole = task({
        id: 'a',
        matricola: '1234567890',
        state: 'queued',
        queuedAt: minute(1),
        dueAt: minute(2),
        attempts: 3,
        failure: { code: 'unreachable', retry: 'later', details: { why: 'x' } },
        parcel: {
          id: 'a',
          service: 'saluto',
          version: 1,
          azienda: '01234567897',
          richiedente: { codiceFiscale: 'RSSMRA80A01H501U', ruolo: 'intermediario' },
          answers: { nome: 'Ada', grande: true, anni: 3 },
        },
        chiave: 'Ada',
        inDoubt: true,
        protocollo: 'ST-2026-0000001',
        outcome: outcomeOf('a'),
        read: false,
        previous: 'z',
      })
      await put(whole)

      expect(await store.task('a')).toEqual(whole)
      expect(await store.transaction(({ tasks }) => tasks.get('a'))).toEqual(whole)
    })

    it('forgets what a later put leaves out', async () => {
      await put(task({ id: 'a', state: 'queued', dueAt: minute(1), failure: { code: 'x', retry: 'later' } }))
      await put(task({ id: 'a' }))

      expect(await store.task('a')).toEqual(task({ id: 'a' }))
    })

    it('leaves nothing of a transaction that throws', async () => {
      await put(task({ id: 'a' }))

      const failed = store.transaction(async (tx) => {
        await tx.tasks.put(task({ id: 'a', state: 'discarded' }))
        await tx.tasks.put(task({ id: 'b' }))
        await tx.memory.remember('cursor:locale', 7)
        throw new Error('half-way')
      })

      await expect(failed).rejects.toThrow('half-way')
      expect(await store.task('a')).toMatchObject({ state: 'draft' })
      expect(await store.task('b')).toBeUndefined()
      expect(await store.memory.recall('cursor:locale')).toBeUndefined()
      expect((await store.counts()).states).toMatchObject({ draft: 1, discarded: 0 })
    })

    it('lets transactions wait for each other, so that none writes over another', async () => {
      await put(task({ id: 'a' }))
      const once = () =>
        store.transaction(async ({ tasks }) => {
          const found = (await tasks.get('a'))!
          await tasks.put({ ...found, attempts: found.attempts + 1 })
        })

      await Promise.all(Array.from({ length: 20 }, once))

      expect((await store.task('a'))?.attempts).toBe(20)
    })

    it('hands out what is due, first due first, and nothing that waits for its hour', async () => {
      await put(
        task({ id: 'late', state: 'queued', dueAt: minute(9), queuedAt: minute(0) }),
        task({ id: 'second', state: 'queued', dueAt: minute(1), queuedAt: minute(1) }),
        task({ id: 'first', state: 'queued', dueAt: minute(1), queuedAt: minute(0) }),
        task({ id: 'draft', dueAt: minute(0) }),
      )
      const due = async (now: string, limit = 10) =>
        (await store.transaction(({ tasks }) => tasks.due(now, limit, 'locale'))).map(({ id }) => id)

      expect(await due(minute(5))).toEqual(['first', 'second'])
      expect(await due(minute(5), 1)).toEqual(['first'])
      expect(await due(minute(9))).toEqual(['first', 'second', 'late'])
      expect(await store.nextDue('locale')).toBe(minute(1))
    })

    it('hastens who waits, and leaves who is due already', async () => {
      await put(
        task({ id: 'late', state: 'queued', dueAt: minute(9) }),
        task({ id: 'due', state: 'queued', dueAt: minute(1) }),
      )

      await store.transaction(({ tasks }) => tasks.hasten(minute(5)))

      expect([(await store.task('late'))?.dueAt, (await store.task('due'))?.dueAt]).toEqual([minute(5), minute(1)])
    })

    it('sends to no other core what one has or may have, and counts it there', async () => {
      await put(
        task({ id: 'free', state: 'queued', dueAt: minute(2) }),
        task({ id: 'here', state: 'queued', dueAt: minute(1), inDoubt: true, core: 'locale' }),
        task({ id: 'there', state: 'queued', dueAt: minute(0), inDoubt: true, core: 'https://core.example' }),
        task({ id: 'sent', state: 'sent', core: 'https://core.example' }),
        task({ id: 'done', state: 'done', core: 'https://core.example' }),
      )
      const due = async (core: string) =>
        (await store.transaction(({ tasks }) => tasks.due(minute(5), 10, core))).map(({ id }) => id)

      expect(await due('locale')).toEqual(['here', 'free'])
      expect(await due('https://core.example')).toEqual(['there', 'free'])
      expect([await store.nextDue('locale'), await store.nextDue('altro')]).toEqual([minute(1), minute(2)])
      expect((await store.counts()).undecided).toEqual({ locale: 1, 'https://core.example': 2 })
      expect((await store.list({ filter: { states: ['sent'] }, limit: 9 })).rows).toMatchObject([
        { core: 'https://core.example' },
      ])
    })

    it('brings back the parked ones that wait for an hour, and no others', async () => {
      await put(
        task({ id: 'late', state: 'parked', dueAt: minute(9) }),
        task({ id: 'soon', state: 'parked', dueAt: minute(1) }),
        task({ id: 'for-ever', state: 'parked' }),
        task({ id: 'queued', state: 'queued', dueAt: minute(1) }),
      )
      const back = async () =>
        (await store.transaction(({ tasks }) => tasks.returning(minute(5), 10))).map(({ id }) => id)

      expect(await back()).toEqual(['soon'])
      await store.transaction(({ tasks }) => tasks.hasten(minute(4)))
      expect(await back()).toEqual(['soon', 'late'])
    })

    it('lets two cores give the same protocollo', async () => {
      const same = { state: 'sent', protocollo: 'ST-2026-0000001' } as const
      await put(task({ id: 'a', core: 'locale', ...same }), task({ id: 'b', core: 'https://core.example', ...same }))

      expect([await store.task('a'), await store.task('b')]).toMatchObject([same, same])
    })

    it('finds what a killed process left on its way', async () => {
      await put(task({ id: 'a', state: 'sending' }), task({ id: 'b', state: 'sent' }))

      expect(await store.transaction(({ tasks }) => tasks.sending(10))).toMatchObject([{ id: 'a' }])
    })

    it('knows a twin only among the undecided ones about the very same thing', async () => {
      const about = { service: 'saluto', azienda: '01234567897', chiave: 'Ada' }
      const twin = (id: string, parts = {}) => store.transaction(({ tasks }) => tasks.twin({ id, ...about, ...parts }))
      await put(task({ id: 'draft', chiave: 'Ada' }), task({ id: 'done', state: 'done', chiave: 'Ada' }))
      expect(await twin('new')).toBeUndefined()

      await put(task({ id: 'sent', state: 'sent', chiave: 'Ada' }))

      expect(await twin('new')).toBe('sent')
      expect(await twin('sent')).toBeUndefined()
      expect(await twin('new', { chiave: 'Eva' })).toBeUndefined()
      expect(await twin('new', { azienda: 'altra' })).toBeUndefined()
      expect(await twin('new', { service: 'altro' })).toBeUndefined()
    })

    it('remembers the last value of each name', async () => {
      await store.transaction(async ({ memory }) => {
        await memory.remember('cursor:locale', 3)
        await memory.remember('cursor:locale', 4)
        await memory.remember('lastFailure:locale', null)
      })

      expect(await store.memory.recall('cursor:locale')).toBe(4)
      expect(await store.memory.recall('lastFailure:locale')).toBeNull()
      expect(await store.memory.recall('line')).toBeUndefined()
    })

    it('hands each notice out once, oldest first', async () => {
      await put(task({ id: 'a' }), task({ id: 'b', outcome: outcomeOf('b', 'non-accolta') }))
      await store.transaction(async ({ notices }) => {
        for (const id of ['b', 'a', 'b']) await notices.add(ofOutcome(task({ id })))
      })
      const take = async () => (await store.transaction((tx) => takeOutcomes(tx, 1))).map(({ id }) => id)

      expect([await take(), await take(), await take()]).toEqual([['b'], ['a'], []])
    })

    it('gives a deadline back as it was, and takes the same one once', async () => {
      const deadline = { kind: 'delega', day: '2026-12-31', count: 2, aziende: ['A', 'B'] } as const
      const add = () =>
        store.transaction(({ notices }) =>
          notices.add({ chiave: 'scadenza:x', kind: 'scadenza', azienda: '', at: minute(1), deadline }),
        )
      await add()
      await add()

      expect(await store.avvisi({ limit: 9 })).toEqual([
        { n: 1, kind: 'scadenza', azienda: '', at: minute(1), seen: false, deadline },
      ])
    })

    it('counts by state and counts the unread, through every change', async () => {
      await put(task({ id: 'a' }), task({ id: 'b', state: 'queued' }), task({ id: 'c', state: 'queued' }))
      await put(task({ id: 'b', state: 'done', outcome: outcomeOf('b'), read: false }))

      const { states, unread } = await store.counts()

      expect(states).toEqual({
        draft: 1,
        discarded: 0,
        queued: 1,
        sending: 0,
        sent: 0,
        parked: 0,
        recalled: 0,
        done: 1,
      })
      expect(unread).toBe(1)
    })

    it.each(['created', 'updated'] as const)('lists whole and without repeats, page by page, by %s', async (order) => {
      const all = Array.from({ length: 23 }, (_, i) =>
        task({
          id: `t${String(i).padStart(2, '0')}`,
          createdAt: minute(i),
          // Several at the same moment: the id then decides.
          updatedAt: minute(40 - Math.floor(i / 5)),
          state: i % 2 === 0 ? 'draft' : 'queued',
        }),
      )
      await put(...all)
      const key = (t: Task) => (order === 'created' ? t.createdAt : t.updatedAt)
      const expected = all.toSorted((a, b) => (`${key(a)}${a.id}` < `${key(b)}${b.id}` ? 1 : -1)).map(({ id }) => id)

      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await store.list({ filter: { order }, limit: 5, ...(after !== undefined && { after }) })
        seen.push(...page.rows.map(({ id }) => id))
        expect(page.total).toBe(23)
        after = page.next
      } while (after !== undefined)

      expect(seen).toEqual(expected)
    })

    it('narrows the list by everything the filter says', async () => {
      await put(
        task({ id: 'a', state: 'done', outcome: outcomeOf('a'), read: false }),
        task({ id: 'b', state: 'done', outcome: outcomeOf('b', 'non-accolta') }),
        task({ id: 'c', state: 'draft', service: 'altro', azienda: 'X', ragioneSociale: 'Zeta' }),
        task({ id: 'd', state: 'queued', azienda: 'X', ragioneSociale: 'Zeta' }),
      )
      const ids = async (filter: Parameters<DeskStore['list']>[0]['filter']) => {
        const { rows, total } = await store.list({ filter, limit: 10 })
        expect(total).toBe(rows.length)
        return rows.map(({ id }) => id).sort()
      }

      expect(await ids({ states: ['done', 'draft'] })).toEqual(['a', 'b', 'c'])
      expect(await ids({ states: [] })).toEqual([])
      expect(await ids({ esito: 'non-accolta' })).toEqual(['b'])
      expect(await ids({ esito: 'accolta', states: ['draft'] })).toEqual([])
      expect(await ids({ service: 'altro' })).toEqual(['c'])
      expect(await ids({ service: 'saluto', states: ['queued'] })).toEqual(['d'])
      expect(await ids({ azienda: 'X' })).toEqual(['c', 'd'])
      expect(await ids({ azienda: 'X', states: ['queued'] })).toEqual(['d'])
      expect(await ids({ unread: true })).toEqual(['a'])
      expect(await ids({ unread: false, states: ['done'] })).toEqual(['b'])
      expect(await ids({ text: 'zet' })).toEqual(['c', 'd'])
      expect(await ids({ text: 'zet', states: ['draft'] })).toEqual(['c'])
    })
  })
}
