import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tally, type Batch, type BatchItem } from '#electron/desk/batch.ts'
import type { DeskStore } from '#electron/desk/desk-store.ts'
import { minute, outcomeOf, task } from '#test/kit/tasks.ts'
import type { OpenedDesk } from './desk-store.ts'

const batch = (parts: Partial<Batch> & { readonly id: string }): Batch => ({
  ...{ service: 'saluto', version: 1, common: { formale: 'NO' } },
  ...{ createdAt: minute(0), updatedAt: minute(0), discarded: false },
  ...parts,
})
const item = (n: number, parts: Partial<BatchItem> = {}): BatchItem => ({
  ...{ n, azienda: `azienda-${n}`, ragioneSociale: `Azienda ${n}`, answers: { nome: `Nome ${n}`, pec: null } },
  ...parts,
})

/** What every storage of the desk promises of batches. */
export function describeDeskBatches(name: string, open: () => Promise<OpenedDesk>): void {
  describe(`batches: ${name}`, () => {
    let opened: OpenedDesk
    let store: DeskStore
    beforeEach(async () => {
      opened = await open()
      store = opened.store
    })
    afterEach(() => opened.close())

    const put = (one: Batch, ...items: readonly BatchItem[]) =>
      store.transaction(async ({ batches }) => {
        await batches.put(one)
        for (const each of items) await batches.putItem(one.id, each)
      })

    it('gives back a batch and its companies as they were put, in their order', async () => {
      const whole = item(1, { reason: { code: 'x', retry: 'never' }, previous: 'z' })
      await put(batch({ id: 'b' }), whole, item(0))

      expect(await store.batches.get('b')).toEqual(batch({ id: 'b' }))
      expect(await store.batches.open('b')).toEqual([item(0), whole])
    })

    it('forgets what a later put leaves out, and a company that is taken out', async () => {
      await put(batch({ id: 'b' }), item(0, { reason: { code: 'x', retry: 'never' } }), item(1))
      await store.transaction(async ({ batches }) => {
        await batches.putItem('b', item(0))
        await batches.dropItem('b', 1)
      })

      expect(await store.batches.open('b')).toEqual([item(0)])
    })

    it('does not let go of a company that has become a Smart-Task', async () => {
      await store.transaction(({ tasks }) => tasks.put(task({ id: 't' })))
      await put(batch({ id: 'b' }), item(0, { task: 't' }))
      await store.transaction(({ batches }) => batches.dropItem('b', 0))

      expect(await store.batches.row('b')).toMatchObject({ total: 1 })
    })

    it('lists the newest first, without those put aside, with where their companies stand', async () => {
      await store.transaction(async ({ tasks }) => {
        await tasks.put(task({ id: 'a', state: 'done', outcome: outcomeOf('a') }))
        await tasks.put(task({ id: 'q', state: 'queued' }))
      })
      await put(batch({ id: 'old' }), item(0, { task: 'a' }), item(1, { task: 'q' }), item(2))
      await put(batch({ id: 'new', createdAt: minute(1) }))
      await put(batch({ id: 'gone', discarded: true }))

      const list = await store.batches.list()
      expect(list.map(({ id }) => id)).toEqual(['new', 'old'])
      expect(list[1]).toMatchObject({
        total: 3,
        tally: tally([
          ['accolta', 1],
          ['in-coda', 1],
          ['aperta', 1],
        ]),
      })
    })

    it('counts a company once, however many matricole of it a batch is for', async () => {
      const { azienda } = item(0)
      await put(batch({ id: 'b' }), item(0), item(1, { azienda }), item(2))
      await put(batch({ id: 'other' }), item(0))

      expect(await store.batches.row('b')).toMatchObject({ total: 3, companies: 2 })
      expect(await store.batches.list()).toMatchObject([{ companies: 1 }, { companies: 2 }])
    })

    it('tells what became of each company, page by page, narrowed to where they stand', async () => {
      await store.transaction(({ tasks }) => tasks.put(task({ id: 'd' })))
      await put(batch({ id: 'b' }), item(0, { task: 'd' }), item(1), item(2))

      const first = await store.batches.items({ batch: 'b', stand: 'aperta', limit: 1 })
      expect(first).toMatchObject({ total: 2, rows: [{ n: 1, stand: 'aperta' }] })
      const second = await store.batches.items({ batch: 'b', stand: 'aperta', limit: 1, after: first.next ?? '' })
      expect(second.rows.map(({ n }) => n)).toEqual([2])
      expect(second.next).toBeUndefined()
      const drafts = await store.batches.items({ batch: 'b', stand: 'bozza', limit: 5 })
      expect(drafts.rows).toMatchObject([{ n: 0, task: 'd', stand: 'bozza' }])
    })

    it('tells which outcomes nobody has read', async () => {
      await store.transaction(async ({ tasks }) => {
        await tasks.put(task({ id: 'new', state: 'done', outcome: outcomeOf('new'), read: false }))
        await tasks.put(task({ id: 'old', state: 'done', outcome: outcomeOf('old'), read: true }))
        await tasks.put(task({ id: 'q', state: 'queued' }))
      })
      await put(batch({ id: 'b' }), item(0, { task: 'new' }), item(1, { task: 'old' }), item(2, { task: 'q' }), item(3))

      const { rows } = await store.batches.items({ batch: 'b', limit: 5 })
      expect(rows.flatMap(({ n, unread }) => (unread === true ? [n] : []))).toEqual([0])
    })

    it('follows a refused request to the attempt that mends it', async () => {
      await store.transaction(({ tasks }) =>
        tasks.put(task({ id: 'no', state: 'done', outcome: outcomeOf('no', 'non-accolta') })),
      )
      await put(batch({ id: 'b' }), item(0, { task: 'no', reason: { code: 'x', retry: 'never' } }))
      await store.transaction(({ tasks }) => tasks.put(task({ id: 'again', previous: 'no' })))

      const { rows } = await store.batches.items({ batch: 'b', limit: 5 })
      expect(rows).toMatchObject([{ task: 'again', stand: 'bozza' }])
      expect(rows[0]?.reason).toBeUndefined()
    })
  })
}
