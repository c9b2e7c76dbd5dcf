import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { stepTo, tabTo } from '#test/kit/keyboard.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const field = (page: Page, name: string) => page.locator(`[data-field=${name}] input`)

/** A command of the palette, found by its words. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type(words)
  await expect(page.getByRole('option', { name: words })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function openTheMask(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Apri lo studio dimostrativo' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /S\.r\.l\./ }).first()).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Control+f')
  await expect(page.locator('main input[type=search]')).toBeFocused()
  await page.keyboard.type('soffitta')
  await expect(page.getByRole('row', { name: /S\.r\.l\./ })).toHaveCount(0)
  await expect(page.getByRole('row', { name: /Soffitta Accesa/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('main').getByRole('grid')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page, /Soffitta Accesa/)).toBeVisible()

  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Crea Smart-Task', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await stepTo(page, page.getByRole('menuitem', { name: 'Variazione indirizzo PEC aziendale' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Continua' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Variazione indirizzo PEC aziendale')).toBeVisible()
}

/** Writes the same address in both fields, over what stands in them. */
async function writeThePec(page: Page, pec: string): Promise<void> {
  await tabTo(page, field(page, 'nuovaPec'))
  await page.keyboard.press('Control+a')
  await page.keyboard.type(pec)
  await page.keyboard.press('Tab')
  await expect(field(page, 'confermaPec')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(pec)
}

async function queueAndSync(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Metti in coda', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('In coda 1')).toBeVisible()
  await command(page, 'Torna online')
}

test('a request is made, refused, corrected and accepted, down to its receipt, without a mouse', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const { page } = await scrittoio.start()
  await openTheMask(page)
  await command(page, 'Lavora offline')
  await expect(page.getByText('Offline', { exact: true })).toBeVisible()

  await writeThePec(page, 'soffitta@impresa.italia.it')
  await tabTo(page, page.locator('[data-field=dichiarazione]').getByRole('checkbox'))
  await page.keyboard.press('Space')
  await expect(page.getByText('Non verrebbe accolta')).toBeVisible()
  await queueAndSync(page)
  await expect(page.getByText('Non Accolta', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/impresa\.italia\.it/).first()).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Correggi e ripresenta' }))
  await page.keyboard.press('Enter')
  await expect(field(page, 'nuovaPec')).toBeFocused()
  await command(page, 'Lavora offline')
  await writeThePec(page, 'soffitta@pec.example')
  await expect(page.getByText('Verrebbe accolta')).toBeVisible()
  await queueAndSync(page)
  await expect(page.getByText('Accolta', { exact: true }).first()).toBeVisible()
  await tabTo(
    page,
    page
      .getByRole('main')
      .getByRole('button', { name: /ricevuta|PDF/i })
      .first(),
  )
})
