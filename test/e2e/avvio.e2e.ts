import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { createStudio, importCompanies, PASSPHRASE } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'

const screen = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
}

test('a day begins on the Cruscotto, on the companies, or where one was: as one likes it best', async ({
  scrittoio,
}) => {
  test.setTimeout(180_000)
  const first = await scrittoio.start({ untouched: true })
  await createStudio(first.page, { opensOn: 'Cruscotto' })
  await goTo(first.page, '/impostazioni')
  await expect(first.page.getByRole('radio', { name: 'Cruscotto' })).toBeChecked()
  await first.page.getByText('Dove ero rimasto').click()
  const height = () => first.page.getByRole('link', { name: 'Aziende' }).evaluate((one) => one.clientHeight)
  const close = await height()
  await first.page.keyboard.press('Control+Shift+D')
  await expect(first.page.getByRole('radio', { name: 'Comoda' })).toBeChecked()
  expect(await height()).toBeGreaterThan(close)
  await first.page.getByRole('button', { name: 'Ingrandisci' }).click()
  await expect(first.page.getByRole('status').filter({ hasText: '110%' })).toBeVisible()
  await look(first.page, 'aspetto', 'light')
  await goTo(first.page, '/comunicazioni')
  await first.close()

  const second = await scrittoio.start({ home: first.home })
  await unlock(second.page)
  await screen(second.page, 'Comunicazioni')
  expect(await second.page.evaluate(() => [document.documentElement.dataset['density'], devicePixelRatio])).toEqual([
    'comoda',
    expect.closeTo(1.1),
  ])
  // locked in the middle of the day, it comes back to the section that is on the screen
  await goTo(second.page, '/bozze')
  await second.page.keyboard.press('Control+l')
  await unlock(second.page)
  await screen(second.page, 'Bozze')
  await goTo(second.page, '/impostazioni')
  await second.page.getByRole('radiogroup', { name: 'All’avvio apri' }).getByText('Aziende').click()
  await second.close()

  const third = await scrittoio.start({ home: first.home })
  await unlock(third.page)
  await screen(third.page, 'Aziende')
})

test('who has made a studio, or opened a company from a list, stands at the title of the screen', async ({
  scrittoio,
}) => {
  const { app, page } = await scrittoio.start()
  await createStudio(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Aziende' })).toBeFocused()

  await importCompanies(app, page)
  await goTo(page, '/aziende')
  await page.getByRole('main').getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tablist')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a studio that cannot be made yet leads to the first box to mend', async ({ scrittoio }) => {
  const { page } = await scrittoio.start()
  await page.getByLabel('Denominazione dello studio').fill('Studio Bellincastro')

  await page.getByRole('button', { name: 'Crea lo spazio di lavoro' }).click()

  await expect(page.getByLabel('Codice fiscale dell’intermediario')).toBeFocused()
})

test('keys of a single sign are switched off in the settings, and stay so at the next start', async ({ scrittoio }) => {
  test.setTimeout(120_000)
  const first = await scrittoio.start()
  await createStudio(first.page)
  const sheet = (page: Page) => page.getByRole('dialog', { name: 'Scorciatoie' })
  const nothingOpens = async (page: Page) => {
    await page.keyboard.press('?')
    await page.waitForTimeout(500) // what opens is there by then
    await expect(sheet(page)).toHaveCount(0)
  }
  await goTo(first.page, '/impostazioni')
  await expect(first.page.getByRole('heading', { level: 1, name: 'Impostazioni' })).toBeVisible()
  await first.page.keyboard.press('?')
  await expect(sheet(first.page)).toBeVisible()
  await first.page.keyboard.press('Escape')
  await expect(sheet(first.page)).toHaveCount(0)
  const choice = first.page.getByRole('checkbox', { name: 'Scorciatoie di un solo carattere' })
  await choice.uncheck()
  await expect(first.page.getByText('si apre con F1')).toBeVisible()
  await nothingOpens(first.page)
  await first.close()

  const { page } = await scrittoio.start({ home: first.home })
  await unlock(page)
  await screen(page, 'Aziende')
  await nothingOpens(page)
  await page.keyboard.press('F1')
  await expect(sheet(page)).toHaveCount(1)
  await expect(sheet(page)).toContainText('un solo carattere sono disattivate')
  await expect(sheet(page).getByText('F1', { exact: true })).toBeVisible()
  await look(page, 'scorciatoie-senza-caratteri', 'light')
})
