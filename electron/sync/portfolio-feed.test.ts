import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setLine } from '#electron/desk/line.ts'
import { chooseCore } from '#electron/desk/cores.ts'
import { parkEnded } from '#electron/desk/delega-ended.ts'
import type { Desk } from '#electron/desk/desk.ts'
import type { DeskStore } from '#electron/desk/desk-store.ts'
import { createDraft } from '#electron/desk/drafts.ts'
import { queueTask } from '#electron/desk/queueing.ts'
import type { Progress } from '#electron/desk/sync-state.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { keepStudio } from '#electron/store/portfolio-day.ts'
import { sqliteCompanies } from '#electron/store/sqlite-companies.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { delegaOf, dossierWith, ROSSI } from '#test/kit/dossier.ts'
import { saluto, sure, testDesk, wait, type TestDesk } from '#test/kit/desk.ts'
import { PEOPLE } from '#test/kit/access.ts'
import { lineTo, showing } from '#test/kit/line.ts'
import { pastTheCore } from '#test/kit/past-the-core.ts'
import type { TestCore } from '#test/kit/wire.ts'
import { WIRES } from '#test/kit/wires.ts'
import { remoteCore } from './remote-core.ts'

const codeOf = (n: number) => `0000000${String(1000 + n)}`
const company = (n: number) => {
  const matricola = `49123${String(10_000 + n)}`
  return dossierWith({
    azienda: { codiceFiscale: codeOf(n), ragioneSociale: `Azienda ${String(n)}` },
    posizioni: [{ matricola, stato: 'attiva', dal: '2019-03-01' }],
    deleghe: [delegaOf({ id: `D${String(n)}`, matricola })],
  })
}
const MANY = 120
type Asked = Parameters<NonNullable<Desk['core']['dossiers']>>

