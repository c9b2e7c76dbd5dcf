import { afterEach, beforeEach, expect, it } from 'vitest'
import { openArchive } from '#core/store/open.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { latelyRead } from './lately-read.ts'

type Row = { readonly key: string; readonly turn: number }

let archive: TestArchive
let asked: string[]
beforeEach(async () => {
  archive = await archiveWith([])
  asked = []
})
afterEach(() => archive.remove())

/** Each row tells in which reading it was made, and each reading what it was asked. */
function reader(limit = 10, meanwhile: () => void = () => undefined) {
  const read = async (keys: readonly string[]): Promise<readonly Row[]> => {
    asked.push(keys.join(' '))
    await Promise.resolve()
    meanwhile()
    return keys.filter((key) => key !== 'nowhere').map((key) => ({ key, turn: asked.length }))
  }
  return latelyRead<Row>(archive, { limit, keyOf: ({ key }) => key, read })
}
const keysOf = (rows: readonly Row[]) => rows.map(({ key }) => key).join(' ')

const write = (sql = 'create table if not exists marks (n)') => archive.raw.exec(sql)

it('reads only what it did not read lately, and gives all in the order asked', async () => {
  const rows = reader()
  expect(keysOf(await rows(['a', 'b']))).toBe('a b')
  expect(keysOf(await rows(['c', 'b', 'nowhere', 'a']))).toBe('c b a')
  expect(keysOf(await rows(['b', 'c']))).toBe('b c')
  expect(asked).toEqual(['a b', 'c nowhere'])
})

it('reads anew what this connection has changed', async () => {
  write()
  const rows = reader()
  await rows(['a'])
  write('insert into marks values (1)')
  expect(await rows(['a'])).toEqual([{ key: 'a', turn: 2 }])
})

it('reads anew what another connection has changed', async () => {
  write()
  const rows = reader()
  await rows(['a'])
  const other = await openArchive(archive.place)
  if (!other.ok) throw new Error(other.failure.code)
  other.value.raw.exec('insert into marks values (1)')
  await other.value.close()
  expect(await rows(['a'])).toEqual([{ key: 'a', turn: 2 }])
})

it('keeps nothing that was read in a transaction, for it may be undone', async () => {
  write()
  const rows = reader()
  write('begin immediate')
  write('insert into marks values (1)')
  await rows(['a'])
  write('rollback')
  expect(await rows(['a'])).toEqual([{ key: 'a', turn: 2 }])
})

it('gives rows of one moment when something is written while it reads', async () => {
  write()
  let isWriting = false
  const rows = reader(10, () => isWriting && write('insert into marks values (1)'))
  await rows(['a'])
  isWriting = true
  expect(await rows(['a', 'b'])).toEqual([
    { key: 'a', turn: 3 },
    { key: 'b', turn: 3 },
  ])
})

it('lets the oldest go, and still gives as many as are asked', async () => {
  const rows = reader(2)
  expect(keysOf(await rows(['a', 'b', 'c']))).toBe('a b c')
  await rows(['b', 'c'])
  await rows(['a'])
  expect(asked).toEqual(['a b c', 'a'])
})
