import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { rest } from './rest.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Pictures for the README are taken by the tests that look at the screens: `npm run screenshots`. */
const gallery = process.env['SCREENSHOTS']

type Violation = { readonly id: string; readonly impact: string; readonly nodes: readonly string[] }

// Reka's way to lead the focus into the toasts: an invisible stop that hands it on at once, never read out.
const FOCUS_RELAY = '<span aria-hidden="true" tabindex="0" style="position: fixed'

/** What axe-core finds against WCAG 2.2 A and AA on the screen as it stands. */
async function violations(page: Page): Promise<readonly Violation[]> {
  return page.evaluate(async (relay) => {
    type Axe = {
      run(
        root: Document,
        options: object,
      ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const found = await (globalThis as unknown as { axe: Axe }).axe.run(document, { runOnly: tags })
    const markup = (nodes: { html: string }[]) =>
      nodes.map(({ html }) => html).filter((html) => !html.startsWith(relay))
    return found.violations
      .map(({ id, impact, nodes }) => ({ id, impact, nodes: markup(nodes) }))
      .filter(({ nodes }) => nodes.length > 0)
  }, FOCUS_RELAY)
}

/** The window's policy lets no script in: axe comes through the debugger, as the tests do. */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
}

/** Fails where somebody could not read or use the screen as it stands; takes a picture of it where pictures are kept. */
export async function look(page: Page, name: string, theme: string): Promise<void> {
  await page.mouse.move(2, 2)
  await rest(page)
  if (gallery !== undefined)
    await keepPicture(page, resolve(gallery, `${name}${theme === 'light' ? '' : '-scuro'}.png`))
  await expectUsable(page, `${name}, ${theme}`)
}

async function keepPicture(page: Page, path: string): Promise<void> {
  await showNotices(page, false)
  await page.screenshot({ path })
  await showNotices(page, true)
}

/** What passes by in a corner would hide what a picture is of. */
async function showNotices(page: Page, isShown: boolean): Promise<void> {
  await page.evaluate(
    (visibility) => {
      for (const log of document.querySelectorAll<HTMLElement>('[role=log]')) log.style.visibility = visibility
    },
    isShown ? '' : 'hidden',
  )
}

/** Fails where somebody could not read or use the screen, once it rests. */
export async function expectReadable(page: Page, name: string): Promise<void> {
  await rest(page)
  await expectUsable(page, name)
}

/** A colour on its way to another is no fault of a screen: what is one is still there when it is looked at again. */
const LOOKS = 3
const BETWEEN = 400 // ms

async function expectUsable(page: Page, name: string): Promise<void> {
  await bringAxe(page)
  let found = await violations(page)
  for (let looks = 1; looks < LOOKS && found.length > 0; looks += 1) {
    await page.waitForTimeout(BETWEEN)
    await rest(page)
    found = await violations(page)
  }
  expect.soft(found, name).toEqual([])
}

/** To another place of the app, as its links would. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
