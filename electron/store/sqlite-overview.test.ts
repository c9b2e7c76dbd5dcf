import { expect, it } from 'vitest'
import { archiveWith, fill } from '#test/kit/archive.ts'
import { daysAfter } from '#electron/desk/deadlines.ts'
import type { TaskFilter } from '#electron/desk/task-filter.ts'
import { REQUEST_STATES, TASK_STATES } from '#electron/desk/task.ts'
import { outcomeOf, task } from '#test/kit/tasks.ts'
import type { DeskTables } from './desk-tables.ts'
import { deskMigrations } from './migrations/desk-migrations.ts'
import { keepStudio } from './portfolio-day.ts'
import { sqliteDesk } from './sqlite-desk.ts'
import { sqliteOverview } from './sqlite-overview.ts'

it('tells what is to be done, why some of it stands still, and what lies ahead', async () => {
  const archive = await archiveWith<DeskTables>([], [deskMigrations])
  const studio = { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'Studio Rossi' }
  await keepStudio(archive.db, studio)
  const matricola = '7000000001'
  const delega = { id: 'd', matricola, tipo: 'intermediario', delegato: studio.codiceFiscale, dal: '2024-01-01' }
  await fill(archive, [
    {
      azienda: { codiceFiscale: '00000000001', ragioneSociale: 'Acme' },
      posizioni: [{ matricola, stato: 'sospesa', dal: '2025-06-10' }],
      deleghe: [{ ...delega, al: '2027-01-01' }],
    },
  ])
  const outcome = (esito: string) => ({ esito, decidedAt: '2026-11-20T10:00:00Z' }) as never
  const born = (createdAt: string) => ({ azienda: '00000000001', service: 'dpa', createdAt })
  await sqliteDesk(archive.db).transaction(async ({ tasks }) => {
    const failure = { code: 'wrong-state', retry: 'never' } as const
    await tasks.put(task({ id: 'a', ...born('2026-11-22T22:59:59.000Z'), state: 'parked', failure }))
    await tasks.put(task({ id: 'b', ...born('2026-11-22T23:00:00.000Z'), state: 'done', outcome: outcome('accolta') }))
    await tasks.put(
      task({ id: 'c', ...born('2026-11-23T10:00:00.000Z'), state: 'done', outcome: outcome('non-accolta') }),
    )
    await tasks.put(task({ id: 'd', ...born('2026-11-23T10:00:00.000Z'), state: 'draft' }))
  })

  const overview = await sqliteOverview(archive.db, { now: () => new Date('2026-11-23T12:00:00Z') }).read()

  expect(overview).toMatchObject({ companies: 1, toMend: 1, queued: 0, drafts: 1 })
  expect(overview.parked).toEqual([{ code: 'wrong-state', n: 1 }])
  // midnight in Italy is an hour before midnight in Greenwich
  expect(overview.weeks.slice(-2)).toEqual([
    { from: '2026-11-16', n: 1 },
    { from: '2026-11-23', n: 2 }, // a draft is no request yet
  ])
  expect(overview.outcomes).toEqual([{ service: 'dpa', accolte: 1, nonAccolte: 1 }])
  expect(overview.deadlines).toContainEqual({ kind: 'riattivazione', day: '2026-12-10', count: 1 })
  expect(overview.deadlines).toContainEqual({ kind: 'delega', day: '2026-12-31', count: 1 })
  await archive.remove()
})

it('counts in each week and for each outcome just what the list shows of it', async () => {
  const archive = await archiveWith<DeskTables>([], [deskMigrations])
  const store = sqliteDesk(archive.db)
  await store.transaction(async ({ tasks }) => {
    for (const [n, state] of TASK_STATES.entries())
      for (const [day, createdAt] of ['2026-11-15T23:00:00.000Z', '2026-11-20T08:00:00.000Z'].entries()) {
        const esito = day === 0 ? 'accolta' : 'non-accolta'
        const outcome = state === 'done' ? { outcome: outcomeOf('x', esito) } : {}
        await tasks.put(task({ id: `${String(n)}-${String(day)}`, state, createdAt, ...outcome }))
      }
  })
  const shown = async (filter: TaskFilter) => (await store.list({ filter, limit: 100 })).total

  const { weeks, outcomes, toMend } = await sqliteOverview(archive.db, {
    now: () => new Date('2026-11-23T12:00:00Z'),
  }).read()

  expect(weeks.map(({ n }) => n).filter((n) => n > 0)).toEqual([12])
  for (const { from, n } of weeks)
    expect(await shown({ openedFrom: from, openedTo: daysAfter(from, 6), states: REQUEST_STATES })).toBe(n)
  for (const { service, accolte, nonAccolte } of outcomes) {
    expect([accolte, nonAccolte]).toEqual([1, 1])
    expect(await shown({ service, states: ['done'] })).toBe(accolte + nonAccolte)
    expect(await shown({ service, states: ['done'], esito: 'accolta' })).toBe(accolte)
  }
  expect(await shown({ toMend: true })).toBe(toMend)
  await archive.remove()
})
