import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { createStudio, PASSPHRASE } from '#test/kit/entering.ts'
import { clickNotification, keepNotifications, keptNotifications } from '#test/kit/notifications.ts'

const demo = resolve('test/fixtures/demo-studio')
const COMPANY = 'Associazione Culturale La Soffitta Accesa'

async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Apri', exact: true }).click()
}

/** The dialog of the operating system answers with these files. */
function choosing(app: ElectronApplication, names: readonly string[]): Promise<void> {
  const filePaths = names.map((name) => join(demo, name))
  return app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths })
  }, filePaths)
}

const rail = (page: Page, name: string) => page.getByRole('navigation', { name: 'Sezioni' }).getByRole('link', { name })

async function importAll(page: Page): Promise<void> {
  await rail(page, 'Importa').click()
  await page.getByRole('button', { name: 'Scegli i file…' }).click()
  await expect(page.getByText('note-di-rettifica.csv')).toBeVisible()
  await expect(page.getByText('Righe rifiutate').first()).toBeVisible({ timeout: 60_000 })
}

async function draftNewPec(page: Page): Promise<void> {
  await rail(page, 'Crea Smart-Task').click()
  await page.getByRole('row', { name: /indirizzo PEC/ }).click()
  await page.getByPlaceholder('Cerca per nome, codice fiscale o matricola').fill('soffitta')
  await page.getByRole('row', { name: new RegExp(COMPANY) }).click()
  await page.getByRole('button', { name: 'Continua' }).click()
  await expect(page.getByText('Già noto')).toBeVisible()
}

test('the main job, from the first run to the detail of an outcome', async ({ scrittoio }) => {
  test.setTimeout(240_000)
  const first = await scrittoio.start()
  await createStudio(first.page)
  await choosing(first.app, ['deleghe.csv', 'uniemens/UniEmens_2026-08.xml', 'note-di-rettifica.csv'])
  await importAll(first.page)
  await draftNewPec(first.page)
  const newPec = first.page.locator('[data-field=nuovaPec] input')
  await newPec.pressSequentially('lanterna@pec.exam')
  // in the middle of a word, before any pause of autosave
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await first.close()

  const { app, page } = await scrittoio.start({ home: first.home })
  await keepNotifications(app)
  await unlock(page)
  await rail(page, 'Bozze').click()
  await page.getByRole('row', { name: new RegExp(COMPANY) }).click()
  const field = page.locator('[data-field=nuovaPec] input')
  await expect(field).toHaveValue('lanterna@pec.exam')
  await field.press('End')
  await field.pressSequentially('ple')
  await page.locator('[data-field=confermaPec] input').fill('lanterna@pec.example')
  await page.locator('[data-field=dichiarazione]').getByRole('checkbox').click()
  await expect(page.getByText('Verrebbe accolta')).toBeVisible()

  await page.getByRole('switch', { name: 'Lavora offline' }).click()
  await expect(page.getByText('Offline', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Metti in coda', exact: true }).click()
  await expect(page.getByText('In coda 1')).toBeVisible()
  expect(await keptNotifications(app)).toEqual([])

  await page.getByRole('switch', { name: 'Lavora offline' }).click()
  await expect.poll(() => keptNotifications(app)).toMatchObject([{ title: 'Richiesta accolta' }])
  await clickNotification(app, 0)
  await expect(page.getByText('Accolta', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/ST-\d{4}-0000001/).first()).toBeVisible()
  await expect(page.getByText('La PEC non va comunicata al Registro delle imprese').first()).toBeVisible()
  await expect(page.getByText(/cambiato in lanterna@pec\.example/).first()).toBeVisible()
  await expect(page.getByText(/non è una presentazione all’INPS/).first()).toBeVisible()
})

test('a wrong passphrase opens nothing, says so, and the right one still works', async ({ scrittoio }) => {
  const first = await scrittoio.start()
  await createStudio(first.page)
  await first.close()

  const { page } = await scrittoio.start({ home: first.home })
  await unlock(page, 'quattro gelsi lungo il fiume')
  await expect(page.getByText('La passphrase non è quella giusta.')).toBeVisible()
  await unlock(page)
  await expect(page.getByRole('heading', { name: 'Aziende' })).toBeVisible()
})

test('a damaged workspace is told apart, explained, and left as it is to the last byte', async ({ scrittoio }) => {
  const first = await scrittoio.start()
  await createStudio(first.page)
  await first.close()
  const file = archiveIn(first.home)
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 0, 8_192)
  writeFileSync(file, bytes)
  const before = digestOf(file)

  const { page } = await scrittoio.start({ home: first.home })
  await unlock(page)
  await expect(page.getByRole('heading', { name: 'Il file dello studio non si può leggere' })).toBeVisible()
  await expect(page.getByText('Scrittoio non ha scritto nulla')).toBeVisible()
  expect(digestOf(file)).toBe(before)
})

const digestOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** The one archive under the user data. */
function archiveIn(home: string): string {
  const found = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('archive.db'))
  expect(found).toHaveLength(1)
  return join(home, found[0]!)
}
