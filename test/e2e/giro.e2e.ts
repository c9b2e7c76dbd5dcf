import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask, speak } from '#test/kit/page.ts'

const DEMO = 'Apri lo studio dimostrativo'
const card = (page: Page) => page.getByRole('dialog')
const stop = (page: Page, name: string) => expect(page.locator(`[data-test=giro][data-stop=${name}]`)).toBeVisible()
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

/** What is pointed at is on the screen, and the words do not stand outside of it. */
async function expectInSight(page: Page): Promise<void> {
  const box = await card(page).boundingBox()
  const [wide, high] = await page.evaluate(() => [innerWidth, innerHeight] as const)
  expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= wide && box.y + box.height <= high).toBe(true)
}

async function drafts(page: Page): Promise<number> {
  const reply = await ask(page, 'tasks.list', { filter: { states: ['draft'] }, limit: 5 })
  return reply.ok ? reply.value.total : -1
}

test('whoever opens the demo studio for the first time is led past its screens with the keyboard', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const { page, home, close } = await scrittoio.start({ untouched: true })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('button', { name: DEMO }).click()
  const names = ['cruscotto', 'aziende', 'crea', 'previsione', 'coda', 'comunicazioni', 'cerca']
  for (const [n, name] of names.entries()) {
    await expect(page.locator(`[data-test=giro][data-stop=${name}]`)).toBeVisible({ timeout: 60_000 })
    await expect(card(page)).toHaveAccessibleName(/\S/)
    await expect(page.locator('[data-test=avanti]')).toBeFocused()
    await expect(card(page).getByText(`Passo ${String(n + 1)} di 7`)).toBeVisible()
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await look(page, `giro-${name}`, theme)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await expectInSight(page)
    if (name !== 'cerca') await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('ArrowLeft')
  await stop(page, 'comunicazioni')
  expect(await drafts(page)).toBe(1)
  await speak(page, 'en')
  await expect(card(page).getByText('Step 6 of 7')).toBeVisible()
  await speak(page, 'it')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab') // round the card: the screen behind is out of reach
  await expect(page.locator('[data-test=avanti]')).toBeFocused()
  await page.keyboard.press('Enter')
  await stop(page, 'cerca')
  await page.keyboard.press('Enter')

  // over: back where one was, without the draft that was shown
  await expect(card(page)).toHaveCount(0)
  await heading(page, 'Cruscotto')
  await expect(page.getByRole('heading', { level: 1, name: 'Cruscotto' })).toBeFocused()
  await expect.poll(() => drafts(page)).toBe(0)
  await close()

  const again = await scrittoio.start({ home, untouched: true })
  await again.page
    .getByRole('button', { name: /dimostrativo|Demo/i })
    .first()
    .click()
  await heading(again.page, 'Cruscotto')
  await again.page.waitForTimeout(1_000)
  await expect(card(again.page)).toHaveCount(0)
})

test('the tour is left with Esc, and taken again from the settings and from the palette', async ({ scrittoio }) => {
  test.setTimeout(240_000)
  const { page } = await scrittoio.start({ untouched: true })
  await page.getByRole('button', { name: DEMO }).click()
  await expect(page.locator('[data-test=giro][data-stop=cruscotto]')).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Cruscotto' })).toBeFocused()
  await expect.poll(() => drafts(page)).toBe(0)

  await goTo(page, '/impostazioni')
  await page.getByRole('button', { name: 'Ricomincia il giro' }).click()
  await stop(page, 'cruscotto')
  await page.getByRole('button', { name: 'Avanti' }).click()
  await stop(page, 'aziende')
  await page.getByRole('button', { name: 'Salta il giro' }).click()
  await heading(page, 'Impostazioni')
  await expect(card(page)).toHaveCount(0)

  // with a request decided there are its checks to be shown
  const companies = await ask(page, 'companies.list', { search: 'Agenzia Viaggi', scope: 'tutte', limit: 1 })
  if (!companies.ok) throw new Error(companies.failure.code)
  const answers = { nuovaPec: 'nuova@pec.it', confermaPec: 'nuova@pec.it', dichiarazione: true, decorrenza: oggi() }
  const azienda = companies.value.rows[0]!.codiceFiscale
  const made = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda, answers })
  if (!made.ok) throw new Error(made.failure.code)
  await ask(page, 'tasks.queue', { ids: [made.value.id] })
  const decided = async () => {
    const reply = await ask(page, 'tasks.list', { filter: { states: ['done'] }, limit: 1 })
    return reply.ok ? reply.value.total : 0
  }
  await expect.poll(decided, { timeout: 60_000 }).toBe(1)

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').or(page.getByPlaceholder('Cerca un’azienda')).first().fill('giro')
  await page.getByRole('option', { name: 'Giro guidato delle schermate' }).click()
  for (const name of ['cruscotto', 'aziende', 'crea', 'previsione', 'coda', 'comunicazioni']) {
    await stop(page, name)
    await page.keyboard.press('ArrowRight')
  }
  await stop(page, 'dettaglio')
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, 'giro-dettaglio', theme)
  }
  await expectInSight(page)

  // whoever calls the palette has left the tour for what was asked
  await page.keyboard.press('Control+k')
  await expect(page.getByPlaceholder('Cerca un’azienda')).toBeVisible()
  await expect(page.locator('[data-test=giro]')).toHaveCount(0)
})

function oggi(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date())
}
