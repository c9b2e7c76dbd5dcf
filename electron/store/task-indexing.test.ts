import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Task } from '#electron/desk/task.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { task } from '#test/kit/tasks.ts'
import type { DeskTables } from './desk-tables.ts'
import { deskMigrations } from './migrations/desk-migrations.ts'
import { sqliteDesk } from './sqlite-desk.ts'

const MANY = 1_200

let archive: TestArchive<DeskTables>
beforeEach(async () => {
  archive = await archiveWith<DeskTables>([], [deskMigrations])
})
afterEach(() => archive.remove())

const store = () => sqliteDesk(archive.db)
const named = (n: number, nome: string): Task => task({ id: `r${n}`, answers: { nome }, state: 'sent' })
const putAll = (...tasks: readonly Task[]) => store().transaction((tx) => tx.tasks.putAll(tasks))
const many = (nome: string) => Array.from({ length: MANY }, (_, n) => named(n, `${nome}${String(n).padStart(4, '0')}`))
const found = async (text: string) =>
  (await store().list({ filter: { text }, limit: 5 })).rows.map(({ id }) => id).sort()
const due = () => archive.raw.prepare('select ifnull(sum(json_array_length(numbers)), 0) from words_due').pluck().get()

it('indexes few requests where they are written', async () => {
  await putAll(named(1, 'rossi'), named(2, 'bianchi'))
  expect(due()).toBe(0)
  expect(await found('rossi')).toEqual(['r1'])
})

it('indexes many later, some at a time', async () => {
  await putAll(...many('rossi'))
  expect(due()).toBe(MANY)
  expect(await store().indexDue()).toBe(true)
  expect(due()).toBe(MANY - 500)
  while (await store().indexDue());
  expect(due()).toBe(0)
  expect(await store().indexDue()).toBe(false)
})

it('finds what was not indexed yet when somebody searches', async () => {
  await putAll(...many('rossi'))
  expect(await found('rossi1199')).toEqual(['r1199'])
  expect(due()).toBe(0)
})

it('finds requests by what they say now, however they were written meanwhile', async () => {
  await putAll(...many('rossi'))
  await store().transaction((tx) => tx.tasks.put(named(7, 'verdi')))
  await putAll(...many('bianchi').slice(0, 200))
  expect(await found('verdi')).toEqual([])
  expect(await found('rossi0007')).toEqual([])
  expect(await found('bianchi0007')).toEqual(['r7'])
  expect(await found('rossi1100')).toEqual(['r1100'])
})
