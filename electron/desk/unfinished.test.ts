import { expect, it } from 'vitest'
import { MemoryDesk } from '#test/kit/memory-desk.ts'
import { undertakingsOf } from './unfinished.ts'

function studio() {
  const store = new MemoryDesk()
  let born = 0
  const ids = { next: () => `u${String((born += 1))}` }
  const clock = { now: () => new Date('2026-11-27T09:00:00Z') }
  type Changed = Parameters<typeof undertakingsOf>[1]
  return { store, opened: (changed?: Changed) => undertakingsOf({ store, ids, clock }, changed) }
}

it('tells at the next opening what was cut, and nothing of what was over', async () => {
  const { opened } = studio()
  const first = await opened()
  await first.begin({ what: 'import', name: 'agosto.xml' })
  const over = await first.begin({ what: 'export', name: 'elenco.pdf' })
  await over()
  expect(await first.left()).toEqual([])

  const second = await opened()
  expect(await second.left()).toEqual([
    { id: 'u1', what: 'import', name: 'agosto.xml', at: '2026-11-27T09:00:00.000Z' },
  ])
})

it('tells it at every opening until it is put away, while other work goes on', async () => {
  const { opened } = studio()
  await (await opened()).begin({ what: 'batch', name: 'dpa', batch: 'b1' })
  const second = await opened()
  await second.begin({ what: 'import', name: 'deleghe.csv' })

  expect((await second.left()).map(({ name }) => name)).toEqual(['dpa'])
  await second.forget(['u1'])
  expect(await second.left()).toEqual([])
  expect((await (await opened()).left()).map(({ name }) => name)).toEqual(['deleghe.csv'])
})

it('says at every moment what is under way, and not what was cut before, nor what could not be kept', async () => {
  const { store, opened } = studio()
  await (await opened()).begin({ what: 'import', name: 'ieri.xml' })
  let underWay: readonly string[] = []
  const now = await opened((all) => (underWay = all.map(({ name }) => name)))

  const over = await now.begin({ what: 'import', name: 'agosto.xml' })
  await now.begin({ what: 'export', name: 'elenco.pdf' })
  expect(underWay).toEqual(['agosto.xml', 'elenco.pdf'])

  await over()
  store.transaction = () => Promise.reject(new Error('full'))
  await expect(now.begin({ what: 'import', name: 'settembre.xml' })).rejects.toThrow('full')
  expect(underWay).toEqual(['elenco.pdf'])
})
