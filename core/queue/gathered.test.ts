import { expect, it } from 'vitest'
import type { Answers } from '#core/engine/batch.ts'
import { no, ok } from '#core/kernel/result.ts'
import { gatheredTake } from './gathered.ts'

/** A queue whose transactions end when the test says so. */
function slow() {
  const taken: { batch: readonly unknown[]; mittente: string | undefined; end: (answers?: Answers) => void }[] = []
  const take = gatheredTake(
    (batch, mittente) =>
      new Promise((done) => {
        const receipts = batch.map((one) => ok({ id: String(one) })) as never
        taken.push({ batch: [...batch], mittente, end: (answers = ok(receipts)) => done(answers) })
      }),
  )
  return { taken, take, batches: () => taken.map(({ batch, mittente }) => `${mittente ?? ''}: ${batch.join(' ')}`) }
}
const turn = () => new Promise((next) => setImmediate(next))
const ids = (answers: Answers) => answers.ok && answers.value.map((one) => one.ok && one.value.id)

it('What one sender hands in while a transaction is on its way is taken by the next, and each call gets its own answers', async () => {
  const { taken, take, batches } = slow()
  const first = take([1], 'rossi')
  await turn()
  const rest = [take([2, 3], 'rossi'), take([], 'rossi'), take([4], 'rossi')]
  const other = take([5], 'verdi')
  await turn()
  expect(batches()).toEqual(['rossi: 1', 'verdi: 5'])

  taken[0]?.end()
  taken[1]?.end()
  expect([ids(await first), ids(await other)]).toEqual([['1'], ['5']])
  await turn()
  taken[2]?.end()
  expect((await Promise.all(rest)).map(ids)).toEqual([['2', '3'], [], ['4']])
  expect(batches()).toEqual(['rossi: 1', 'verdi: 5', 'rossi: 2 3 4'])
})

it('More than a transaction holds goes into several, in order', async () => {
  const { taken, take } = slow()
  const upTo = (n: number) => Array.from({ length: n }, (_, at) => at)
  const all = [take(upTo(60), 'rossi'), take(upTo(60), 'rossi'), take(upTo(250), 'rossi')]
  for (let n = 0; n < 3; n++) {
    await turn()
    taken[n]?.end()
  }
  expect((await Promise.all(all)).map((one) => one.ok && one.value.length)).toEqual([60, 60, 250])
})

it('A transaction that could not be made is told to all who were in it, and the next goes on', async () => {
  const { taken, take } = slow()
  const pair = [take([1], 'rossi'), take([2], 'rossi')]
  await turn()
  taken[0]?.end(no({ code: 'archivio-non-disponibile', retry: 'later' }))
  expect((await Promise.all(pair)).map((one) => one.ok)).toEqual([false, false])
  const next = take([3], 'rossi')
  await turn()
  taken[1]?.end()
  expect(ids(await next)).toEqual(['3'])
})
