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
  const { app, page, home } = await scrittoio.start({ demo: true })
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

test('the licence of every part is read whole, without a network, and found by a word of it', async ({ scrittoio }) => {
  const { app, page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => Promise.resolve(void Object.assign(globalThis, { openedPath: path })).then(() => '')
  })

  await goTo(page, '/impostazioni?sezione=informazioni')
  await page.getByText(/^Licenze dei \d+ componenti/).click()
  const parts = page.getByRole('list', { name: /^Licenze dei/ }).getByRole('listitem')
  await expect.poll(() => parts.count()).toBeGreaterThan(150)
  const search = page.getByRole('searchbox', { name: /testi delle licenze/ })
  await search.fill('better-sqlite3')
  await parts.getByText('better-sqlite3-multiple-ciphers').click()
  await expect(parts).toContainText('Permission is hereby granted, free of charge')
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, 'licenze', theme)
  }
  await search.fill('reserved font name') // only in the text
  await expect(parts).toHaveCount(1)
  await expect(parts).toContainText('ibm-plex-sans')

  await page.getByRole('button', { name: 'Licenze di Chromium…' }).click()
  const opened = () => app.evaluate(() => (globalThis as { openedPath?: string }).openedPath)
  await expect.poll(opened).toMatch(/LICENSES\.chromium\.html$/)
})
