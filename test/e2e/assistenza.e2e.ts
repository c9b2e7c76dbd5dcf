import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { openDemo } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

test('who helps a studio is told nothing of anybody, and the studio sees it all before it saves it', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const { app, page, home } = await scrittoio.start()
  await openDemo(page)
  const companies = await ask(page, 'companies.list', { search: '', scope: 'tutte', limit: 200 })
  if (!companies.ok) throw new Error(companies.failure.code)
  const studio = await ask(page, 'studio.get', {})
  if (!studio.ok) throw new Error(studio.failure.code)

  await page.locator('body').press('?')
  await expect(page.getByRole('dialog', { name: 'Scorciatoie' })).toBeVisible()
  await look(page, 'scorciatoie', 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await look(page, 'scorciatoie', 'dark')
  await page.keyboard.press('Escape')

  await goTo(page, '/impostazioni?sezione=informazioni')
  await page.getByText(/^Licenze dei \d+ componenti/).click()
  await expect(page.getByRole('cell', { name: 'better-sqlite3-multiple-ciphers' })).toBeAttached()
  await look(page, 'licenze', 'dark')
  await page.getByText(/^Licenze dei \d+ componenti/).click()
  await page.getByRole('button', { name: 'Mostra che cosa contiene' }).click()
  const shown = page.getByRole('textbox', { name: 'Dati per l’assistenza' })
  await expect(shown).toHaveValue(/"aziende": \d+/)
  const text = await shown.inputValue()
  const people = companies.value.rows.flatMap(({ codiceFiscale, ragioneSociale }) => [codiceFiscale, ragioneSociale])
  for (const said of [...people, studio.value.denominazione, studio.value.codiceFiscale, home])
    expect(text).not.toContain(said)
  await page.emulateMedia({ colorScheme: 'light' })
  await look(page, 'assistenza', 'light')

  const filePath = join(home, 'assistenza.txt')
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, filePath)
  await page.getByRole('button', { name: 'Salva…' }).click()
  await expect(page.getByText('Salvato: assistenza.txt')).toBeVisible()
  expect(readFileSync(filePath, 'utf8')).toBe(text)
})
