import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { openDemo } from '#test/kit/entering.ts'
import { goTo } from '#test/kit/look.ts'
import { heard, listen } from '#test/kit/heard.ts'
import { ask } from '#test/kit/page.ts'

/** Waits until that is heard. */
const hears = async (page: Page, what: RegExp) => {
  let all = ''
  await expect.poll(async () => (all += await heard(page))).toMatch(what)
}

async function draft(page: Page, nuovaPec: string): Promise<string> {
  const companies = await ask(page, 'companies.list', { search: 'soffitta', scope: 'in-delega', limit: 1 })
  const azienda = (companies.ok && companies.value.rows[0]?.codiceFiscale) || ''
  const answers = { nuovaPec, confermaPec: nuovaPec, dichiarazione: true }
  const made = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda, answers })
  return made.ok ? made.value.id : ''
}

test('whoever listens to the screen hears what is found, chosen, foreseen and decided', async ({ scrittoio }) => {
  test.setTimeout(120_000)
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  await goTo(page, '/aziende')
  await listen(page)

  await page.locator('main input[type=search]').fill('soffitta')
  await hears(page, /1 azienda/)
  await page.locator('main input[type=search]').fill('nessuna si chiama così')
  await hears(page, /nessuna si chiama così/)
  await page.locator('main input[type=search]').fill('')
  await hears(page, /\d\d aziende/)
  await expect(page.getByRole('radio', { name: 'In delega' })).toBeChecked() // those that were looked at, not all there are
  await page.getByRole('grid').focus()
  await page.keyboard.press('Space')
  await hears(page, /1 azienda selezionata/)

  const id = await draft(page, 'soffitta@impresa.italia.it')
  await goTo(page, `/bozze/${id}`)
  await hears(page, /Non verrebbe accolta/)
  for (const name of ['nuovaPec', 'confermaPec'])
    await page.locator(`[data-field=${name}] input`).fill('soffitta@pec.example')
  await hears(page, /Verrebbe accolta/)
  await page.getByRole('switch', { name: 'Lavora offline' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('In coda 1')).toBeVisible()
  await expect(page.locator('[data-test=esito]')).toBeVisible()
  expect(await heard(page)).not.toMatch(/non è più una bozza/) // who hands it over is led on, and told nothing else
  await page.getByRole('switch', { name: 'Lavora offline' }).click()
  await hears(page, /Accolta/)

  await goTo(page, '/cruscotto')
  await ask(page, 'tasks.queue', { ids: [await draft(page, 'altra@pec.example')] })
  await ask(page, 'sync.now', {})
  await hears(page, /Apri/) // the notice of an outcome, with what leads to it

  await heard(page)
  await goTo(page, `/comunicazioni/${id}`)
  await hears(page, /Tutte le verifiche che bloccano sono state superate/) // an outcome that was there before its screen

  await draft(page, 'terza@pec.example')
  await goTo(page, '/comunicazioni')
  await expect(page.getByRole('status').filter({ hasText: '3 richieste' })).toBeVisible()
  await page.getByRole('button', { name: 'Stato', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Bozza' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await hears(page, /1 richiesta/) // while the menu is still open
})
