import { expect, it } from 'vitest'
import { columns, unpacked, writtenOf } from './packed.ts'

const read = columns(['id', 'sede', 'cig?'], 'json')
const fromDatabase = columns(['id', 'sede', 'cig?', 'saldo#'], 'composites')

it('reads rows by name, without what is not known, and yes and no as such', () => {
  expect(read('[["a",null,1],["b","7000",0],["c",null,null]]')).toEqual([
    { id: 'a', cig: true },
    { id: 'b', sede: '7000', cig: false },
    { id: 'c' },
  ])
})

it('reads what PostgreSQL wrote, and writes it so that it is read again', () => {
  const list = fromDatabase('(a,,1,-5),("b, c",7000,0,4.5),(d,"",,)')
  const rows = [
    { id: 'a', cig: true, saldo: -5 },
    { id: 'b, c', sede: '7000', cig: false, saldo: 4.5 },
    { id: 'd', sede: '' },
  ]
  expect(list).toEqual(rows)
  expect(unpacked(JSON.parse(writtenOf(list).text))).toEqual(rows)
  expect(fromDatabase('')).toEqual([])
})

it.each([
  ['of a few rows', 2],
  ['of many', 200],
])('writes a list %s as it was read, and reads it again from that alone', (_, length) => {
  const list = read(JSON.stringify(Array.from({ length }, (_row, n) => [`${n}`, null, n % 2])))
  expect(writtenOf(list).text).toContain('"names":["id","sede","cig?"]')
  expect(unpacked(JSON.parse(writtenOf(list).text))).toEqual(list)
})

it('writes a list it has not read in full', () => {
  expect(writtenOf([{ id: 'a' }]).text).toBe('[{"id":"a"}]')
  expect(unpacked([{ id: 'a' }])).toEqual([{ id: 'a' }])
})

it('lets nobody change a list that others may be reading', () => {
  const list = read(JSON.stringify(Array.from({ length: 200 }, (_, n) => [`${n}`, null, null]))) as { id: string }[]
  expect(() => list.push({ id: 'x' })).toThrow(TypeError)
  expect(() => Object.assign(list[0] ?? {}, { id: 'x' })).toThrow(TypeError)
})
