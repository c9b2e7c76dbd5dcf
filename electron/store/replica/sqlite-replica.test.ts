import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDossier } from '#core/store/dossier.ts'
import { reading } from '#core/store/prepared.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { keepStudio, turnPortfolioTo } from '#electron/store/portfolio-day.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import type { ToldCompany } from '#electron/desk/told-company.ts'
import { AZIENDA, whole } from '#test/contract/ledger-facts.ts'
import { AGGIORNATA, archiveWith, fill, type TestArchive } from '#test/kit/archive.ts'
import { dossierWith, MATRICOLA, ROSSI } from '#test/kit/dossier.ts'

const CORE = 'https://core.example'
const BEFORE = '2026-10-01T08:00:00.000Z'
const AFTER = '2026-11-20T08:00:00.000Z'

let archive: TestArchive<DeskTables>
beforeEach(async () => {
  archive = await archiveWith<DeskTables>([], [deskMigrations])
  await keepStudio(archive.db, { codiceFiscale: ROSSI, denominazione: 'Studio Rossi' })
  await turnPortfolioTo(archive.db, whole.oggi)
})
afterEach(() => archive.remove())

const take = (...told: readonly ToldCompany[]) =>
  sqliteDesk(archive.db).transaction(({ replica }) => replica.take(CORE, told))
const ofAll = (at: string) => ({ azienda: { [AZIENDA]: at }, posizione: { [MATRICOLA]: at }, delega: { D1: at } })
const told = (at: string, differing: object = {}): ToldCompany => ({
  azienda: AZIENDA,
  dossier: dossierWith({ azienda: { codiceFiscale: AZIENDA, ragioneSociale: 'Dal core' }, ...differing }),
  confermati: ofAll(at),
})
const here = () =>
  reading(archive, (on) => readDossier(on, { azienda: AZIENDA, richiedente: whole.richiedente, oggi: whole.oggi }))
const name = async () => (await here())?.azienda.ragioneSociale
const row = () => archive.db.selectFrom('portfolio').select(['in_delega', 'delega_al']).executeTakeFirst()
const choose = (core: string) => sqliteDesk(archive.db).transaction(({ memory }) => memory.remember('core', core))

describe('What a core tells of a company', () => {
  it('is the same here, to the last field', async () => {
    await take({ azienda: AZIENDA, dossier: whole, confermati: {} })

    expect(await here()).toEqual({ ...whole, pendenti: [] })
  })

  it('takes the place of what was imported before it, and says where it comes from and how old it is', async () => {
    await fill(archive, [dossierWith()])

    await take(told(AFTER))

    expect(await name()).toBe('Dal core')
    const from = await archive.db.selectFrom('deleghe').select(['fonte', 'aggiornata_il']).execute()
    expect(from).toEqual([{ fonte: `core:${CORE}`, aggiornata_il: AFTER }])
  })

  it('leaves what was imported after it, and what it does not know', async () => {
    const nota = {
      id: 'N9',
      matricola: MATRICOLA,
      periodo: '2026-03',
      dataCalcolo: '2026-09-10',
      saldo: 1,
      stato: 'aperta',
    }
    await fill(archive, [dossierWith({ note: [nota] })])

    await take(told(BEFORE))

    expect(await name()).toBe('Officine Aurora S.r.l.')
    expect((await here())?.note).toMatchObject([{ id: 'N9' }])
  })

  it('wins where both are of the same time', async () => {
    await fill(archive, [dossierWith()])

    await take(told(AGGIORNATA))

    expect(await name()).toBe('Dal core')
  })

  it('has the contacts that it took away taken away here, and no others', async () => {
    const contatto = (id: string) => ({ id, titolare: AZIENDA, tipo: 'pec', valore: `${id}@pec.example` })
    await fill(archive, [dossierWith({ contatti: [contatto('mio')] })])
    await take(told(AFTER, { contatti: [contatto('suo')] }))
    expect((await here())?.contatti.map(({ id }) => id)).toEqual(['mio', 'suo'])

    await take(told(AFTER))

    expect((await here())?.contatti.map(({ id }) => id)).toEqual(['mio'])
  })

  it('says nothing of the positions of another company', async () => {
    const other = '12345678903'
    await fill(archive, [dossierWith()])
    const delega = { id: 'X', matricola: MATRICOLA, tipo: 'intermediario', delegato: 'ALTRI', dal: '2026-01-01' }
    const dossier = dossierWith({
      azienda: { codiceFiscale: other, ragioneSociale: 'Altra' },
      posizioni: [{ matricola: '7000000000', stato: 'attiva', dal: '2020-01-01' }],
      deleghe: [delega],
    })

    await take({ azienda: other, dossier, confermati: {} })

    expect((await here())?.deleghe.map(({ id }) => id)).toEqual(['D1'])
  })

  it('whatever comes first, what was confirmed last stays', async () => {
    const ages = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ages, { minLength: 1 }), async (order) => {
        await sql`delete from deleghe`.execute(archive.db)
        for (const at of order) {
          const text = { azienda: { codiceFiscale: AZIENDA, ragioneSociale: at } }
          await take(told(at, { ...text, deleghe: [{ ...dossierWith().deleghe[0], delegatoNome: at }] }))
        }
        expect((await here())?.deleghe).toMatchObject([{ delegatoNome: order.toSorted().at(-1) }])
      }),
      { numRuns: 40 },
    )
  })
})

describe('A title that ended', () => {
  beforeEach(() => fill(archive, [dossierWith()]))

  it('takes the company out of delega while that core is chosen, and takes nothing of its data away', async () => {
    await choose(CORE)
    await take({ azienda: AZIENDA, ended: true })
    expect(await row()).toMatchObject({ in_delega: 0 })
    expect((await here())?.deleghe).toHaveLength(1)

    await choose('locale')
    expect(await row()).toMatchObject({ in_delega: 1 })

    await choose(CORE)
    expect(await row()).toMatchObject({ in_delega: 0 })
  })

  it('comes back with the delega', async () => {
    await choose(CORE)
    await take({ azienda: AZIENDA, ended: true })
    await take(told(AFTER))

    expect(await row()).toMatchObject({ in_delega: 1 })
  })

  it('is forgotten when somebody else signs in', async () => {
    await choose(CORE)
    await take({ azienda: AZIENDA, ended: true })

    await sqliteDesk(archive.db).transaction(({ replica }) => replica.forget(CORE))

    expect(await row()).toMatchObject({ in_delega: 1 })
  })
})

it('puts in delega a company on which the title is a colleague’s, as the core says', async () => {
  await choose(CORE)
  const richiedente = { codiceFiscale: 'VRDGPP80A01H501X', ruolo: 'dipendente-delegato' }
  const deleghe = [
    { id: 'D7', matricola: MATRICOLA, tipo: 'dipendente', delegato: 'VRDGPP80A01H501X', dal: '2022-01-01' },
  ]

  await take(told(AFTER, { richiedente, deleghe }))

  expect(await row()).toMatchObject({ in_delega: 1 })
})
