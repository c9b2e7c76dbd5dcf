import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Dossier } from '#core/domain/dossier.ts'
import { variazioneDopoCalcolo } from '#core/domain/variazione.ts'
import type { ImportKind, ImportReport } from '#core/domain/importing.ts'
import { keepRegisters, readRegisters } from '#electron/store/kept-registers.ts'
import { sqliteCompanies } from '#electron/store/sqlite-companies.ts'
import { sqliteImporter } from '#electron/store/imports/sqlite-importer.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { keepStudio } from '#electron/store/portfolio-day.ts'
import type { Studio } from '#electron/desk/studio.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'

type Manifest = {
  readonly studio: Studio
  readonly oggi: string
  readonly files: readonly { readonly name: string; readonly kind: ImportKind }[]
}

const home = join(import.meta.dirname, '../fixtures/demo-studio')
const { studio, oggi, files } = JSON.parse(readFileSync(join(home, 'studio.json'), 'utf8')) as Manifest
const clock = { now: () => new Date(`${oggi}T11:00:00Z`) }

let born = 0
const ids = { next: () => `import-${(born += 1)}` }
let archive: TestArchive<DeskTables>
const reports = new Map<string, ImportReport>()

async function imported(name: string, kind: ImportKind): Promise<ImportReport> {
  const report = await sqliteImporter({ archive, studio, clock, ids }).importFile({ path: join(home, name), kind }, {})
  if (!report.ok) throw new Error(`${name}: ${report.failure.code}`)
  return report.value
}

beforeAll(async () => {
  archive = await archiveWith<DeskTables>([], [deskMigrations])
  await keepStudio(archive.db, studio)
  for (const { name, kind } of files) reports.set(name, await imported(name, kind))
  await keepRegisters(archive, readRegisters(readFileSync(join(home, 'archivio.json'), 'utf8')), clock)
})
afterAll(() => archive.remove())

const all = () => [...reports.values()]

it('rejects the three mistakes that the README owns up to, and nothing else', () => {
  const rejected = [...reports].flatMap(([name, report]) => report.rejected.map((one) => [name, one.code, one.value]))

  expect(rejected).toEqual([
    ['deleghe.csv', 'codice-fiscale', expect.stringMatching(/^[A-Z0-9]{16}$/)],
    ['note-di-rettifica.csv', 'periodo', '13/2026'],
    ['note-di-rettifica.csv', 'importo', '12O,50'],
  ])
})

it('is taken with no reserve but for the notes that were compensated', () => {
  const warned = all().flatMap(({ warnings }) => warnings.map(({ code, value }) => `${code} ${value ?? ''}`))

  expect(new Set(warned)).toEqual(new Set(['stato-sconosciuto Compensata']))
})

