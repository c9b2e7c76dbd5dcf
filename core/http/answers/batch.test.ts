import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import type { Call } from '#core/http/call.ts'
import type { Core } from '#core/http/core.ts'
import type { RouteOf } from '#core/contract/routes.ts'
import { ok } from '#core/kernel/result.ts'
import { systemClock } from '#core/kernel/clock.ts'
import { submissionOf } from '#test/kit/core.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { presentaMolte } from './batch.ts'

/** A core that takes everything, and says how often others had their turn before each batch. */
function countingCore() {
  let turns = 0
  let isOver = false
  const count = () => {
    turns += 1
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  const before: number[] = []
  const core = {
    engine: { clock: systemClock },
    access: { mayAskAll: async (_: unknown, asked: readonly unknown[]) => asked.map(() => ok(null)) },
    take: async (batch: readonly { readonly id: string }[]) => {
      before.push(turns)
      return ok(batch.map(({ id }) => ok({ id })))
    },
    metrics: { submitted: () => undefined },
    register: { append: async () => undefined },
  } as unknown as Core
  return { core, before, end: () => void (isOver = true) }
}

it('lets whoever asks meanwhile be heard before the next ones are decided', async () => {
  const { core, before, end } = countingCore()
  const lines = Array.from({ length: 1_000 }, (_, n) => `${JSON.stringify(submissionOf(n))}\n`)
  const body = Readable.from([Buffer.from(lines.join(''))])
  const call = { body, identity: { soggetto: ROSSI, ruoli: [] }, trace: 't' } as unknown as Call<
    RouteOf<'presentaMolte'>
  >

  const told = await presentaMolte(core, call)
  if (!told.ok) throw new Error(told.failure.code)
  const texts: string[] = []
  for await (const text of told.value as AsyncIterable<string>) texts.push(text)
  end()

  expect(texts.join('').match(/"ok":true/g)).toHaveLength(1_000)
  expect(before).toHaveLength(4)
  for (const [at, turns] of before.entries())
    if (at > 0) expect(turns).toBeGreaterThanOrEqual((before[at - 1] ?? 0) + 2)
})
