import { resolve } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { ask } from './page.ts'

export const PASSPHRASE = 'quattro gelsi lungo il canale'
const DEMO = 'Apri lo studio dimostrativo'

/** Makes a studio of one's own on the first screen, as its consultant would. */
export async function createStudio(
  page: Page,
  { name = 'Studio Bellincastro', opensOn = 'Aziende' }: { readonly name?: string; readonly opensOn?: string } = {},
): Promise<void> {
  await page.getByLabel('Denominazione dello studio').fill(name)
  await page.getByLabel('Codice fiscale dell’intermediario').fill('BLLTTV83M65A944G')
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('Ripeti la passphrase').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Crea lo spazio di lavoro' }).click()
  await expect(page.getByRole('heading', { level: 1, name: opensOn })).toBeVisible()
}

/** Opens the demo studio and waits for its companies. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: DEMO }).click()
  await expect(page.getByRole('row', { name: /S\.r\.l\./ }).first()).toBeVisible({ timeout: 60_000 })
}

/** Imports the deleghe and a month of the demo studio's files into the studio that is open; gives a company of it. */
export async function importCompanies(app: ElectronApplication, page: Page): Promise<string> {
  const filePaths = ['deleghe.csv', 'uniemens/UniEmens_2026-08.xml'].map((name) =>
    resolve('test/fixtures/demo-studio', name),
  )
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths })
  }, filePaths)
  const files = await ask(page, 'files.choose', {})
  if (!files.ok) throw new Error(files.failure.code)
  for (const { token } of files.value) await ask(page, 'imports.start', { token })
  const first = async () => {
    const reply = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 1 })
    return reply.ok && reply.value.total > 30 ? reply.value.rows[0]?.codiceFiscale : undefined
  }
  await expect.poll(first, { timeout: 60_000 }).toBeDefined()
  return (await first()) ?? ''
}
