import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { pagesOfLog } from './folding.ts'

let archive: TestArchive
beforeEach(async () => {
  archive = await archiveWith()
  archive.raw.exec('create table burst (bytes blob)')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await archive.remove()
})

const MUCH = 6_000_000
const written = (bytes: number) =>
  archive.db.transaction().execute((tx) => sql`insert into burst values (randomblob(${bytes}))`.execute(tx))
const left = () => pagesOfLog(archive.raw)

it('The log is folded into the file in the first moment of peace after a burst of work', async () => {
  await written(MUCH)
  vi.advanceTimersByTime(199)
  await written(1)
  vi.advanceTimersByTime(199)
  expect(left()).toBeGreaterThan(1_000)

  vi.advanceTimersByTime(1)
  expect(left()).toBe(0)
})

it('It is so after every burst', async () => {
  for (let burst = 0; burst < 3; burst += 1) {
    await written(MUCH)
    expect(left()).toBeGreaterThan(1_000)
    vi.advanceTimersByTime(200)
    expect(left()).toBe(0)
  }
})

it('Where little was written it is left for another time', async () => {
  await written(1)
  vi.advanceTimersByTime(10_000)
  expect(left()).toBeGreaterThan(0)
})

it('Nothing is folded within a transaction, but after it', async () => {
  await written(MUCH)
  await archive.db.transaction().execute(async (tx) => {
    await sql`insert into burst values (1)`.execute(tx)
    vi.advanceTimersByTime(200)
  })
  expect(left()).toBeGreaterThan(1_000)
  vi.advanceTimersByTime(200)
  expect(left()).toBe(0)
})

it('Who reads a stream meanwhile reads it to its end, and the log is folded after the next commit', async () => {
  await written(MUCH)
  await written(1)
  const rows = archive.raw.prepare('select length(bytes) from burst order by 1').pluck().iterate()
  expect(rows.next().value).toBe(1)
  vi.advanceTimersByTime(200)
  expect([...rows]).toEqual([MUCH])

  await written(1)
  vi.advanceTimersByTime(200)
  expect(left()).toBe(0)
})
