import { expect, it } from 'vitest'
import { setTimeout as pause } from 'node:timers/promises'
import { gatheredLines } from './gathered-lines.ts'
import type { Line } from './lines.ts'

const bytes = new Uint8Array([0x7b])
const lines = (from: number, to: number): readonly Line[] =>
  Array.from({ length: to - from + 1 }, (_, n) => ({ riga: from + n, bytes }))

const gathered = async (pieces: AsyncIterable<readonly Line[]>, most = 4) => {
  const groups: number[][] = []
  for await (const some of gatheredLines(pieces, most)) groups.push(some.map(({ riga }) => riga))
  return groups
}

async function* piecesOf(...pieces: readonly (readonly Line[])[]) {
  for (const piece of pieces) yield await Promise.resolve(piece)
}

it('gathers the lines of small pieces, and cuts those of large ones, up to as many as may be together', async () => {
  expect(await gathered(piecesOf(lines(1, 1), [], lines(2, 3), lines(4, 5), lines(6, 13), lines(14, 14)))).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 10, 11, 12],
    [13, 14],
  ])
  expect(await gathered(piecesOf())).toEqual([])
})

it('gives what has come when nothing more comes, whoever goes on later', async () => {
  const said: string[] = []
  async function* slowly() {
    yield lines(1, 1)
    while (said.length === 0) await pause(1)
    yield lines(2, 3)
  }
  const groups: number[] = []
  for await (const some of gatheredLines(slowly(), 99)) groups.push(said.push(`answered ${some.length}`) && some.length)
  expect(groups).toEqual([1, 2])
})

it('gives what came before a body broke, and then says so', async () => {
  async function* breaking() {
    yield lines(1, 2)
    await Promise.resolve()
    throw new Error('cut')
  }
  const groups: number[] = []
  const all = async () => {
    for await (const some of gatheredLines(breaking(), 99)) groups.push(some.length)
  }
  await expect(all()).rejects.toThrow('cut')
  expect(groups).toEqual([2])
})
