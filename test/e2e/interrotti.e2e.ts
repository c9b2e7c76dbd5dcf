import { symlinkSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type ElectronApplication } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { answers, holdWork } from '#test/kit/closing.ts'
import { createStudio, PASSPHRASE } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask, speak } from '#test/kit/page.ts'
import { makeWorkspace, unlock } from '#test/kit/workspace.ts'
import { writeUniemens } from '#test/studio/large-uniemens.ts'

const LARGE = 60_000_000 // bytes: some seconds of reading

async function chooses(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...paths] })
  }, filePaths)
}

test('who closes the app while files are going in is told at the next opening which did not, until he puts it away', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const large = test.info().outputPath('UniEmens_grande.xml')
  await writeUniemens(large, LARGE)
  const first = await scrittoio.start()
  await createStudio(first.page)
  await chooses(first.app, [large, 'test/fixtures/demo-studio/deleghe.csv'])
  await goTo(first.page, '/importa')
  await first.page.getByRole('button', { name: 'Scegli i file…' }).click()
  await expect(first.page.getByText('Lettura', { exact: false }).first()).toBeVisible()
  const goOn = holdWork(first.app)
  await answers(first.app, 'close')
  const closed = first.close()
  goOn()
  await closed

  const { page, close } = await scrittoio.start({ home: first.home })
  await unlock(page)
  const told = page.getByText(/si è chiuso prima di importare 2 file: «UniEmens_grande\.xml», «deleghe\.csv»/)
  await expect(told).toBeVisible()
  await look(page, 'interrotti', 'light')
  await speak(page, 'en')
  await expect(page.getByText(/closed before 2 files were imported/)).toBeVisible()
  await speak(page, 'it')
  await page.getByRole('link', { name: 'Vai a Importa' }).click()
  await expect(page.getByText(/^Ancora nessuna importazione/)).toBeVisible()
  await page
    .getByRole('status', { name: 'Rimasto a metà alla chiusura' })
    .getByRole('button', { name: 'Chiudi' })
    .click()
  await expect(told).toHaveCount(0)
  expect(await ask(page, 'unfinished.list', {})).toEqual({ ok: true, value: [] })
  await close()
})

test('a second Scrittoio on the same folder says who holds the studio, and lets one in by itself when the first has left', async ({
  scrittoio,
}) => {
  test.setTimeout(180_000)
  const [home, other] = ['uno', 'due'].map((name) => test.info().outputPath(name)) as [string, string]
  const studio = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Bellincastro' }
  await makeWorkspace(home, { studio, companies: [] })
  mkdirSync(other, { recursive: true })
  symlinkSync(join(home, 'workspace'), join(other, 'workspace'))
  const first = await scrittoio.start({ home })
  await unlock(first.page)

  const { page } = await scrittoio.start({ home: other })
  await expect(page.getByText('Lo studio è aperto in un altro programma')).toBeVisible()
  await look(page, 'studio-occupato', 'light')
  await first.kill()

  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Apri', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Aziende' })).toBeVisible()
})
