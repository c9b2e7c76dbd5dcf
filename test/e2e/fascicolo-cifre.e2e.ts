import { expect } from '@playwright/test'
import { signInAs, test } from '#test/kit/fascicolo.ts'
import { tabTo } from '#test/kit/keyboard.ts'
import { look } from '#test/kit/look.ts'

test('each figure leads with the keys to the list of just what it counts, and one comes back to the same period', async ({
  fascicolo: page,
}) => {
  const found = page.getByText(/richiest[ae] trovat[ae]/)
  await signInAs(page, 'Tullio Saltafossi')
  await expect(found).toBeVisible()
  await page.keyboard.press('Alt+3')
  await tabTo(page, page.getByRole('button', { name: 'Ultimi 365 giorni' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/cifre\?dal=/)
  const figures = page.url()

  for (const part of [
    page.getByRole('link', { name: /^Non accolte \d/ }),
    page.getByRole('button', { name: /^\d\d\/\d{4}: / }).first(),
    page.getByRole('button', { name: /^Ricalcolo nota di rettifica: Accolte \d+, / }),
  ]) {
    const name = (await part.getAttribute('aria-label')) ?? (await part.textContent()) ?? ''
    const counted = [...name.replace(/^[^:]*:/, '').matchAll(/\d+/g)].reduce((sum, [n]) => sum + Number(n), 0)
    await tabTo(page, part)
    if (name.startsWith('Non accolte')) await look(page, 'fascicolo-cifre-fuoco', 'light')
    await page.keyboard.press('Enter')
    await expect(found).toHaveText(new RegExp(`^${String(counted)} `))
    await page.goBack()
    await expect(page).toHaveURL(figures)
    await expect(page.getByRole('button', { name: 'Ultimi 365 giorni' })).toHaveAttribute('aria-pressed', 'true')
  }
})
