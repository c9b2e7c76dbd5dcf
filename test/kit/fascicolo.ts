import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Browser, type Page } from '@playwright/test'
import { systemClock } from '#core/kernel/clock.ts'
import { devArchive } from '#test/dev/dev-archive.ts'
import { devCore } from '#test/dev/dev-core.ts'
import { startProvider } from '#test/oidc/provider.ts'
import { openChromium } from './chromium.mjs'

/** A filled core that serves the page, with its provider. */
type Served = { readonly url: string }

/** Playwright's test with a core and a browser for all tests, and a page of its own for each: its errors fail. */
export const test = base.extend<{ fascicolo: Page; another: Page }, { chromium: Browser; core: Served }>({
  chromium: [
    async ({}, use) => {
      const browser = await openChromium()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  core: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'scrittoio-fascicolo-'))
      const { place } = await devArchive(folder, { isEmpty: false, say: () => undefined })
      const provider = await startProvider()
      const serving = await devCore({ ...place, porta: 0, registro: 'silent', clock: systemClock }, provider)
      if (!serving.ok) throw new Error(serving.failure.code)
      await use({ url: serving.value.url })
      await serving.value.stop()
      await provider.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  fascicolo: ({ chromium, core }, use) => withPage(chromium, core, use),
  another: ({ chromium, core }, use) => withPage(chromium, core, use),
})

/** The page in a browser of its own, which speaks another language than it; what goes wrong in it fails the test. */
async function withPage(chromium: Browser, core: Served, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(`${core.url}/fascicolo/`)
  await use(page)
  await context.close()
  // a refusal that a test provokes is told by the browser too
  expect(errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
}

/** Signs in as one of the demo people, at the provider's own page. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Entra' }).click()
  await chooseAtProvider(page, name)
}

/** At the provider's page: who one is. It is over when the page of the core stands again, the answer read and gone. */
export async function chooseAtProvider(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name }).check()
  await page.getByRole('button', { name: 'Entra' }).click()
  await page.waitForURL((url) => url.pathname === '/fascicolo/' && url.search === '')
}
