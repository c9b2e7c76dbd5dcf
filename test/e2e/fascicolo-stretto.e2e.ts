import { expect, type Page } from '@playwright/test'
import { signInAs, test } from '#test/kit/fascicolo.ts'
import { tabTo } from '#test/kit/keyboard.ts'
import { look } from '#test/kit/look.ts'

const bar = (page: Page) => page.getByRole('banner')
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const isOneLine = async (page: Page) => {
  const parts = await bar(page).evaluate(({ children, scrollWidth, clientWidth }) => ({
    middles: [...children].map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
    isCut: scrollWidth > clientWidth,
  }))
  return !parts.isCut && Math.max(...parts.middles) - Math.min(...parts.middles) < 6
}

for (const theme of ['light', 'dark'] as const) {
  test(`the bar of the Fascicolo takes one line from 800 px on, in both languages (${theme})`, async ({
    fascicolo: page,
  }) => {
    await page.emulateMedia({ colorScheme: theme })
    await signInAs(page, 'Tullio Saltafossi')
    await expect(page.getByRole('row').nth(2)).toBeVisible()
    for (const language of ['Italiano', 'English']) {
      await page.setViewportSize({ width: 1280, height: 700 })
      await bar(page).getByText(language).click()
      for (const width of [1280, 1024, 1023, 900, 800]) {
        await page.setViewportSize({ width, height: 700 })
        expect(await isOneLine(page), `${language}, ${String(width)} px`).toBe(true)
      }
      await look(page, `fascicolo-stretto-${language.toLowerCase()}`, theme)
    }
    await page.setViewportSize({ width: 500, height: 700 })
    expect(await bar(page).evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
  })
}

test('all of the narrow bar is reached with the keys and called as in a wide one', async ({ fascicolo: page }) => {
  await page.setViewportSize({ width: 800, height: 600 })
  await signInAs(page, 'Tullio Saltafossi')
  await expect(page.getByRole('row').nth(2)).toBeVisible()

  await tabTo(page, bar(page).getByRole('link', { name: 'Cifre della Sede' }))
  await page.keyboard.press('Enter')
  await expect(title(page, 'Cifre della Sede')).toBeVisible()
  await tabTo(page, bar(page).getByRole('radio', { name: 'Italiano' }))
  await page.keyboard.press('ArrowRight')
  await expect(title(page, 'Office figures')).toBeVisible()
  await tabTo(page, bar(page).getByRole('button', { name: 'Keyboard shortcuts' }))
  await tabTo(page, bar(page).getByRole('button', { name: 'Sign out' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('You have signed out')).toBeVisible()
})
