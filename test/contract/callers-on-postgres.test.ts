import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audited } from '#core/audit/log.ts'
import { verifyRegister } from '#core/audit/verify.ts'
import { relationOf } from '#core/access/relations.ts'
import { tokensIn } from '#core/store/personal-tokens.ts'
import { registerIn } from '#core/store/register.ts'
import { relationsIn } from '#core/store/relations.ts'
import { idOf, sha256 } from '#test/kit/core.ts'
import { MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import { postgresForCallers } from '#test/kit/postgres-for-callers.ts'
import { noteOf } from '#test/kit/register.ts'

let postgres: Awaited<ReturnType<typeof postgresForCallers>>
beforeAll(async () => {
  postgres = await postgresForCallers()
}, 120_000)
afterAll(() => postgres.stop())

const verdict = () => verifyRegister({ log: registerIn(postgres.db, { digest: sha256 }), digest: sha256 })

describe('The register on PostgreSQL', () => {
  it('stays one chain under many writers of many processes', async () => {
    const registers = [1, 2, 3].map(() => registerIn(postgres.pool(), { digest: sha256 }))
    const writers = registers.flatMap((register, at) =>
      Array.from({ length: 40 }, (_, n) => register.append([noteOf(n, { trace: `p${at}-${n}` }), noteOf(n)])),
    )
    await Promise.all(writers)
    expect(await verdict()).toMatchObject({ intact: true, head: { seq: 240 } })
  })

  it('holds what was tried in a transaction that was undone', async () => {
    const register = registerIn(postgres.db, { digest: sha256 })
    const { seq } = await register.head()
    const work = () =>
      postgres.db.transaction().execute(async (tx) => {
        await sql`create table undone (t text)`.execute(tx)
        // also while it is still open: it has a connection of its own
        await register.append([noteOf(1)])
        throw new Error('undone')
      })
    await expect(audited(register, noteOf(2), work)).rejects.toThrow('undone')
    expect(await register.page(seq, 9)).toMatchObject([{ seq: seq + 1 }, { seq: seq + 2, outcome: 'fallita' }])
  })

  it.each([
    "update registro set actor = 'ALTRI' where seq = 1",
    'delete from registro where seq = 2',
    'truncate registro',
    "insert into registro select seq, at, 'ALTRI', token, action, object, outcome, reason, trace, previous, hash from registro where seq = 1 on conflict (seq) do update set actor = excluded.actor",
    'update registro_testa set seq = 1',
    'delete from registro_testa',
    'truncate registro_testa',
  ])('does not let anybody %s', async (statement) => {
    await expect(sql.raw(statement).execute(postgres.db)).rejects.toThrow('si aggiunge soltanto')
    expect(await verdict()).toMatchObject({ intact: true })
  })

  it('tells of who took the guards away first', async () => {
    await sql`alter table registro disable trigger all`.execute(postgres.db)
    await sql`update registro set actor = 'ALTRI' where seq = 17`.execute(postgres.db)
    expect(await verdict()).toEqual({ intact: false, seq: 17, flaw: 'alterata' })
  })
})

it('Personal tokens are kept on PostgreSQL as on SQLite', async () => {
  const store = tokensIn(postgres.db)
  const [creato, scade] = ['2026-11-23T09:00:00.000Z', '2026-12-23T09:00:00.000Z']
  const token = { id: idOf(1), soggetto: ROSSI, nome: 'n', ambiti: ['dossier:leggi'], hash: 'h', creato, scade }
  await store.keep(token)
  expect(await store.find(idOf(1))).toEqual(token)
  await store.used(idOf(1), '2026-11-24')
  await store.used(idOf(1), '2026-11-23')
  await store.revoke(idOf(1), creato)
  await store.revoke(idOf(1), scade)
  expect(await store.list({ soggetto: ROSSI, limit: 9 })).toEqual([{ ...token, usato: '2026-11-24', revocato: creato }])
  await expect(store.keep({ ...token, id: idOf(2) })).rejects.toThrow('unique')
})

it('Relations are read on PostgreSQL as on SQLite', async () => {
  const sourced = { fonte: null, aggiornata_il: 'x' }
  const azienda = '01234567897'
  const { db } = postgres
  const delega = { tipo: 'intermediario' as const, delegato_nome: null, motivo_revoca: null, ...sourced }
  await sql`insert into aziende (codice_fiscale, ragione_sociale, nome_ordine, aggiornata_il) values (${azienda}, 'A', 'a', 'x')`.execute(
    db,
  )
  await db
    .insertInto('posizioni')
    .values({
      matricola: MATRICOLA,
      azienda,
      sede: '4900',
      csc: null,
      stato: 'attiva',
      dal: '2019-01-01',
      da_verificare: 0,
      ...sourced,
    })
    .execute()
  await db
    .insertInto('deleghe')
    .values({ id: 'D1', matricola: MATRICOLA, delegato: ROSSI, dal: '2020-01-01', al: null, ...delega })
    .execute()
  await db
    .insertInto('subdeleghe')
    .values({ id: 'S1', delega: 'D1', delegato: 'SUB', dal: '2021-01-01', al: '2022-01-01' })
    .execute()

  const relations = relationsIn(db)
  const near = async (who: string) => relationOf(who, (await relations.ties(who, [azienda])).get(azienda), '2026-11-23')
  expect([await near(ROSSI), await near('SUB'), await near('ALTRI')]).toEqual(['propria', 'cessata', 'estranea'])
  expect([await relations.isOfSede(azienda, '4900'), await relations.isOfSede(azienda, '7000')]).toEqual([true, false])
})
