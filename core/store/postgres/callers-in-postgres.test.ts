import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyRegister } from '#core/audit/verify.ts'
import { idOf, sha256 } from '#test/kit/core.ts'
import { dossierWith, ROSSI } from '#test/kit/dossier.ts'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { noteOf } from '#test/kit/register.ts'
import { callersInPostgres } from './callers-in-postgres.ts'
import { registerInPostgres } from './register-in-postgres.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await database.refill([dossierWith()])
})
afterAll(() => database.close())

const AZIENDA = dossierWith().azienda.codiceFiscale
const [creato, scade] = ['2026-11-23T09:00:00.000Z', '2026-12-23T09:00:00.000Z']

/** A database whose statements are counted. */
function counted() {
  const looks = { n: 0 }
  const reading: TestDatabase['reading'] = (work) => {
    looks.n += 1
    return database.reading(work)
  }
  return { looks, callers: callersInPostgres({ db: database.db, reading }) }
}

describe('Callers that come at once', () => {
  it('are told apart, and looked up together', async () => {
    const { looks, callers } = counted()
    for (const n of [1, 2, 3])
      await callers.tokens.keep({
        ...{ id: idOf(n), soggetto: ROSSI, nome: String(n), ambiti: ['dossier:leggi'], hash: `h${n}`, creato, scade },
      })
    const found = await Promise.all([1, 2, 3, 1, 9].map((n) => callers.tokens.find(idOf(n))))
    expect(found.map((one) => one?.nome)).toEqual(['1', '2', '3', '1', undefined])
    const ties = await Promise.all([ROSSI, 'ALTRI', ROSSI].map((who) => callers.relations.ties(who, [AZIENDA, 'X'])))
    expect(ties.map((one) => [...one.keys()])).toEqual([[AZIENDA], [AZIENDA], [AZIENDA]])
    expect(ties.map((one) => one.get(AZIENDA)?.deleghe.length)).toEqual([1, 0, 1])
    expect(looks.n).toBeLessThan(5)
  })

  it('are judged by what was committed when each asked, also while an earlier look is on its way', async () => {
    let endFirst: () => void = () => undefined
    const held = new Promise<void>((resolve) => (endFirst = resolve))
    let looked: () => void = () => undefined
    const hasLooked = new Promise<void>((resolve) => (looked = resolve))
    let first = true
    const reading: TestDatabase['reading'] = async (work) => {
      const known = await database.reading(work)
      if (first) {
        first = false
        looked()
        await held
      }
      return known
    }
    const callers = callersInPostgres({ db: database.db, reading })
    const before = callers.relations.ties(ROSSI, [AZIENDA])
    await hasLooked
    await callers.tokens.revoke(idOf(1), creato)
    await database.db.deleteFrom('subdeleghe').execute()
    await database.db.deleteFrom('deleghe').execute()
    const after = callers.relations.ties(ROSSI, [AZIENDA])
    endFirst()
    expect((await before).get(AZIENDA)?.deleghe).toHaveLength(1)
    expect((await after).get(AZIENDA)?.deleghe).toEqual([])
    expect((await callers.tokens.find(idOf(1)))?.revocato).toBe(creato)
  })
})

it('A register of a database stays one chain under writers of many processes, and takes what it is told as it is', async () => {
  const registers = [1, 2, 3].map(() => registerInPostgres(database, { digest: sha256 }))
  const writers = registers.flatMap((register, at) =>
    Array.from({ length: 30 }, (_, n) => register.append([noteOf(n, { trace: `p${at}-${n}` }), noteOf(n)])),
  )
  await Promise.all(writers)
  const [log] = registers
  if (log === undefined) throw new Error('no register')
  expect(await verifyRegister({ log, digest: sha256 })).toMatchObject({ intact: true, head: { seq: 180 } })
  const told = noteOf(7, { token: 'T1', reason: 'un’altra', outcome: 'rifiutata' })
  await log.append([told, noteOf(8)])
  expect(await log.page(180, 9)).toMatchObject([
    { ...told, seq: 181 },
    { ...noteOf(8), seq: 182 },
  ])
  expect((await log.page(181, 1))[0]).not.toHaveProperty('token')
})
