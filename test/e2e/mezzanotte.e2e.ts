import { expect, type Page } from '@playwright/test'
import { civilDay } from '#core/kernel/civil-day.ts'
import { test } from '#test/kit/app.ts'
import { openDemo } from '#test/kit/entering.ts'
import { goTo } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

const DAY = 86_400_000 // ms

/** The window is looked at at that moment; nothing else happens. */
async function lookedAt(page: Page, moment: Date): Promise<void> {
  await page.clock.setFixedTime(moment)
  await page.evaluate(() => void dispatchEvent(new Event('focus')))
}

const written = (now: Date) => civilDay(now).split('-').reverse().join('/')

test('a window that is left open overnight says the new day, and calls what was of today yesterday’s', async ({
  scrittoio,
}) => {
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  const now = new Date()
  const tomorrow = new Date(now.getTime() + DAY)
  await lookedAt(page, now)
  await goTo(page, '/cruscotto')
  await expect(page.getByText(`Oggi, ${written(now)}`)).toBeVisible()

  await lookedAt(page, tomorrow)
  await expect(page.getByText(`Oggi, ${written(tomorrow)}`)).toBeVisible()

  await lookedAt(page, now)
  const companies = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 1 })
  const azienda = companies.ok ? companies.value.rows[0]!.codiceFiscale : ''
  await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda })
  await goTo(page, '/bozze')
  const draft = page.getByRole('row', { name: /PEC/ })
  await expect(draft).toHaveText(/\d\d:\d\d/)
  await expect(draft).not.toHaveText(/ieri/)

  await lookedAt(page, tomorrow)
  await expect(draft).toHaveText(/ieri, \d\d:\d\d/)
})
