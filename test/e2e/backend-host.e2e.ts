import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { clickNotification, keepNotifications, keptNotifications } from '#test/kit/notifications.ts'
import { ask, listenTo, told } from '#test/kit/page.ts'

const backend = 'test/kit/scripted-backend.mjs'

type Heard = { readonly kind: string; readonly name?: string; readonly input?: unknown }
const OPENING = ['workspace.state', 'workspace.list']

/** All but what the page asks by itself as it opens. */
function heardIn(home: string): readonly Heard[] {
  const lines = readFileSync(join(home, 'heard.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Heard).filter(({ name = '' }) => !OPENING.includes(name))
}

/** Makes the scripted backend push this. */
function push(page: Page, name: string, body: unknown) {
  return ask(page, 'tasks.save', { id: 'push', answers: { name, body: JSON.stringify(body) } })
}

test('a backend that falls is brought back, and the window is told', async ({ scrittoio }) => {
  const { page } = await scrittoio.start({ backend })
  await ask(page, 'tasks.get', { id: 'first' })
  await listenTo(page, 'backend.state')

  expect(await ask(page, 'tasks.get', { id: 'crash' })).toEqual({
    ok: false,
    failure: { code: 'backend-restarted', retry: 'later' },
  })
  expect(await ask(page, 'tasks.get', { id: 'again' })).toMatchObject({ ok: true, value: { id: 'again' } })
  expect(await told(page)).toEqual([
    ['backend.state', { state: 'restarting' }],
    ['backend.state', { state: 'ready' }],
  ])
})

test('what the page saves as it closes reaches the backend before it stops', async ({ scrittoio }) => {
  const { app, page, home, close } = await scrittoio.start({ backend })
  await ask(page, 'tasks.get', { id: 'first' })
  await page.evaluate(() => {
    addEventListener(
      'pagehide',
      () => void globalThis.scrittoio['tasks.save']({ id: 'draft', answers: { last: 'letter' } }),
    )
  })

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await close()

  expect(heardIn(home).slice(1)).toMatchObject([
    { kind: 'call', name: 'tasks.save', input: { id: 'draft', answers: { last: 'letter' } } },
    { kind: 'stop' },
  ])
})

const outcome = (id: string, esito: string) => ({ id, esito, service: 'a-service', ragioneSociale: `Ditta ${id}` })
const digests = (rows: readonly object[]) => ({
  kind: 'esito',
  avvisi: rows.map((row, n) => ({ kind: 'esito', n, row })),
})
const digest = (id: string, esito: string) => digests([outcome(id, esito)])

test('each outcome is notified, and a click opens its request', async ({ scrittoio }) => {
  const { app, page } = await scrittoio.start({ backend })
  await keepNotifications(app)
  await listenTo(page, 'navigate')

  await push(page, 'notices', { digests: [digest('1', 'accolta'), digest('2', 'non-accolta')] })
  await expect
    .poll(() => keptNotifications(app))
    .toEqual([
      { title: 'Richiesta accolta', body: 'a-service\nDitta 1' },
      { title: 'Richiesta non accolta', body: 'a-service\nDitta 2' },
    ])
  await clickNotification(app, 1)
  await expect.poll(() => told(page)).toEqual([['navigate', { to: '/comunicazioni/2' }]])
})

test('many outcomes at once make one notification', async ({ scrittoio }) => {
  const { app, page } = await scrittoio.start({ backend })
  await keepNotifications(app)

  await push(page, 'notices', { digests: [digests(['1', '2', '3', '4'].map((id) => outcome(id, 'accolta')))] })
  await expect
    .poll(() => keptNotifications(app))
    .toEqual([{ title: '4 esiti: 4 accolte, 0 non accolte', body: 'Ditta 1, Ditta 2, Ditta 3 e 1 altra azienda' }])
})

const xOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds().x)

test('the window comes back where it was left', async ({ scrittoio }) => {
  const first = await scrittoio.start({ backend })
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1000, height: 650 }),
  )
  // the screen moves it in its own time
  await expect.poll(() => xOf(first.app)).toBe(40)
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await first.close()

  const { app } = await scrittoio.start({ backend, home: first.home })
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual({
    x: 40,
    y: 50,
    width: 1000,
    height: 650,
  })
})