describe.each(WIRES)('The companies of a core that keeps things in %s', (_, wireOn) => {
  let wire: TestCore
  let archive: TestArchive<DeskTables>
  let desk: Desk & Pick<TestDesk, 'time'>
  beforeEach(async () => {
    const companies = Array.from({ length: MANY }, (_, n) => company(n))
    wire = await wireOn({ services: [saluto], companies })
    archive = await archiveWith<DeskTables>([], [deskMigrations])
    await keepStudio(archive.db, { codiceFiscale: ROSSI, denominazione: 'Studio Rossi' })
    const core = remoteCore(lineTo(wire.url))
    const base = testDesk()
    const parts = { store: sqliteDesk(archive.db), companies: sqliteCompanies(archive, base.clock), core }
    desk = { ...base, ...parts, ids: { next: () => randomUUID() } }
    await chooseCore(desk, wire.url)
  })
  afterEach(async () => {
    await archive.remove()
    await wire.remove()
  })

  const sync = (store: DeskStore = desk.store, onProgress: (progress: Progress) => void = () => undefined) =>
    syncOnce({ ...desk, store }, { eager: true, onChange: () => undefined, onProgress })
  const inDelega = async () => (await desk.companies.list({ search: '', scope: 'in-delega', limit: 500 })).total
  const revoke = (n: number, al: string | null) =>
    pastTheCore(wire.db, (db) =>
      db
        .updateTable('deleghe')
        .set({ al })
        .where('id', '=', `D${String(n)}`)
        .execute(),
    )
  const queued = async (n: number) => {
    const draft = { service: 'saluto', azienda: codeOf(n), answers: { nome: 'Ada', formale: 'NO' } }
    const { id } = sure<{ id: string }>(await createDraft(desk, draft))
    sure(await queueTask(desk, id))
    return id
  }

  it('are all here after a sync, which tells how far it is', async () => {
    const told: Progress[] = []
    expect((await sync(desk.store, (progress) => void told.push(progress))).failure).toBeUndefined()

    expect(await inDelega()).toBe(MANY)
    expect(told).toEqual([{ companies: 50 }, { companies: 100 }, { companies: 120 }])
  })

  it('are taken up again where a killed process left them', async () => {
    const asked: (string | undefined)[] = []
    const { core } = desk
    const counting = {
      ...core,
      dossiers: (...[after, limit, known]: Asked) => (asked.push(after), core.dossiers!(after, limit, known)),
    }
    desk = { ...desk, core: counting }
    await expect(sync(dyingOnPage(desk.store, 2))).rejects.toThrow('died')
    expect(await inDelega()).toBe(50)

    await sync()

    expect(await inDelega()).toBe(MANY)
    expect(asked.map((after) => after === undefined)).toEqual([true, false, false, false])
    expect(asked[1]).toBe(asked[2])
  })

  it('stop where the line is closed, and go on from there when it is opened', async () => {
    await sync(desk.store, () => void setLine(desk, false))
    const stopped = await inDelega()
    expect(stopped).toBeLessThan(MANY)

    await setLine(desk, true)
    await sync()

    expect(await inDelega()).toBe(MANY)
  })

  /** Syncs, and gives which companies the core told on the way. */
  const toldBySync = async ({ eager } = { eager: true }) => {
    const told: string[] = []
    const { core } = desk
    const heard = async (...asked: Asked) => {
      const page = await core.dossiers!(...asked)
      if (page.ok) told.push(...page.value.items.map((item) => item.azienda + ('ended' in item ? ' ended' : '')))
      return page
    }
    await syncOnce({ ...desk, core: { ...core, dossiers: heard } }, { eager, onChange: () => undefined })
    return told
  }

  it('are told again only where something is different, a title that ended and one that is there again among them', async () => {
    expect(await toldBySync()).toHaveLength(MANY)
    const told: Progress[] = []
    await sync(desk.store, (progress) => void told.push(progress))
    expect(told.at(-1)).toEqual({ companies: MANY })
    expect(await toldBySync()).toEqual([])

    const pec = { pec: 'nuova@pec.example' }
    await pastTheCore(wire.db, (db) =>
      db.updateTable('aziende').set(pec).where('codice_fiscale', '=', codeOf(60)).execute(),
    )
    await revoke(7, '2026-01-01')
    expect(await toldBySync()).toEqual([`${codeOf(7)} ended`, codeOf(60)])
    expect(await inDelega()).toBe(MANY - 1)
    expect(await toldBySync()).toEqual([])

    await revoke(7, null)
    expect(await toldBySync()).toEqual([codeOf(7)])
    expect(await inDelega()).toBe(MANY)
  })

  it('are all told once more after files were read, which may have written over them', async () => {
    await sync()
    const file = {
      id: 'i1',
      genere: 'note',
      nome_file: 'n.csv',
      sha256: '0',
      avvenuta_il: '2026-11-23',
      conteggi: '{}',
    }
    await archive.core.insertInto('importazioni').values(file).execute()

    expect(await toldBySync()).toHaveLength(MANY)
    expect(await toldBySync()).toEqual([])
  })

  it('bring back what waits for a delega that was there again before its end was heard of', async () => {
    await sync()
    await setLine(desk, false)
    const id = await queued(9)
    await desk.store.transaction((tx) => parkEnded(desk, tx, new Set([codeOf(9)])))
    expect(await desk.store.task(id)).toMatchObject({ state: 'parked', failure: { code: 'non-autorizzato' } })

    await setLine(desk, true)
    wait(desk, 3600)
    expect(await toldBySync({ eager: false })).toEqual([codeOf(9)])
    await wire.settled()
    await sync()

    expect(await desk.store.task(id)).toMatchObject({ state: 'done' })
    expect(await toldBySync()).toEqual([])
  })

  it('come with what a colleague asked for them, under his own name, and how it was decided', async () => {
    const dal = '2021-01-01'
    const below = { id: 'S3', delega: 'D3', delegato: PEOPLE['bianchi']!.soggetto, dal, al: null }
    await wire.db.insertInto('subdeleghe').values(below).execute()
    await sync()
    const id = await queued(3)
    await sync()
    await wire.settled()
    const other = await archiveWith<DeskTables>([], [deskMigrations])
    const studio = { codiceFiscale: PEOPLE['bianchi']!.soggetto, denominazione: 'Bianchi' }
    await keepStudio(other.db, studio)
    const companies = sqliteCompanies(other, desk.clock)
    const core = remoteCore(lineTo(wire.url, { access: showing('bianchi') }))
    const colleague = { ...desk, studio, companies, core, store: sqliteDesk(other.db) }
    await chooseCore(colleague, wire.url)

    await syncOnce(colleague, { eager: true, onChange: () => undefined })

    expect(await colleague.store.task(id)).toMatchObject({
      ...{ state: 'done', azienda: codeOf(3), read: true, outcome: { esito: 'accolta' } },
      richiedente: { codiceFiscale: ROSSI },
    })
    expect(await colleague.companies.list({ search: '', scope: 'in-delega', limit: 5 })).toMatchObject({ total: 1 })
    await other.remove()
  })

  it('A revoca parks what is queued, with its reason, and takes nothing away; with the delega it goes by itself', async () => {
    await sync()
    const draft = { service: 'saluto', azienda: codeOf(7), answers: { nome: 'Eva' } }
    const { id: kept } = sure<{ id: string }>(await createDraft(desk, draft))
    await setLine(desk, false)
    const id = await queued(7)
    await desk.store.transaction(async ({ tasks }) => {
      const task = (await tasks.get(id))!
      await tasks.put({ ...task, dueAt: '2099-01-01T00:00:00.000Z' })
    })
    await setLine(desk, true)
    await revoke(7, '2026-01-01')
    wait(desk, 3600)

    await syncOnce(desk, { eager: false, onChange: () => undefined })

    expect(await desk.store.task(id)).toMatchObject({ state: 'parked', failure: { code: 'non-autorizzato' } })
    expect(await desk.store.task(kept)).toMatchObject({ state: 'draft' })
    expect(await inDelega()).toBe(MANY - 1)
    expect(await desk.companies.list({ search: 'Azienda 7', scope: 'fuori-delega', limit: 5 })).toMatchObject({
      rows: [{ codiceFiscale: codeOf(7) }],
    })

    await revoke(7, null)
    wait(desk, 3600)
    await syncOnce(desk, { eager: false, onChange: () => undefined })
    await wire.settled()
    await sync()

    expect(await desk.store.task(id)).toMatchObject({ state: 'done', outcome: { esito: 'accolta' } })
    expect(await inDelega()).toBe(MANY)
  })
})

/** The process dies in the transaction that takes in that page of companies. */
function dyingOnPage(store: DeskStore, page: number): DeskStore {
  let pages = 0
  return {
    ...store,
    transaction: (work) =>
      store.transaction(async (tx) => {
        const take: typeof tx.replica.take = async (...told) => {
          pages += 1
          await tx.replica.take(...told)
          if (pages === page) throw new Error('died')
        }
        return work({ ...tx, replica: { ...tx.replica, take } })
      }),
  }
}
