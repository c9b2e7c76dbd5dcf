import { expect, type Page } from '@playwright/test'
import { signInAs, test } from '#test/kit/fascicolo.ts'

const pagesOf = async (page: Page) =>
  [...(await page.pdf({ format: 'A4' })).toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length

test('a request is printed whole, on white paper, without what one presses', async ({ fascicolo: page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await signInAs(page, 'Tullio Saltafossi')
  await page.getByRole('link', { name: 'Sostituzione per maternità' }).first().click()
  await expect(page.getByRole('heading', { name: 'Verifiche e operazioni automatiche' })).toBeVisible()
  await page.locator('summary').filter({ hasText: 'Versamenti' }).click()
  expect(await pagesOf(page)).toBeGreaterThan(3)

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('html')).not.toHaveClass(/dark/)
  await expect(page.getByRole('button', { name: 'Esci' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Comunicazioni' })).toBeHidden()
  const versamenti = page.getByRole('region', { name: 'Versamenti' })
  expect(await versamenti.evaluate((part) => part.scrollHeight > part.clientHeight)).toBe(false)
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveClass(/dark/)
})
