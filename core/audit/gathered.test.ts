import { expect, it } from 'vitest'
import { noteOf } from '#test/kit/register.ts'
import type { AuditNote } from './entry.ts'
import { gathered } from './gathered.ts'

/** A log whose transactions end when the test says so. */
function slow() {
  const writes: { notes: readonly AuditNote[]; end: (error?: Error) => void }[] = []
  const append = (notes: readonly AuditNote[]) =>
    new Promise<void>((done, fail) => {
      writes.push({ notes: [...notes], end: (error) => (error ? fail(error) : done()) })
    })
  return { writes, log: gathered({ append }) }
}
const turn = () => new Promise((next) => setImmediate(next))
const traces = ({ notes }: { notes: readonly AuditNote[] }) => notes.map(({ trace }) => trace)

it('What comes while a transaction is on its way is written by the next, all together', async () => {
  const { writes, log } = slow()
  const told: string[] = []
  const noting = (n: number) => log.append([noteOf(n)]).then(() => told.push(`t-${n}`))
  const first = noting(1)
  await turn()
  const rest = [noting(2), noting(3)]
  await turn()
  expect(writes.map(traces)).toEqual([['t-1']])

  writes[0]?.end()
  await first
  await turn()
  expect([told, writes.map(traces)]).toEqual([['t-1'], [['t-1'], ['t-2', 't-3']]])

  writes[1]?.end()
  await Promise.all(rest)
  expect(told).toEqual(['t-1', 't-2', 't-3'])
})

it('A transaction that fails is told to those who waited for it, and the next goes on', async () => {
  const { writes, log } = slow()
  const first = log.append([noteOf(1)])
  await turn()
  const second = log.append([noteOf(2)])
  writes[0]?.end(new Error('pieno'))
  await expect(first).rejects.toThrow('pieno')
  await turn()
  writes[1]?.end()
  await expect(second).resolves.toBeUndefined()
})
