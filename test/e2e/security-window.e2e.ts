import { expect } from '@playwright/test'
import { calls } from '#electron/bridge/calls.ts'
import { test } from '#test/kit/app.ts'
import { listener } from '#test/kit/listener.ts'
import { ask } from '#test/kit/page.ts'

const backend = 'test/kit/scripted-backend.mjs'

test('the window is isolated, sandboxed and without Node', async ({ scrittoio }) => {
  const { app, page } = await scrittoio.start({ backend })

  const preferences = await app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    return (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  })
  const names = ['process', 'require', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer']
  expect(await page.evaluate((all) => all.filter((name) => name in globalThis), names)).toEqual([])
})

test('what the page does to its own world does not reach the preload', async ({ scrittoio }) => {
  const { page } = await scrittoio.start({ backend })

  const caught = await page.evaluate(() => {
    let reached = false
    const own = Object.getOwnPropertyDescriptor(Map.prototype, 'get')
    Map.prototype.get = () => {
      reached = true
    }
    globalThis.scrittoio.on('navigate', () => undefined)()
    Object.defineProperty(Map.prototype, 'get', own ?? {})
    return reached
  })
  expect(caught).toBe(false)
})

test('the window is given one function per call, and no channel', async ({ scrittoio }) => {
  const { page } = await scrittoio.start({ backend })

  const given = await page.evaluate(() => Object.entries(globalThis.scrittoio).map(([name, it]) => [name, typeof it]))
  expect(given.sort()).toEqual([...Object.keys(calls), 'on'].sort().map((name) => [name, 'function']))
  await expect(page.evaluate(() => globalThis.scrittoio.on('ELECTRON' as never, () => undefined))).rejects.toThrow(
    'no such push',
  )
})

test('the page cannot run an inline script, nor text as code', async ({ scrittoio }) => {
  scrittoio.forgive('Content Security Policy', 'unsafe-eval')
  const { page } = await scrittoio.start({ backend })

  const ran = await page.evaluate(async () => {
    const done: string[] = []
    Object.assign(globalThis, { done: (what: string) => done.push(what) })
    const inline = document.createElement('script')
    inline.textContent = "done('inline script')"
    document.head.append(inline)
    const handler = document.createElement('div')
    handler.setAttribute('onclick', "done('inline handler')")
    handler.click()
    // Out of the debugger's own call, where the policy would not hold.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        try {
          globalThis.eval("done('eval')")
        } finally {
          resolve()
        }
      })
    })
    return done
  })
  expect(ran).toEqual([])
})

test('a style without the nonce of this load is not applied', async ({ scrittoio }) => {
  scrittoio.forgive('Content Security Policy')
  const { page } = await scrittoio.start({ backend })

  const colour = await page.evaluate(() => {
    document.head.insertAdjacentHTML('beforeend', '<style>body { outline-color: rgb(1, 2, 3) }</style>')
    return getComputedStyle(document.body).outlineColor
  })
  expect(colour).not.toBe('rgb(1, 2, 3)')
})

test('the page reaches no network, by any way', async ({ scrittoio }) => {
  scrittoio.forgive('Content Security Policy', 'ERR_BLOCKED_BY_CLIENT', 'WebSocket')
  const elsewhere = await listener()
  const { page } = await scrittoio.start({ backend })

  const reached = await page.evaluate(async (address) => {
    const outcome = (loaded: (done: () => void, failed: () => void) => void) =>
      new Promise<boolean>((resolve) =>
        loaded(
          () => resolve(true),
          () => resolve(false),
        ),
      )
    const loads = (element: HTMLImageElement | HTMLScriptElement) =>
      outcome((done, failed) => {
        element.onload = done
        element.onerror = failed
        element.src = address
        document.head.append(element)
      })
    return {
      fetch: await fetch(address).then(
        () => true,
        () => false,
      ),
      image: await loads(new Image()),
      script: await loads(document.createElement('script')),
      socket: await outcome((done, failed) => {
        const socket = new WebSocket(address.replace('http', 'ws'))
        socket.onopen = done
        socket.onerror = failed
      }),
    }
  }, elsewhere.address)
  expect(reached).toEqual({ fetch: false, image: false, script: false, socket: false })
  expect(elsewhere.visits()).toBe(0)
  elsewhere.close()
})

test('the page stays where it is', async ({ scrittoio }) => {
  scrittoio.forgive('Not allowed to load local resource', 'Not allowed to navigate')
  const elsewhere = await listener()
  const { page } = await scrittoio.start({ backend })
  const place = () => page.url().split('#')[0]
  const before = place()

  for (const address of [elsewhere.address, 'file:///etc/hostname', 'scrittoio://app/assets/', 'data:text/html,x']) {
    await page.evaluate((to) => {
      const link = document.createElement('a')
      link.href = to
      document.body.append(link)
      link.click()
      location.assign(to)
    }, address)
  }
  await ask(page, 'app.about', {})
  expect(place()).toBe(before)
  expect(elsewhere.visits()).toBe(0)
  elsewhere.close()
})

test('the page opens no window, and the browser only for the known sites', async ({ scrittoio }) => {
  scrittoio.forgive('Not allowed to load local resource')
  const { app, page } = await scrittoio.start({ backend })
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (address) => Promise.resolve(void opened.push(address))
  })

  const handles = await page.evaluate(() =>
    ['https://example.org/', 'file:///etc/hostname', 'scrittoio://app/index.html', 'https://www.inps.it/'].map((to) =>
      window.open(to),
    ),
  )
  expect(handles).toEqual([null, null, null, null])
  const seen = await app.evaluate(({ BrowserWindow }) => ({
    windows: BrowserWindow.getAllWindows().length,
    opened: (globalThis as unknown as { opened: readonly string[] }).opened,
  }))
  expect(seen).toEqual({ windows: 1, opened: ['https://www.inps.it/'] })
})

test('the page is denied every permission', async ({ scrittoio }) => {
  const { page } = await scrittoio.start({ backend, args: ['--use-fake-device-for-media-stream'] })

  const states = await page.evaluate(async () => {
    const refusal = (asked: Promise<unknown>) =>
      asked.then(
        () => 'given',
        (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : 'refused'),
      )
    return {
      notifications: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      camera: await refusal(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refusal(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refusal(navigator.clipboard.readText()),
    }
  })
  expect(states).toEqual({
    notifications: 'denied',
    geolocation: 'denied',
    camera: 'NotAllowedError',
    screen: 'NotAllowedError',
    clipboard: 'NotAllowedError',
  })
})

test('the page holds no guest', async ({ scrittoio }) => {
  const { app, page } = await scrittoio.start({ backend })

  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<webview src="about:blank"></webview>'))
  await ask(page, 'app.about', {})
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})
