import { afterEach, beforeEach, expect, it } from 'vitest'
import { openArchive, type Archive } from '#core/store/open.ts'
import { archiveWith, fill, type TestArchive } from '#test/kit/archive.ts'
import type { DeskTables } from './desk-tables.ts'
import { deskMigrations } from './migrations/desk-migrations.ts'
import { keepStudio } from './portfolio-day.ts'
import { sqliteCompanies } from './sqlite-companies.ts'

const STUDIO = { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'Studio Rossi' }
const MATRICOLA = '7000000001'
const before = Object.fromEntries(Object.entries(deskMigrations.steps).filter(([name]) => name < '0014'))
const time = { now: new Date('2026-11-23T12:00:00Z') }

let old: TestArchive<DeskTables>
let archive: Archive<DeskTables>
beforeEach(async () => {
  time.now = new Date('2026-11-23T12:00:00Z')
  old = await archiveWith<DeskTables>([], [{ ...deskMigrations, steps: before }])
  await keepInOldDesk()
  await old.close()
  const opened = await openArchive<DeskTables>({ ...old.place, own: [deskMigrations] })
  if (!opened.ok) throw new Error(opened.failure.code)
  archive = opened.value
})
afterEach(async () => {
  await archive.close()
  await old.remove()
})

/** By hand: what keeps the studio today knows of columns that the desk of then had not. */
async function keepInOldDesk() {
  await old.db
    .insertInto('remembered')
    .values([
      { name: 'studio', value: JSON.stringify(STUDIO) },
      { name: 'oggi', value: '"2026-11-23"' },
    ])
    .execute()
  await fill(old, [
    {
      azienda: { codiceFiscale: '00000000001', ragioneSociale: 'Bar Perù' },
      posizioni: [
        { matricola: '7000000002', stato: 'attiva', dal: '2020-01-01' },
        { matricola: MATRICOLA, sede: '1300', stato: 'attiva', dal: '2020-01-01' },
      ],
      deleghe: [
        delega('a', { al: '2026-12-31' }),
        delega('b', { al: '2027-06-30', matricola: '7000000002' }),
        delega('c', { delegato: 'ALTRO', al: '2026-11-30' }),
      ],
    },
  ])
}

const delega = (id: string, parts: object) => ({
  id,
  matricola: MATRICOLA,
  tipo: 'intermediario',
  delegato: STUDIO.codiceFiscale,
  dal: '2024-01-01',
  ...parts,
})

async function row() {
  const companies = sqliteCompanies(archive, { now: () => time.now })
  return (await companies.list({ search: '', scope: 'tutte', limit: 9 })).rows[0]
}

it('knows of companies that an older desk had where they are, and when their delega ends', async () => {
  expect(await row()).toMatchObject({
    inDelega: true,
    delegaAl: '2026-12-31',
    posizioni: [
      { matricola: MATRICOLA, stato: 'attiva', sede: '1300' },
      { matricola: '7000000002', stato: 'attiva' },
    ],
  })
})

it('follows a position that changes its state or its Sede, and one that is gone', async () => {
  const position = (values: object) =>
    archive.db.updateTable('posizioni').set(values).where('matricola', '=', MATRICOLA)

  await position({ stato: 'cessata' }).execute()
  expect((await row())?.posizioni[0]).toEqual({ matricola: MATRICOLA, stato: 'cessata', sede: '1300' })

  await position({ sede: '4900' }).execute()
  expect((await row())?.posizioni[0]).toEqual({ matricola: MATRICOLA, stato: 'cessata', sede: '4900' })
})

it('follows the end of a delega: written, taken back, passed, or of another studio', async () => {
  await archive.db.updateTable('deleghe').set({ al: '2026-12-01' }).where('id', '=', 'a').execute()
  expect((await row())?.delegaAl).toBe('2026-12-01')

  time.now = new Date('2026-12-01T12:00:00Z')
  expect(await row()).toMatchObject({ inDelega: true, delegaAl: '2027-06-30' })

  await archive.db.deleteFrom('deleghe').where('id', '=', 'b').execute()
  expect(await row()).toMatchObject({ inDelega: false })

  time.now = new Date('2026-11-23T12:00:00Z')
  await keepStudio(archive.db, { ...STUDIO, codiceFiscale: 'ALTRO' })
  expect((await row())?.delegaAl).toBe('2026-11-30')
})
