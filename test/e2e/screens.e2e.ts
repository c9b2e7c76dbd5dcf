import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { ask } from '#test/kit/page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Pictures for the README are made by the test that looks at the screens: `SCREENSHOTS=docs/screenshots`. */
const gallery = process.env['SCREENSHOTS']

type Violation = { readonly id: string; readonly impact: string; readonly nodes: readonly string[] }

// Reka's way to lead the focus into the toasts: an invisible stop that hands it on at once, never read out.
const FOCUS_RELAY = '<span aria-hidden="true" tabindex="0" style="position: fixed'

/** What axe-core finds against WCAG 2.2 A and AA on the screen as it stands. */
async function violations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()))
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
  await page.evaluate(axe)
}

async function look(page: Page, name: string, theme: string): Promise<void> {
  await page.mouse.move(2, 2)
  await page.waitForTimeout(250) // transitions end before the picture
  const folder = resolve(gallery ?? 'test-results/screens')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}${theme === 'light' ? '' : '-scuro'}.png`) })
  await bringAxe(page)
  expect.soft(await violations(page), `${name}, ${theme}`).toEqual([])
}

for (const theme of ['light', 'dark'] as const) {
  test(`every screen can be read by everyone (${theme})`, async ({ scrittoio }) => {
    test.setTimeout(240_000)
    const { page } = await scrittoio.start()
    await page.emulateMedia({ colorScheme: theme })
    await expect(page.getByRole('button', { name: 'Apri lo studio dimostrativo' })).toBeVisible()
    await look(page, 'primo-avvio', theme)
    await page.getByRole('button', { name: 'Apri lo studio dimostrativo' }).click()
    await expect(page.getByRole('row', { name: /S\.r\.l\./ }).first()).toBeVisible({ timeout: 60_000 })
    await look(page, 'aziende', theme)
    const made = await queueSome(page)
    await goTo(page, '/comunicazioni')
    await expect(page.getByText('Non Accolta').first()).toBeVisible()
    await look(page, 'comunicazioni', theme)
    await goTo(page, `/comunicazioni/${made.refused}`)
    await expect(page.getByRole('button', { name: 'Correggi e ripresenta' })).toBeVisible()
    await look(page, 'dettaglio', theme)
    await goTo(page, `/aziende/${made.company}`)
    await look(page, 'scheda', theme)
    await goTo(page, '/crea')
    await look(page, 'crea', theme)
    await goTo(page, `/bozze/${made.draft}`)
    await expect(page.getByRole('heading', { name: 'Previsione' })).toBeVisible()
    await look(page, 'maschera', theme)
    await goTo(page, '/bozze')
    await look(page, 'bozze', theme)
    await goTo(page, '/importa')
    await expect(page.getByText('note-di-rettifica.csv').first()).toBeVisible()
    await look(page, 'importa', theme)
  })
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** A believable handful of requests, decided, and one draft half written. */
async function queueSome(page: Page) {
  const companies = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 12 })
  if (!companies.ok) throw new Error(companies.failure.code)
  const ids: string[] = []
  for (const [place, { codiceFiscale: azienda, pec }] of companies.value.rows.entries()) {
    const nuovaPec = `direzione${String(place)}@${(pec ?? 'a@pec.example').split('@')[1]!}`
    const answers = { nuovaPec, confermaPec: nuovaPec, decorrenza: '2026-11-23', dichiarazione: true }
    const draft = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda, answers })
    if (draft.ok) ids.push(draft.value.id)
  }
  await ask(page, 'tasks.queue', { ids })
  await ask(page, 'sync.now', {})
  const company = companies.value.rows[2]!.codiceFiscale
  const draft = await ask(page, 'tasks.create', { service: 'ricalcolo-nota-rettifica', azienda: company })
  if (!draft.ok) throw new Error(draft.failure.code)
  const refused = await ask(page, 'tasks.list', { filter: { esito: 'non-accolta' }, limit: 1 })
  if (!refused.ok) throw new Error(refused.failure.code)
  return { company, draft: draft.value.id, refused: refused.value.rows[0]!.id }
}
