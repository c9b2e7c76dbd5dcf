import { expect, type Page } from '@playwright/test'

export const PASSPHRASE = 'quattro gelsi lungo il canale'
const DEMO = 'Apri lo studio dimostrativo'

/** Makes a studio of one's own on the first screen, as its consultant would. */
export async function createStudio(page: Page, name = 'Studio Bellincastro'): Promise<void> {
  await page.getByLabel('Denominazione dello studio').fill(name)
  await page.getByLabel('Codice fiscale dell’intermediario').fill('BLLTTV83M65A944G')
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('Ripeti la passphrase').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Crea lo spazio di lavoro' }).click()
  await expect(page.getByRole('heading', { name: 'Aziende' })).toBeVisible()
}

/** Opens the demo studio and waits for its companies. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: DEMO }).click()
  await expect(page.getByRole('row', { name: /S\.r\.l\./ }).first()).toBeVisible({ timeout: 60_000 })
}
