import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { openDemo } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

const MANY = 1_600
const list = (page: Page) => page.getByRole('grid', { name: 'Lista Richieste' })
const going = (page: Page) => page.locator('[data-test=in-corso]')

/** As many drafts of the companies in turn. */
async function draftMany(page: Page): Promise<void> {
  const companies = await ask(page, 'companies.list', { search: '', scope: 'tutte', limit: 50 })
  if (!companies.ok) throw new Error(companies.failure.code)
  const aziende = companies.value.rows.map(({ codiceFiscale }) => codiceFiscale)
  await page.evaluate(
    async ([keys, many]) => {
      const make = (n: number) =>
        scrittoio['tasks.create']({ service: 'variazione-pec-aziendale', azienda: keys[n % keys.length]! })
      for (let n = 0; n < many; n += 50) await Promise.all(Array.from({ length: 50 }, (_, k) => make(n + k)))
    },
    [aziende, MANY] as const,
  )
}

async function countAt(page: Page, state: string): Promise<number> {
  const reply = await ask(page, 'tasks.list', { filter: { states: [state] }, limit: 1 })
  return reply.ok ? reply.value.total : -1
}

test('what is done to all of a long list shows how far it is, can be stopped, and is taken back whole', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  await draftMany(page)
  await goTo(page, '/comunicazioni')
  await expect(page.getByText('1.600 richieste')).toBeVisible()

  // two are chosen, then all: also those that nobody has scrolled to
  await list(page).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 selezionate')).toBeVisible()
  await page.getByRole('button', { name: 'Seleziona tutte quelle dell’elenco' }).click()
  await expect(page.getByText('1.600 selezionate')).toBeVisible()
  await look(page, 'comunicazioni-tutte', 'light')

  await page.getByRole('button', { name: 'Elimina' }).click()
  // it goes on under the pointer: a click that waits for it to stand still would come when all is done
  await page.getByRole('button', { name: 'Ferma' }).dispatchEvent('click')
  await expect(page.getByText(/richieste non ancora toccate/)).toBeVisible()
  await expect(going(page)).toBeHidden()
  const discarded = await countAt(page, 'discarded')
  expect(discarded).toBeGreaterThan(0)
  expect(discarded + (await countAt(page, 'draft'))).toBe(MANY)

  await page.getByRole('button', { name: 'Annulla', exact: true }).click()
  await expect.poll(() => countAt(page, 'draft'), { timeout: 30_000 }).toBe(MANY)
})
