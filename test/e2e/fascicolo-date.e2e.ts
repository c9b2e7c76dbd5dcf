import { expect } from '@playwright/test'
import { signInAs, test } from '#test/kit/fascicolo.ts'
import { look } from '#test/kit/look.ts'

test('days are typed as at the desk, whatever language the browser speaks', async ({ fascicolo: page }) => {
  await signInAs(page, 'Tullio Saltafossi')
  const [from, to] = [page.getByLabel('Ricevute dal'), page.getByLabel('al', { exact: true })]
  await expect(from).toHaveAttribute('placeholder', 'GG/MM/AAAA')
  await from.focus()
  await page.keyboard.type('310226')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1/1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Scrivi una data esistente, per esempio 30/11/2026.')
  await expect(from).toBeFocused()
  await expect(from).toHaveValue('31/02/2026')
  await expect(from).toHaveAccessibleDescription(/Scrivi una data esistente/)
  const past = `01/01/${String(new Date().getFullYear())}` // no day to come
  await expect(to).toHaveValue(past)
  await look(page, 'fascicolo-data-sbagliata', 'light')

  await page.keyboard.press('Control+a')
  await page.keyboard.type('01/01/50')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/dal=1950-01-01/)
  await expect(from).toHaveValue('01/01/1950')
  await expect(from).toHaveAttribute('aria-invalid', 'false')

  await page.keyboard.press('Alt+3')
  const day = page.getByLabel('Dal', { exact: true })
  await day.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('01012020')
  await expect(page.getByRole('alert')).toBeHidden() // nobody is told off while typing
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/non supera un anno/)
  await expect(day).toBeFocused()
  await page.getByRole('button', { name: 'Ultimi 365 giorni' }).click()
  await expect(page.getByRole('alert')).toBeHidden()
})
