import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { createStudio, PASSPHRASE } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'

const FRESH = 'cinque tigli oltre la chiusa'

/** From now on the system's dialogs answer with that path, as somebody would who chose it. */
function choose(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

const shots = async (page: Page, name: string) => {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, name, theme)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu dello studio' }).click()
  await page.getByRole('menuitem', { name: 'Blocca' }).click()
  await expect(page.getByRole('heading', { name: 'Studio Bellincastro' })).toBeVisible()
}

test('a studio is copied, locked out of, opened by the code on paper, and put back from its copy', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const { app, page, home } = await scrittoio.start()
  await createStudio(page)

  await goTo(page, '/impostazioni')
  await expect(page.getByRole('note')).toContainText('se la passphrase si perde, i dati si perdono')
  await shots(page, 'impostazioni')
  await page.getByLabel('Passphrase, per confermare').fill('una parola sbagliata')
  await page.getByRole('button', { name: 'Crea il codice' }).click()
  await expect(page.getByRole('alert')).toContainText('non è quella giusta')
  await page.getByLabel('Passphrase, per confermare').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Crea il codice' }).click()
  const code = await page.getByRole('region', { name: 'Il codice di recupero' }).getByRole('status').innerText()
  expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
  await shots(page, 'codice-di-recupero')
  await page.getByRole('button', { name: 'L’ho messo al sicuro' }).click()
  await expect(page.getByText(code)).toHaveCount(0)

  const copy = join(home, 'copia a mano.scrittoio')
  await choose(app, copy)
  await page.getByRole('button', { name: 'Fai una copia…' }).click()
  await expect(page.getByText('copia a mano.scrittoio').first()).toBeVisible()

  await lock(page)
  await page.getByRole('button', { name: 'Ho perso la passphrase' }).click()
  await page.getByLabel('Codice di recupero').fill(`${code.slice(0, -1)}?`)
  await page.getByLabel('Nuova passphrase', { exact: true }).fill(FRESH)
  await page.getByLabel('Ripeti la nuova passphrase').fill(FRESH)
  await page.getByRole('button', { name: 'Apri e cambia la passphrase' }).click()
  await expect(page.getByText('una lettera sbagliata')).toBeVisible()
  await shots(page, 'passphrase-persa')
  await page.getByLabel('Codice di recupero').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Apri e cambia la passphrase' }).click()
  await expect(page.getByRole('heading', { name: 'Aziende' })).toBeVisible()

  await lock(page)
  await page.getByRole('button', { name: 'Ripristina da una copia…' }).click()
  await page.getByRole('button', { name: 'Scegli il file…' }).click()
  await page.getByLabel('Passphrase della copia').fill(FRESH)
  await page.getByRole('button', { name: 'Ripristina e apri' }).click()
  await expect(page.getByRole('alert')).toContainText('non è quella giusta')
  await shots(page, 'ripristina')
  await page.getByLabel('Passphrase della copia').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Ripristina e apri' }).click()
  await expect(page.getByRole('heading', { name: 'Aziende' })).toBeVisible()

  await goTo(page, '/impostazioni')
  await expect(page.getByText('copia tenuta').or(page.getByText('copie tenute'))).toBeVisible()
  await page.getByLabel('Passphrase di oggi').fill(PASSPHRASE)
  await page.getByLabel('Nuova passphrase', { exact: true }).fill(FRESH)
  await page.getByLabel('Ripeti la nuova passphrase').fill(FRESH)
  await page.getByRole('button', { name: 'Cambia la passphrase' }).click()
  await expect(page.getByText('La passphrase è cambiata.')).toBeVisible()
})
