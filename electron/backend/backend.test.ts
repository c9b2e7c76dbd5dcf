import { readFileSync, existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import { openWorkspace } from '#electron/store/workspace/open-workspace.ts'
import { placesOf } from '#electron/store/workspace/places.ts'
import { fill } from '#test/kit/archive.ts'
import { TestBackend } from '#test/kit/backend.ts'

const PASSPHRASE = 'cavallo batteria graffetta'
const studio = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Rossi' }
const AZIENDA = '01234567897'

let backend: TestBackend
beforeEach(async () => {
  backend = new TestBackend()
  await backend.start()
})
afterEach(() => backend.remove())

const create = () => backend.sure('workspace.create', { studio, passphrase: PASSPHRASE, keyStore: false })
const unlock = (passphrase = PASSPHRASE) => backend.call('workspace.unlock', { passphrase })
const folder = () => join(backend.home, 'workspace')

/** An association whose PEC may be changed by a Smart-Task. */
async function knowCompany(): Promise<void> {
  const opened = await openWorkspace(folder(), { passphrase: PASSPHRASE })
  if (!opened.ok) throw new Error(opened.failure.code)
  await fill(opened.value.archive, [
    {
      azienda: {
        codiceFiscale: AZIENDA,
        ragioneSociale: 'Circolo Arci Perù',
        naturaGiuridica: 'associazione',
        registroImprese: { iscritta: false },
        pec: 'vecchia@pec.example',
      },
      posizioni: [{ matricola: '5071453894', stato: 'attiva', dal: '2020-01-01' }],
      deleghe: [
        {
          id: 'd1',
          matricola: '5071453894',
          tipo: 'intermediario',
          delegato: studio.codiceFiscale,
          dal: '2021-01-01',
        },
      ],
    },
  ])
  await opened.value.close()
}

const complete = {
  nuovaPec: 'nuova@pec.example',
  confermaPec: 'nuova@pec.example',
  decorrenza: '2026-11-20',
  dichiarazione: true,
}

async function unlockedWithCompany(): Promise<void> {
  await create()
  await backend.sure('workspace.lock', {})
  await knowCompany()
  await unlock()
}

const draft = async (answers = {}) =>
  (await backend.sure('tasks.create', { service: 'variazione-pec-aziendale', azienda: AZIENDA, answers })).id

it('goes from nothing to an open workspace, tells so, and locks it again', async () => {
  expect(await backend.sure('workspace.state', {})).toEqual({ state: 'none', keyStore: false })

  expect(await create()).toEqual({ state: 'open', name: 'Studio Rossi', demo: false })
  expect(await backend.pushed('workspace.changed')).toMatchObject({ state: 'open' })
  expect(await backend.sure('studio.get', {})).toEqual(studio)

  expect(await backend.sure('workspace.lock', {})).toEqual({ state: 'locked', name: 'Studio Rossi', keyStore: false })
  expect(await backend.call('studio.get', {})).toEqual({ ok: false, failure: { code: 'locked', retry: 'later' } })
})

it('unlocks by the key store of the system when it made the workspace so', async () => {
  backend.keys.available = true
  await backend.sure('workspace.create', { studio, keyStore: true })
  expect(await backend.sure('workspace.lock', {})).toMatchObject({ state: 'locked', keyStore: true })

  expect(await backend.sure('workspace.unlock', {})).toMatchObject({ state: 'open' })
})

it('tells a wrong passphrase, a damaged archive and a held workspace apart', async () => {
  await create()
  await backend.sure('workspace.lock', {})
  expect(await unlock('sbagliata')).toMatchObject({ failure: { code: 'wrong-passphrase' } })
  expect(await backend.sure('workspace.state', {})).toMatchObject({ state: 'locked' })

  const held = await openWorkspace(folder(), { passphrase: PASSPHRASE })
  expect(await unlock()).toMatchObject({ failure: { code: 'busy', retry: 'later' } })
  expect(await backend.sure('workspace.state', {})).toMatchObject({ state: 'busy' })
  if (held.ok) await held.value.close()

  const { archive } = placesOf(folder())
  writeFileSync(archive, Buffer.alloc(8192, 7))
  expect(await unlock()).toMatchObject({ failure: { code: 'damaged' } })
  expect(await backend.sure('workspace.state', {})).toMatchObject({ state: 'damaged' })
  expect(readFileSync(archive)).toEqual(Buffer.alloc(8192, 7))
})

it('takes a request from the draft to its outcome, and tells of it once', async () => {
  await unlockedWithCompany()
  const id = await draft({ nuovaPec: 'nuova@pec.example' })
  await backend.sure('tasks.save', { id, answers: complete })
  const forecast = await backend.sure('tasks.forecast', {
    service: 'variazione-pec-aziendale',
    azienda: AZIENDA,
    answers: complete,
  })
  expect(forecast).toMatchObject({ esito: 'accolta' })

  expect(await backend.sure('tasks.queue', { ids: [id] })).toEqual([{ id }])
  const { rows } = await backend.pushed('outcomes')

  expect(rows).toMatchObject([{ id, esito: 'accolta', read: false, ragioneSociale: 'Circolo Arci Perù' }])
  const task = await backend.sure('tasks.get', { id })
  expect(task).toMatchObject({ state: 'done', outcome: { esito: 'accolta', checks: forecast.checks } })
  expect(await backend.sure('companies.dossier', { azienda: AZIENDA })).toMatchObject({
    azienda: { pec: 'nuova@pec.example' },
  })
  expect(await backend.sure('sync.state', {})).toMatchObject({ line: 'online', queued: 0, unread: 1 })
  await backend.sure('tasks.read', { ids: [id] })
  expect(await backend.sure('sync.state', {})).toMatchObject({ unread: 0 })
  expect(backend.pushes.filter(({ name }) => name === 'outcomes')).toHaveLength(1)
})

it('keeps what is queued while the user works offline, and sends it when the line is opened', async () => {
  await unlockedWithCompany()
  expect(await backend.sure('sync.line', { online: false })).toMatchObject({ line: 'offline' })
  const id = await draft(complete)
  await backend.sure('tasks.queue', { ids: [id] })
  expect(await backend.call('sync.now', {})).toMatchObject({ failure: { code: 'offline-by-choice' } })
  expect(await backend.sure('sync.state', {})).toMatchObject({ line: 'offline', queued: 1 })

  await backend.sure('sync.line', { online: true })

  await backend.pushed('outcomes')
  expect(await backend.sure('tasks.get', { id })).toMatchObject({ state: 'done' })
})

it('has on disk what it acknowledged, even when it is killed the next moment', async () => {
  await unlockedWithCompany()
  await backend.sure('sync.line', { online: false })
  const id = await draft()
  for (let n = 1; n <= 20; n += 1) await backend.sure('tasks.save', { id, answers: { nuovaPec: `scritta-${n}` } })
  await backend.kill()

  await backend.start()
  await unlock()

  expect((await backend.sure('tasks.get', { id })).answers).toMatchObject({ nuovaPec: 'scritta-20' })
})

it('stops in order: what was asked before is answered, and the workspace is free', async () => {
  await unlockedWithCompany()
  const id = await draft()
  const saves = Array.from({ length: 20 }, (_, n) =>
    backend.call('tasks.save', { id, answers: { nuovaPec: `scritta-${n}` } }),
  )
  await backend.stop()

  expect(await Promise.all(saves)).toSatisfy((replies: { ok: boolean }[]) => replies.every(({ ok }) => ok))
  expect(existsSync(`${placesOf(folder()).archive}-wal`)).toBe(false)
  const opened = await openWorkspace(folder(), { passphrase: PASSPHRASE })
  if (!opened.ok) throw new Error(opened.failure.code)
  expect((await sqliteDesk(opened.value.archive.db).task(id))?.answers).toMatchObject({ nuovaPec: 'scritta-19' })
  await opened.value.close()
})

const DEMO = resolve(import.meta.dirname, '../../test/fixtures/demo-studio')

it('reads a file in the background, tells how it ends, and keeps its report', async () => {
  await create()
  const { job } = await backend.sure('imports.start', { path: join(DEMO, 'deleghe.csv') })

  const finished = await backend.pushed('imports.finished', (body) => body.job === job)

  expect(finished.report).toMatchObject({ kind: 'deleghe', added: 60, rejectedTotal: 1 })
  expect(backend.pushes.some(({ name }) => name === 'imports.progress')).toBe(true)
  expect(await backend.sure('imports.history', {})).toMatchObject([{ id: finished.report?.id }])
  expect(await backend.sure('companies.list', { search: 'fanfare', scope: 'in-delega', limit: 10 })).toMatchObject({
    total: 1,
  })
})

it('opens the demo studio, filled, and goes back to the first screen', async () => {
  expect(await backend.sure('workspace.demo', {})).toMatchObject({ state: 'open', demo: true })
  expect((await backend.sure('companies.list', { search: '', scope: 'tutte', limit: 10 })).total).toBeGreaterThan(39)

  expect(await backend.sure('workspace.leave', {})).toEqual({ state: 'none', keyStore: false })
  expect(await backend.sure('workspace.demo', {})).toMatchObject({ state: 'open', demo: true })
})

it.each([
  ['a call it does not have', 'tasks.invent', {}, 'unknown-call'],
  ['a call that is of main', 'files.choose', {}, 'unknown-call'],
  ['a call from the prototype', 'toString', {}, 'unknown-call'],
  ['an input of another shape', 'tasks.queue', { ids: 'all' }, 'unexpected'],
  ['an import without a path', 'imports.start', { token: 'x' }, 'unexpected'],
])('refuses %s', async (_what, name, input, code) => {
  expect(await backend.anything(name, input)).toMatchObject({ ok: false, failure: { code } })
})

it('notes where an exception came from under the name it gave, and nothing of what was asked', async () => {
  const reply = await backend.anything('tasks.queue', { ids: ['RSSMRA80A01H501U', 7] })

  const report = reply.ok ? '' : (reply.failure.details?.['report'] ?? '')
  const log = readFileSync(join(backend.home, 'logs', 'backend.log'), 'utf8')
  expect(report).toMatch(/^[0-9a-f]{8}$/)
  expect(log).toContain(report)
  expect(log).not.toContain('RSSMRA')
})
