import { expect, type Locator, type Page } from '@playwright/test'
import { signInAs, test } from '#test/kit/fascicolo.ts'
import { stepTo, tabTo } from '#test/kit/keyboard.ts'
import { look } from '#test/kit/look.ts'

const lastYear = (page: Page) => page.getByRole('button', { name: 'Ultimi 365 giorni' })

/** What has the focus leads to a list as long as its name says, and one comes back to the same period. */
async function leadsToJustThat(page: Page, part: Locator): Promise<void> {
  const figures = page.url()
  const name = (await part.getAttribute('aria-label')) ?? (await part.textContent()) ?? ''
  const counted = [...name.replace(/^[^:]*:/, '').matchAll(/\d+/g)].reduce((sum, [n]) => sum + Number(n), 0)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/richiest[ae] trovat[ae]/)).toHaveText(new RegExp(`^${String(counted)} `))
  await page.goBack()
  await expect(page).toHaveURL(figures)
  await expect(lastYear(page)).toHaveAttribute('aria-pressed', 'true')
}

test('each figure leads with the keys to the list of just what it counts, and one comes back to the same period', async ({
  fascicolo: page,
}) => {
  await signInAs(page, 'Tullio Saltafossi')
  await expect(page.getByText(/richiest[ae] trovat[ae]/)).toBeVisible()
  await page.keyboard.press('Alt+3')
  await tabTo(page, lastYear(page))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/cifre\?dal=/)

  const refused = page.getByRole('link', { name: /^Non accolte \d/ })
  await tabTo(page, refused)
  await look(page, 'fascicolo-cifre-fuoco', 'light')
  await leadsToJustThat(page, refused)
  const ofService = page.getByRole('button', { name: /^Ricalcolo nota di rettifica: Accolte \d+, / })
  const figures = [
    page.getByRole('link', { name: /^Senza esito [1-9]/ }),
    page.getByRole('button', { name: /^\d\d\/\d{4}: / }).first(),
    ofService,
  ]
  for (const part of figures) {
    await tabTo(page, part)
    await leadsToJustThat(page, part)
  }
  const ofServiceInWait = page.getByRole('button', { name: /^Ricalcolo nota di rettifica: Senza esito [1-9]/ })
  await tabTo(page, ofService)
  await stepTo(page, ofServiceInWait)
  await leadsToJustThat(page, ofServiceInWait)
})
