import { resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { OGGI, openGallery, show, type Screen } from '#test/kit/gallery.ts'
import { ask } from '#test/kit/page.ts'

/** What each screen of a request is known by in English, and what of the core it has to tell. */
const SEES: Readonly<Record<string, RegExp>> = {
  crea: /Recalculation of an adjustment note/,
  'crea-azienda': /Agenzia Viaggi/,
  bozze: /Recalculation of an adjustment note/,
  bozza: /Forecast/,
  comunicazioni: /Not accepted/,
  dettaglio: /The company’s tax code is formally valid/,
  'dettaglio-rifiutata': /Correct and resubmit/,
  tutte: /Not accepted/,
  'nuova-comunicazione': /New communication/,
  lotto: /Agenzia Viaggi/,
  scheda: /Tax code/,
  avvisi: /Outcome|Deadline|On hold/,
  impostazioni: /Notifications/,
}

/** Terms of the law beside their English, addresses, and the name of an office: Italian on purpose. */
const KEPT = /\((?:nota di rettifica|delega|Data Calcolo)\)|\S+@\S+|Agenzia delle Entrate/g

/** Words that stand in no English sentence. */
const LEFT =
  /(?<![\p{L}’«])(il|della|dello|dei|delle|dal|dalla|nel|nella|che|è|sono|già|entro|questa|richiesta|azienda|posizione|nota|delega)(?![\p{L}’])/iu

test('drafts, forecasts, outcomes and refusals are told in English as soon as it is chosen, and in Italian again', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const { page } = await scrittoio.start({ demo: true, env: { SCRITTOIO_OGGI: OGGI } })
  const screens = await openGallery(page)
  expect((await ask(page, 'app.language', { language: 'en' })).ok).toBe(true)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')

  const told = screens.flatMap((screen) => {
    const sees = SEES[screen.name]
    return sees === undefined ? [] : [{ ...screen, sees }]
  })
  const names = await companiesOf(page)
  const left: string[] = []
  for (const screen of told) left.push(...(await leftIn(page, screen, names)))
  expect(left).toEqual([])

  await show(page, named(told, 'dettaglio'))
  expect((await ask(page, 'app.language', { language: 'it' })).ok).toBe(true)
  await expect(page.getByText('Il codice fiscale dell’azienda è formalmente valido').first()).toBeVisible()
})

async function companiesOf(page: Page): Promise<readonly string[]> {
  const reply = await ask(page, 'companies.list', { search: '', scope: 'tutte', limit: 200 })
  if (!reply.ok) throw new Error(reply.failure.code)
  return reply.value.rows.map(({ ragioneSociale }) => ragioneSociale)
}

/** Lines of a screen that were left in Italian. */
async function leftIn(page: Page, screen: Screen, names: readonly string[]): Promise<readonly string[]> {
  await show(page, screen)
  const gallery = process.env['MASKS']
  if (gallery !== undefined) await page.screenshot({ path: resolve(gallery, `en-${screen.name}.png`) })
  const text = names.reduce((all, name) => all.replaceAll(name, ''), await page.locator('main').innerText())
  const lines = text.replace(KEPT, '').split('\n')
  return lines.filter((line) => LEFT.test(line)).map((line) => `${screen.name}: ${line}`)
}

function named(screens: readonly Screen[], name: string): Screen {
  const found = screens.find((screen) => screen.name === name)
  if (found === undefined) throw new Error(`no screen ${name}`)
  return found
}
