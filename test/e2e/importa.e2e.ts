import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { createStudio } from '#test/kit/entering.ts'
import { goTo } from '#test/kit/look.ts'

test('files that are no data are listed as not imported, and taken off one by one or all at once', async ({
  scrittoio,
}, info) => {
  const { app, page } = await scrittoio.start()
  await createStudio(page)
  const filePaths = ['uno.txt', 'due.txt', 'tre.txt', 'quattro.txt'].map((name) => info.outputPath(name))
  for (const path of filePaths) writeFileSync(path, 'promemoria: chiamare Rossi\n')
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths })
  }, filePaths)
  await goTo(page, '/importa')
  await page.getByRole('button', { name: 'Scegli i file…' }).click()
  await expect(page.getByRole('region', { name: 'Non importati' }).getByRole('alert')).toHaveCount(4)
  await expect(page.getByRole('heading', { name: 'In corso' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Togli due.txt dall’elenco' }).click()
  await expect(page.getByText('due.txt')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Togli uno.txt dall’elenco' })).toBeFocused()
  await page.getByRole('button', { name: 'Togli tutti' }).click()

  await expect(page.getByRole('heading', { name: 'Non importati' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Scegli i file…' })).toBeFocused()
})

test('a report tells what was read and is not kept, so that its figures add up', async ({ scrittoio }) => {
  const { app, page } = await scrittoio.start()
  await createStudio(page)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, resolve('test/fixtures/demo-studio/f24/F24_2026-10.txt'))
  await goTo(page, '/importa')
  await page.getByRole('button', { name: 'Scegli i file…' }).click()

  const report = page.locator('[data-test=resoconto]')
  await expect(report).toContainText(/72\s*Lette\s*68\s*Nuove/, { timeout: 60_000 })
  await expect(report).toContainText('4 righe di altre gestioni: qui non si conservano.')
})
