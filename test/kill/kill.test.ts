import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embed } from '#core/embed.ts'
import { openArchive, type Archive } from '#core/store/open.ts'
import { services } from '#core/services/registry.ts'
import { openDesk } from '#electron/backend/open-desk.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import type { Task } from '#electron/desk/task.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { checksFrom } from '#core/store/kept-checks.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { archiveWith } from '#test/kit/archive.ts'
import { noon } from './day.ts'
import { Lane } from './lane.ts'
import { companies } from './studio.ts'

const LANES = 2 // side by side, as many as the smallest machine has cores
const KILLS = 105 // each: together more than the 200 we promise

const seed = Number(process.env['KILL_SEED'] ?? process.hrtime.bigint() % 2_147_483_647n)

/** Random moments that a printed seed gives again; what the killed process was doing then is up to the machine. */
function chances(from: number): () => number {
  let state = (from % 2_147_483_646) + 1
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const lanes: Lane[] = []
beforeAll(async () => {
  console.log(`KILL_SEED=${seed}`)
  for (let n = 0; n < LANES; n += 1) lanes.push(await Lane.make())
  await Promise.all(lanes.map((lane, n) => killAll(lane, chances(seed + n))))
}, 900_000)
afterAll(() => {
  for (const lane of lanes) lane.remove()
})

async function killAll(lane: Lane, chance: () => number): Promise<void> {
  // Far apart, so that no two processes ask for the same address.
  for (let n = 0; n < KILLS; n += 1) await lane.killOne(n * 1_000, chance)
}

it('killed at least two hundred processes, many of them in the middle of a delivery', () => {
  const all = lanes.map(({ promises }) => promises)
  expect(all.flatMap(({ broken }) => broken)).toEqual([])
  const kills = all.reduce((sum, lane) => sum + lane.kills, 0)
  const unheard = all.reduce((sum, lane) => sum + lane.unheard, 0)
  console.log(`${kills} processes killed, ${unheard} between the core's commit and the desk's`)
  expect(kills).toBeGreaterThanOrEqual(200)
  expect(unheard).toBeGreaterThan(0)
  expect(all.reduce((sum, { stuck }) => sum + stuck, 0)).toBeGreaterThan(0)
  expect(all.reduce((sum, { queued }) => sum + queued.size, 0)).toBeGreaterThan(200)
})

describe.each(Array.from({ length: LANES }, (_, n) => n))('workspace %i, opened after all the kills', (n) => {
  let archive: Archive<DeskTables>
  let tasks: readonly Task[]
  beforeAll(async () => {
    const opened = await openArchive<DeskTables>({ ...lanes[n]!.place, own: [deskMigrations] })
    if (!opened.ok) throw new Error(opened.failure.code)
    archive = opened.value
    const desk = await openDesk({ archive }, { clock: noon, report: (error) => expect.unreachable(String(error)) })
    await syncOnce(desk, { eager: true, onChange: () => undefined })
    tasks = await allTasks(archive)
  })
  afterAll(() => archive.close())

  const promises = () => lanes[n]!.promises
  const rows = (sql: string) => archive.raw.prepare(sql).all() as Record<string, unknown>[]

  it('is whole', () => {
    expect(archive.raw.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(archive.raw.pragma('foreign_key_check')).toEqual([])
  })

  it('has every draft that was acknowledged, with at least what was typed last', () => {
    const known = new Map(tasks.map((task) => [task.id, task]))
    for (const id of promises().drafted) expect(known.has(id), id).toBe(true)
    for (const [id, typed] of promises().typed) expect(known.get(id)?.answers['appunto'], id).toBe(typed)
  })

  it('has decided every queued request exactly once', () => {
    const decided = new Set(rows('select request from decisions').map(({ request }) => request))
    for (const id of promises().queued) expect(decided.has(id), id).toBe(true)
    expect(rows("select id from requests where state <> 'decisa'")).toEqual([])
    expect(rows('select id from requests where id not in (select request from decisions)')).toEqual([])
    const numbers = rows('select protocollo from requests order by protocollo')
    expect(numbers.map(({ protocollo }) => protocollo)).toEqual(
      numbers.map((_, i) => `ST-2026-${String(i + 1).padStart(7, '0')}`),
    )
  })

  it('tells every event once, without a gap, receipt before decision', () => {
    const events = rows('select seq, kind, request from events order by seq')
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1))
    const told = new Map<unknown, unknown[]>()
    for (const { request, kind } of events) told.set(request, [...(told.get(request) ?? []), kind])
    expect(told.size).toBe(rows('select id from requests').length)
    for (const [request, kinds] of told) expect(kinds, String(request)).toEqual(['ricevuta', 'decisa'])
  })

  it('shows at the desk what the core decided, task by task, and tells of none twice', () => {
    const decisions = new Map(
      rows(
        `select r.id, r.esito, r.protocollo, d.checks, p.content as outline
          from requests r join decisions d on d.request = r.id left join pieces p on p.hash = d.outline`,
      ).map((row) => [row['id'], row]),
    )
    const sent = tasks.filter(({ state }) => state !== 'draft')
    expect(new Set(sent.map(({ id }) => id))).toEqual(new Set(decisions.keys()))
    for (const { id, state, outcome, protocollo } of sent) {
      const { esito, checks, outline, protocollo: number } = decisions.get(id)!
      expect([state, outcome?.esito, protocollo], id).toEqual(['done', esito, number])
      expect(outcome?.checks, id).toEqual(checksFrom(String(checks), typeof outline === 'string' ? outline : null))
    }
    const notices = rows("select task from avvisi where told = 0 and kind = 'esito'").map(({ task }) => task)
    const { told, kills } = promises()
    expect(told.length).toBeGreaterThan(0)
    // One that was taken and not yet told when its process died is never told: one a kill at most. None is told twice.
    const tellings = [...told, ...notices]
    expect(tellings.filter((id, i) => tellings.indexOf(id) !== i)).toEqual([])
    expect(tellings.filter((id) => !decisions.has(id))).toEqual([])
    expect(decisions.size - tellings.length).toBeLessThanOrEqual(kills)
  })

  it('keeps counts and lists that agree with what they count', async () => {
    const { states } = await sqliteDesk(archive.db).counts()
    const counted = rows('select state, count(*) as n from tasks group by state')
    for (const { state, n: there } of counted) expect(states[state as Task['state']]).toBe(there)
    expect(rows('select azienda, nome_ordine, in_delega, testo from portfolio order by azienda')).toEqual(
      rows('select azienda, nome_ordine, in_delega, testo from portfolio_facts order by azienda'),
    )
  })

  it('has the archive that deciding the same requests one after the other gives', async () => {
    const again = await archiveWith(companies())
    const core = embed({
      archive: again,
      services,
      clock: noon,
      digest: (text) => createHash('sha256').update(text).digest('hex'),
      report: (error) => expect.unreachable(String(error)),
    })
    const parcels = new Map(tasks.map(({ id, parcel }) => [id, parcel]))
    for (const { id } of rows('select id from requests order by protocollo')) {
      const answer = await core.submit([parcels.get(String(id))])
      expect(answer).toMatchObject({ ok: true, value: [{ ok: true }] })
    }

    const tables = coreTables(again)
    expect(tables).toEqual(expect.arrayContaining(['aziende', 'note', 'requests', 'decisions', 'events']))
    expect(contentOf(archive, tables)).toEqual(contentOf(again, tables))
    await again.remove()
  })
})

/** Every row of each of these tables. */
function contentOf({ raw }: Pick<Archive, 'raw'>, tables: readonly string[]) {
  const rowsOf = (table: string) =>
    raw
      .prepare(`select * from ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
  return Object.fromEntries(tables.map((table) => [table, rowsOf(table).sort()]))
}

/** The tables of an archive that has none but the core's. */
function coreTables({ raw }: Pick<Archive, 'raw'>): readonly string[] {
  const tables = raw.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[]
  return tables.filter((name) => !/^(sqlite_|core_migrations)/.test(name))
}

async function allTasks(archive: Archive<DeskTables>): Promise<readonly Task[]> {
  const store = sqliteDesk(archive.db)
  const ids = archive.raw.prepare('select id from tasks').pluck().all() as string[]
  const tasks: Task[] = []
  for (const id of ids) tasks.push((await store.task(id))!)
  return tasks
}
