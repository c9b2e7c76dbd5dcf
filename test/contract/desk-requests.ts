import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ofOutcome, ofParked } from '#electron/desk/avviso.ts'
import type { DeskStore } from '#electron/desk/desk-store.ts'
import type { Task } from '#electron/desk/task.ts'
import { takeOutcomes } from '#electron/desk/tell.ts'
import { minute, outcomeOf, task } from '#test/kit/tasks.ts'
import type { OpenedDesk } from './desk-store.ts'

/** What every storage of the desk promises of Lista Richieste, of the way of a request and of the inbox. */
export function describeDeskRequests(name: string, open: () => Promise<OpenedDesk>): void {
  describe(`requests at the desk: ${name}`, () => {
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

    it('lists the refused ones that nobody has gone on from', async () => {
      const refused = (id: string) => ({ state: 'done', outcome: outcomeOf(id, 'non-accolta') }) as const
      await put(task({ id: 'a', ...refused('a') }), task({ id: 'b', ...refused('b'), azienda: 'X' }))
      await put(task({ id: 'c', state: 'done', outcome: outcomeOf('c') }), task({ id: 'd', previous: 'a' }))
      const ids = async (azienda?: string) => {
        const { rows, total } = await store.list({ filter: { toMend: true, ...(azienda && { azienda }) }, limit: 9 })
        expect(total).toBe(rows.length)
        return rows.map(({ id }) => id).sort()
      }

      expect(await ids()).toEqual(['b'])
      expect(await ids('Y')).toEqual([])
      await put(task({ id: 'd', previous: 'a', state: 'discarded' }))
      expect(await ids()).toEqual(['a', 'b'])
    })

    it('keeps in the inbox what was told of, until it is seen', async () => {
      await put(task({ id: 'a' }), task({ id: 'b', outcome: outcomeOf('b'), state: 'done', read: false }))
      await store.transaction(async ({ notices }) => {
        for (const id of ['a', 'b', 'c']) await notices.add(ofParked(task({ id })))
        await notices.settle([1])
      })

      expect(await store.unseen()).toBe(3)
      expect((await store.avvisi({ limit: 2 })).map(({ n, row }) => [n, row?.id])).toEqual([
        [3, undefined],
        [2, 'b'],
      ])
      expect((await store.avvisi({ after: 2, limit: 2 })).map(({ n }) => n)).toEqual([1])
      await put(task({ id: 'b', outcome: outcomeOf('b'), state: 'done' }))
      expect((await store.avvisi({ limit: 9 })).map(({ seen }) => seen)).toEqual([false, true, false])
      const see = (ns?: readonly number[], seen?: boolean) => store.transaction(({ notices }) => notices.see(ns, seen))
      expect(await see()).toEqual([1, 3])
      expect(await store.unseen()).toBe(0)
      expect(await see([2, 3], false)).toEqual([2, 3])
      expect((await store.avvisi({ limit: 9, unseen: true })).map(({ n }) => n)).toEqual([3, 2])
      expect((await store.avvisi({ limit: 9, kind: 'esito' })).map(({ n }) => n)).toEqual([])
      expect(await store.avvisi({ limit: 9, kind: 'ferma' })).toHaveLength(3)
      expect(await store.transaction(({ notices }) => notices.waiting(9))).toHaveLength(2)
    })

    it('hands out an outcome also where notices of other kinds are older, and leaves those to be told', async () => {
      await put(task({ id: 'a' }), task({ id: 'b' }))
      await store.transaction(async ({ notices }) => {
        await notices.add(ofParked(task({ id: 'a' })))
        await notices.add(ofOutcome(task({ id: 'b' })))
      })

      expect((await store.transaction((tx) => takeOutcomes(tx, 1))).map(({ id }) => id)).toEqual(['b'])
      const left = await store.transaction(({ notices }) => notices.waiting(9))
      expect(left.map(({ kind, row }) => [kind, row?.id])).toEqual([['ferma', 'a']])
    })

    it('knows the way of a request, each state with its hour, and not that it was on its way', async () => {
      const failure = { code: 'unreachable', retry: 'later' } as const
      const at = (n: number) => ({ id: 'a', updatedAt: minute(n) })
      await put(task({ id: 'a', createdAt: minute(0) }))
      await put(task({ ...at(1), state: 'queued' }))
      await put(task({ ...at(2), state: 'sending', attempts: 1 }))
      await put(task({ ...at(3), state: 'queued', attempts: 1, failure }))
      await put(task({ ...at(4), state: 'sending', attempts: 2 }))
      await put(task({ ...at(5), state: 'sent', attempts: 2 }))

      expect(await store.steps('a')).toEqual([
        { state: 'draft', at: minute(0), attempts: 0 },
        { state: 'queued', at: minute(1), attempts: 0 },
        { state: 'queued', at: minute(3), attempts: 1, failure },
        { state: 'sent', at: minute(5), attempts: 2 },
      ])
    })

    it('writes what was made and decided elsewhere at once, with the same way and the same words', async () => {
      const [queuedAt, at] = [minute(1), minute(2)]
      const made = Array.from({ length: 70 }, (_, n) =>
        task({ id: `t${n}`, createdAt: minute(0), queuedAt, core: 'https://core.example', attempts: 1 }),
      )
      const decided = (one: Task): Task => ({ ...one, state: 'done', updatedAt: at, outcome: outcomeOf(one.id) })
      const page = made.flatMap((one): Task[] => [{ ...one, state: 'sent', updatedAt: queuedAt }, decided(one)])
      await put(task({ id: 't3', createdAt: minute(0), core: 'https://core.example', attempts: 1 }))
      await store.transaction(({ tasks }) => tasks.putAll(page))

      for (const id of ['t0', 't3', 't69'])
        expect((await store.steps(id)).map((step) => [step.state, step.at])).toEqual([
          ['draft', minute(0)],
          ['sent', queuedAt],
          ['done', at],
        ])
      expect(await store.task('t69')).toEqual(decided(made[69] ?? task({ id: '' })))
      expect((await store.list({ filter: { text: 'niccolò' }, limit: 99 })).rows).toHaveLength(70)
      expect((await store.counts()).states.done).toBe(70)
    })

    it('writes what was on its way and is decided already once, with every step of its way', async () => {
      const core = 'https://core.example'
      const queued = ['a', 'b', 'c'].map((id) =>
        task({ id, createdAt: minute(0), updatedAt: minute(1), state: 'queued' }),
      )
      await put(...queued.map((one): Task => ({ ...one, state: 'draft', updatedAt: minute(0) })))
      await put(...queued)
      const departed = ['a', 'b', 'nobody']
      await store.transaction(({ tasks }) => tasks.depart(departed, { core, at: minute(2) }))
      const sending = await store.transaction(({ tasks }) => tasks.underway(['a', 'b', 'c']))
      expect(sending.map(({ id, state, attempts, core: at }) => [id, state, attempts, at])).toEqual([
        ['a', 'sending', 1, core],
        ['b', 'sending', 1, core],
      ])
      const told = sending.flatMap((one): Task[] => {
        const sent: Task = { ...one, state: 'sent', updatedAt: minute(3) }
        return [sent, { ...sent, state: 'done', updatedAt: minute(4), outcome: outcomeOf(one.id) }]
      })
      await store.transaction(({ tasks }) => tasks.putAll(told))

      expect((await store.steps('a')).map(({ state, at, attempts }) => [state, at, attempts])).toEqual([
        ['draft', minute(0), 0],
        ['queued', minute(1), 0],
        ['sent', minute(3), 1],
        ['done', minute(4), 1],
      ])
      expect(await store.task('b')).toEqual(told[3])
      expect((await store.counts()).states).toMatchObject({ queued: 1, sending: 0, sent: 0, done: 2 })
    })

    it('finds the whole chain of attempts from any of them', async () => {
      await put(
        ...[task({ id: 'a' }), task({ id: 'b', previous: 'a' }), task({ id: 'c', previous: 'b' })],
        ...[task({ id: 'x', previous: 'a', state: 'discarded' }), task({ id: 'other' })],
      )

      for (const id of ['a', 'b', 'c']) expect(await store.chain(id)).toEqual(['a', 'b', 'c'])
      expect(await store.chain('other')).toEqual(['other'])
    })

    it('narrows by matricola and by the day it was opened, and reads from the oldest on', async () => {
      await put(
        task({ id: 'a', createdAt: '2026-11-01T10:00:00.000Z', matricola: '1234567890', updatedAt: minute(3) }),
        task({ id: 'b', createdAt: '2026-11-02T22:59:59.000Z', matricola: '1234567890', updatedAt: minute(2) }),
        task({ id: 'c', createdAt: '2026-11-02T23:00:00.000Z', updatedAt: minute(1) }),
      )
      const ids = async (filter: Parameters<DeskStore['list']>[0]['filter']) =>
        (await store.list({ filter, limit: 9 })).rows.map(({ id }) => id)

      expect(await ids({ matricola: '1234567890' })).toEqual(['a', 'b'])
      expect(await ids({ openedFrom: '2026-11-02' })).toEqual(['c', 'b'])
      expect(await ids({ openedTo: '2026-11-02', oldestFirst: true })).toEqual(['a', 'b'])
      expect(await ids({ oldestFirst: true })).toEqual(['c', 'b', 'a'])
      expect(await ids({ order: 'created', oldestFirst: true })).toEqual(['a', 'b', 'c'])
    })

    it('finds a request by the words of its answers, of its reasons, and of its company', async () => {
      await put(
        task({ id: 'a', answers: { nota: 'Trasloco a Forlì' } }),
        task({ id: 'b', answers: { nota: 'Chiusura', anni: 2026 } }),
      )
      const ids = async (text: string) => (await store.list({ filter: { text }, limit: 9 })).rows.map(({ id }) => id)

      expect(await ids('forli')).toEqual(['a'])
      expect(await ids('trasl for')).toEqual(['a'])
      expect(await ids('perù 2026')).toEqual(['b'])
      expect(await ids('perù')).toEqual(['b', 'a'])
      expect(await ids('forlì srl')).toEqual(['a'])
      expect(await ids('"* AND')).toEqual([])
      await put(task({ id: 'a', answers: { nota: 'Altro' } }))
      expect(await ids('forli')).toEqual([])
    })
  })
}
