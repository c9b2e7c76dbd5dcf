import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditNote } from '#core/audit/entry.ts'
import { verifyRegister } from '#core/audit/verify.ts'
import { sha256 as digest } from '#test/kit/core.ts'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { registerInPostgres } from './register-in-postgres.ts'

const note = (object: string): AuditNote => ({
  ...{ at: '2026-11-26T09:00:00.000Z', actor: 'macchina:prova', action: 'accesso', object, outcome: 'riuscita' },
  trace: 't',
})

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const objects = async () => (await registerInPostgres(database, { digest }).page(0, 99)).map(({ object }) => object)

describe('A register that several processes write', () => {
  it('stays one chain, whether or not somebody wrote since one wrote last', async () => {
    const [one, other] = [registerInPostgres(database, { digest }), registerInPostgres(database, { digest })]
    await one.append([note('core:1')])
    await one.append([note('core:2'), note('core:3')])
    await other.append([note('core:4')])
    await one.append([note('core:5')])
    await one.append([note('core:6')])
    expect(await objects()).toEqual(['core:1', 'core:2', 'core:3', 'core:4', 'core:5', 'core:6'])
    await Promise.all([7, 8, 9, 10].flatMap((n) => [one.append([note(`core:${n}`)]), other.append([note('core:0')])]))
    expect(await objects()).toHaveLength(14)
    expect(await verifyRegister({ log: one, digest })).toMatchObject({ intact: true, head: { seq: 14 } })
  })

  it('writes nothing where the link it knows is not the last any more', async () => {
    const [one, other] = [registerInPostgres(database, { digest }), registerInPostgres(database, { digest })]
    await one.append([note('core:first')])
    const before = await objects()
    await other.append([note('core:between')])
    await one.append([note('core:after')])
    expect((await objects()).slice(before.length)).toEqual(['core:between', 'core:after'])
  })
})
