import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { listener } from '#test/kit/listener.ts'
import { ask } from '#test/kit/page.ts'

const backend = 'test/kit/scripted-backend.mjs'
const refused = (code: string) => ({ ok: false, failure: { code, retry: 'never' } })

test('our address serves the files of the window and nothing beside them', async ({ scrittoio }) => {
  const { app } = await scrittoio.start({ backend })
  const folder = await app.evaluate(({ app: self }) => self.getAppPath())
  writeFileSync(join(folder, 'out/beside.html'), 'not for the window')

  const statuses = await app.evaluate(async ({ net }) => {
    const status = async (path: string, method = 'GET') =>
      (await net.fetch(`scrittoio://app/${path}`, { method })).status
    return [
      await status('index.html'),
      await status('..%2fbeside.html'),
      await status('%2e%2e%2fbeside.html'),
      await status('../beside.html'),
      await status('.built'),
      await status('index.html', 'POST'),
    ]
  })
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404])
})

test("Chromium's network is closed below the page too", async ({ scrittoio }) => {
  const elsewhere = await listener()
  const { app } = await scrittoio.start({ backend })

  const outcome = await app.evaluate(async ({ net, session }, address) => {
    const error = (reason: unknown) => (reason instanceof Error ? reason.message : 'failed')
    return {
      number: await net.fetch(address).then(() => 'reached', error),
      name: await session.defaultSession.resolveHost('localhost').then(() => 'resolved', error),
    }
  }, elsewhere.address)
  expect(outcome).toEqual({ number: 'net::ERR_BLOCKED_BY_CLIENT', name: 'net::ERR_NAME_NOT_RESOLVED' })
  expect(elsewhere.visits()).toBe(0)
  elsewhere.close()
})

test('a stranger who finds the bridge gets no answer', async ({ scrittoio }) => {
  const { app } = await scrittoio.start({ backend })

  const answer: unknown = await app.evaluate(async ({ BrowserWindow, app: self }) => {
    const preload = `${self.getAppPath()}/out/preload/preload.cjs`
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await stranger.loadURL('about:blank')
    const said: unknown = await stranger.webContents.executeJavaScript("scrittoio['app.about']({})")
    stranger.destroy()
    return said
  })
  expect(answer).toEqual(refused('stranger'))
})

test('a malformed input is refused as a value, and goes no further', async ({ scrittoio }) => {
  const { page, home } = await scrittoio.start({ backend })

  expect(await ask(page, 'tasks.get', { id: 7 })).toEqual(refused('malformed'))
  expect(await ask(page, 'tasks.get', { id: 'x'.repeat(10_000) })).toEqual(refused('malformed'))
  expect(await ask(page, 'app.theme', { theme: 'pink' })).toEqual(refused('malformed'))

  await ask(page, 'tasks.get', { id: 'a' })
  const heard = readFileSync(join(home, 'heard.jsonl'), 'utf8')
  expect(heard.match(/"tasks.get"/g)).toHaveLength(1)
})

test('the window names a file only by its token, and only one that the user chose', async ({ scrittoio }) => {
  const { app, page, home } = await scrittoio.start({ backend })
  const path = join(home, 'deleghe.csv')
  writeFileSync(path, 'a;b\n')
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)

  const chosen = await ask(page, 'files.choose', { kind: 'deleghe' })
  const [file] = chosen.ok ? chosen.value : []
  const token = file?.token ?? ''
  expect(chosen).toEqual({ ok: true, value: [{ token, name: 'deleghe.csv', bytes: 4 }] })
  expect(token).toMatch(/^[0-9a-f-]{36}$/)
  expect(await ask(page, 'imports.start', { token })).toEqual({ ok: true, value: { job: path } })
  expect(await ask(page, 'imports.start', { token: path.slice(0, 80) })).toEqual(refused('file-not-chosen'))
})

test('without a real key store the key is not wrapped', async ({ scrittoio }) => {
  const { app, page } = await scrittoio.start({ backend })
  await app.evaluate(({ safeStorage }) => safeStorage.setUsePlainTextEncryption(true)) // offers itself, and keeps nothing

  expect(await ask(page, 'workspace.unlock', {})).toEqual({ ok: true, value: refused('key-store-unavailable') })
})

test('a second start leaves at once and brings the first forward', async ({ scrittoio }) => {
  const { app, home } = await scrittoio.start({ backend })
  const command = await app.evaluate(({ app: self, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide()
    return { path: self.getPath('exe'), folder: self.getAppPath() }
  })

  const second = spawn(command.path, ['--no-sandbox', command.folder, `--user-data-dir=${home}`], { stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number | null]

  expect(code).toBe(0)
  const visible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((it) => it.isVisible()))
  await expect.poll(visible).toEqual([true])
})