it('fills an archive with a whole studio', async () => {
  const count = async (table: 'aziende' | 'posizioni' | 'deleghe' | 'note' | 'versamenti' | 'denunce') =>
    Number(
      (
        await archive.core
          .selectFrom(table)
          .select((of) => of.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  const rowsOf = (kind: string) =>
    all()
      .filter((report) => report.kind === kind)
      .reduce((n, { added }) => n + added, 0)

  expect(await count('aziende')).toBeGreaterThanOrEqual(40)
  expect(await count('posizioni')).toBeGreaterThanOrEqual(55)
  expect(await count('deleghe')).toBe(rowsOf('deleghe'))
  expect(await count('denunce')).toBe(rowsOf('uniemens'))
  expect(await count('note')).toBeGreaterThanOrEqual(150)
  expect(await count('versamenti')).toBeGreaterThanOrEqual(300)
})

it('knows the dipendenti whom companies delegated, and one who no longer is', async () => {
  const rows = await archive.core
    .selectFrom('deleghe')
    .select(['delegato', 'al'])
    .where('tipo', '=', 'dipendente')
    .execute()

  expect(new Set(rows.map(({ delegato }) => delegato)).size).toBe(11)
  expect(rows.filter(({ al }) => al !== null && al <= oggi)).toHaveLength(1)
})

it('shows in the dossier the regularity, who stands for the company and its codes; to keep them twice changes nothing', async () => {
  const known = readRegisters(readFileSync(join(home, 'archivio.json'), 'utf8'))
  const of = async (nome: string) => {
    const row = archive.core.selectFrom('aziende').select('codice_fiscale').where('ragione_sociale', '=', nome)
    return dossierOf((await row.executeTakeFirstOrThrow()).codice_fiscale)
  }
  await keepRegisters(archive, known, clock)

  const irregular = await of('Edilizia Piombodritto S.r.l.')
  expect(irregular.regolarita.map(({ esito }) => esito)).toEqual(['regolare', 'irregolare'])
  expect(irregular.soggettiCollegati.map(({ relazione }) => relazione)).toContain('rappresentante-legale')
  const [posizione] = (await of('Farmacia del Buonumore S.r.l.')).posizioni
  expect(posizione?.autorizzazioni).toEqual([{ codice: '9R', dal: '2026-05-04', al: '2027-03-31' }])
})

it('corrects denunce that were there with the flow of variations', () => {
  const { added, changed } = reports.get('uniemens/UniEmens_variazioni_2026-11.xml') ?? {}

  expect(added).toBe(0)
  expect(changed).toBeGreaterThanOrEqual(8)
})

it('tells the same with the spreadsheet of deleghe as with the CSV', async () => {
  const { read, unchanged, rejectedTotal } = await imported('deleghe.xlsx', 'deleghe')

  expect({ unchanged, rejectedTotal }).toEqual({ unchanged: read, rejectedTotal: 0 })
})

it('holds notes worth calculating again, and notes that nothing has changed', async () => {
  const companies = (await archive.core.selectFrom('aziende').select('codice_fiscale').execute()).map(
    (row) => row.codice_fiscale,
  )
  const found = await Promise.all(companies.map(changesOf))
  const kinds = found.flat()

  expect(kinds.filter((kind) => kind === 'versamento-trovato').length).toBeGreaterThan(25)
  expect(kinds.filter((kind) => kind === 'variazione-uniemens').length).toBeGreaterThan(5)
  expect(kinds.filter((kind) => kind === undefined).length).toBeGreaterThan(40)
})

async function changesOf(azienda: string) {
  const dossier = await dossierOf(azienda)
  return dossier.note
    .filter(({ stato }) => stato === 'aperta')
    .map((note) => variazioneDopoCalcolo(dossier, note)?.tipo)
}

async function dossierOf(azienda: string): Promise<Dossier> {
  const richiedente = { codiceFiscale: studio.codiceFiscale, ruolo: 'intermediario' } as const
  const found = await sqliteCompanies(archive, clock).dossier({ azienda, richiedente, oggi })
  if (found === undefined) throw new Error(`${azienda} is not in the archive`)
  return found
}

it('has companies of every kind, in the Registro imprese and out of it, in delega and out of it', async () => {
  const rows = await archive.core
    .selectFrom('aziende')
    .select(['natura_giuridica', 'iscritta_ri', 'procedura_concorsuale'])
    .execute()
  const companies = sqliteCompanies(archive, clock)
  const inDelega = await companies.list({ search: '', scope: 'in-delega', limit: 1 })
  const fuori = await companies.list({ search: '', scope: 'fuori-delega', limit: 1 })

  expect(new Set(rows.map((row) => row.natura_giuridica)).size).toBeGreaterThanOrEqual(7)
  expect(rows.filter((row) => row.iscritta_ri === 0).length).toBeGreaterThanOrEqual(10)
  expect(rows.filter((row) => row.procedura_concorsuale === 1).length).toBe(1)
  expect(inDelega.total).toBeGreaterThanOrEqual(40)
  expect(fuori.total).toBeGreaterThanOrEqual(2)
})
