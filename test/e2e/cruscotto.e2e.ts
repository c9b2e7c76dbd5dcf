import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { openDemo } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date())
const OGGETTO = 'Variazione indirizzo PEC aziendale'

/** One request granted, two refused, of which one is being mended; and a draft that nobody has finished. */
async function workOfToday(page: Page): Promise<void> {
  const answers = { nuovaPec: 'nuova@pec.it', confermaPec: 'nuova@pec.it', dichiarazione: true, decorrenza: TODAY }
  const ids: string[] = []
  for (const search of ['Associazione', 'Agenzia Viaggi', 'Tipografia', 'Molini']) {
    const found = await ask(page, 'companies.list', { search, scope: 'tutte', limit: 1 })
    if (!found.ok) throw new Error(found.failure.code)
    const azienda = found.value.rows[0]!.codiceFiscale
    const made = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda, answers })
    if (!made.ok) throw new Error(made.failure.code)
    ids.push(made.value.id)
  }
  await ask(page, 'tasks.queue', { ids: ids.slice(0, 3) })
  const decided = async () => {
    const done = await ask(page, 'tasks.list', { filter: { states: ['done'] }, limit: 5 })
    return done.ok ? done.value.total : 0
  }
  await expect.poll(decided, { timeout: 60_000 }).toBe(3)
  await ask(page, 'tasks.amend', { id: ids[1]! })
}

const rows = (page: Page) => page.locator('[data-test=richieste] [role=row][aria-selected]')
const bar = (page: Page, name: RegExp | string) =>
  page.locator('[data-test=cruscotto]').getByRole('button', { name, exact: true })

test('each figure of the Cruscotto leads to the list of just what it counts', async ({ scrittoio }) => {
  test.setTimeout(240_000)
  const { page } = await scrittoio.start()
  await openDemo(page)
  await workOfToday(page)
  await goTo(page, '/comunicazioni')
  await page.getByRole('searchbox').fill('niente di simile')
  await expect(rows(page)).toHaveCount(0)

  // the week counts the three that were queued and neither of the two drafts; an older search hides none of them
  await goTo(page, '/cruscotto')
  await expect(page.getByText('Conta le richieste messe in coda')).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, 'cruscotto-lavoro', theme)
  }
  await bar(page, /: Richieste 3\./).press('Enter')
  await expect(rows(page)).toHaveCount(3)
  await expect(page.locator('header').getByText('3 richieste')).toBeVisible()

  // an oggetto leads to all that was decided, each part of its bar to one outcome
  for (const [name, count] of [
    [`${OGGETTO}: Accolta 1, Non Accolta 2.`, 3],
    [`${OGGETTO}: Accolta 1.`, 1],
    [`${OGGETTO}: Non Accolta 2.`, 2],
  ] as const) {
    await goTo(page, '/cruscotto')
    await bar(page, `${name} Apri l’elenco`).press('Enter')
    await expect(rows(page)).toHaveCount(count)
  }

  // of the two refused one is being mended already
  await goTo(page, '/cruscotto')
  await page.getByRole('link', { name: /Rifiuti da correggere/ }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Da correggere' })).toHaveAttribute('aria-pressed', 'true')
})
