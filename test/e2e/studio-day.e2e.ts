import { expect } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { goTo, look } from '#test/kit/look.ts'

test('the day begins on what is to be done, and companies are labelled, narrowed and kept as a view', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const { page } = await scrittoio.start({ demo: true })
  await page.getByRole('button', { name: 'Apri lo studio dimostrativo' }).click()
  await expect(page.getByRole('row', { name: /S\.r\.l\./ }).first()).toBeVisible({ timeout: 90_000 })
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await goTo(page, '/cruscotto')
    await expect(page.getByRole('heading', { name: 'Scadenze' })).toBeVisible()
    await look(page, 'cruscotto', theme)
    await goTo(page, '/aziende')
    await page.getByRole('grid').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByText('2 aziende selezionate')).toBeVisible()
    await look(page, 'aziende-scelte', theme)
    await page.keyboard.press('Escape')
    await expect(page.getByText('2 aziende selezionate')).toBeHidden()
  }

  await page.getByRole('grid').press('Control+a')
  await page.getByRole('button', { name: 'Etichette', exact: true }).last().click()
  await page.getByRole('menuitem', { name: /Gestisci/ }).click()
  await page.getByLabel('Nuova etichetta').fill('Edilizia')
  await page.getByLabel('Nuova etichetta').press('Enter')
  await expect(page.getByLabel('Nome di Edilizia')).toBeVisible()
  await look(page, 'etichette', 'dark')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Con note aperte' }).click()
  await page.getByRole('button', { name: 'Viste' }).click()
  await page.getByRole('menuitem', { name: 'Salva questa vista…' }).click()
  await page.getByLabel('Nome della vista').fill('Note da guardare')
  await page.getByRole('button', { name: 'Salva', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Note da guardare' })).toBeVisible()
})
