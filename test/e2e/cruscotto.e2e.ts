import { expect, type Locator, type Page } from '@playwright/test'
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

/** How many greys a part of a bar is drawn in, for whoever sees no colours. */
const greysIn = (part: Locator) =>
  part.evaluate((button) => {
    const canvas = button.closest('figure')?.querySelector('canvas')
    if (!canvas) return 0
    const [box, all] = [button.getBoundingClientRect(), canvas.getBoundingClientRect()]
    const scale = canvas.width / all.width
    const [left, top] = [box.left - all.left + 3, box.top - all.top + 3].map((px) => px * scale)
    const [width, height] = [box.width - 6, box.height - 6].map((px) => px * scale)
    const { data } = canvas.getContext('2d')!.getImageData(left!, top!, width!, height!)
    const greys = new Set<number>()
    for (let at = 0; at < data.length; at += 4)
      greys.add(Math.round((data[at]! * 0.3 + data[at + 1]! * 0.6 + data[at + 2]! * 0.1) / 16))
    return greys.size
  })

const rows = (page: Page) => page.locator('[data-test=richieste] [role=row][aria-selected]')
const bar = (page: Page, name: RegExp | string) =>
  page.locator('[data-test=cruscotto]').getByRole('button', { name, exact: true })

test('each figure of the Cruscotto leads to the list of just what it counts', async ({ scrittoio }) => {
  test.setTimeout(240_000)
  const { page } = await scrittoio.start({ demo: true })
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
    // outcomes are told apart also without their colours: one is plain, the other has lines
    expect(await greysIn(bar(page, `${OGGETTO}: Accolta 1. Apri l’elenco`))).toBe(1)
    expect(await greysIn(bar(page, `${OGGETTO}: Non Accolta 2. Apri l’elenco`))).toBeGreaterThan(2)
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

test('views that every studio has set the lists up, with what can be done to all they find', async ({ scrittoio }) => {
  test.setTimeout(240_000)
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  await workOfToday(page)

  // the list of requests: of two refused one is left to correct; its columns and its file go with it
  await goTo(page, '/comunicazioni')
  await expect(rows(page)).toHaveCount(5)
  await page.getByRole('button', { name: 'Viste' }).click()
  await expect(page.getByRole('menuitem', { name: /^Nessuna vista salvata/ })).toBeVisible()
  await page.getByRole('menuitemcheckbox', { name: 'Da correggere' }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Da correggere' }).first()).toBeVisible()
  const chosen = await rows(page).locator('[role=gridcell]').nth(3).textContent()
  await page.getByRole('grid', { name: 'Lista Richieste' }).press('Control+a')
  await expect(page.getByText('1 selezionata')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Esporta' })).toBeVisible()
  await page.getByRole('button', { name: 'Segna come lette' }).click()
  await expect(page.getByText('1 richiesta aggiornata')).toBeVisible()

  // a matricola narrows the view further; the filters go, and all are there again
  await page.getByLabel('Matricola', { exact: true }).fill(chosen === '—' ? '0000000000' : (chosen ?? ''))
  await expect(rows(page)).toHaveCount(chosen === '—' ? 0 : 1)
  await page.getByRole('button', { name: 'Togli i filtri' }).first().click()
  await expect(rows(page)).toHaveCount(5)

  // the list of companies: a label for all that a view finds, and back
  await goTo(page, '/aziende')
  await page.getByRole('button', { name: 'Viste' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Con note aperte' }).click()
  const companies = page.locator('[data-test=aziende] [role=row][aria-selected]')
  await expect(page.getByRole('columnheader', { name: 'Note aperte' })).toHaveAttribute('aria-sort', 'descending')
  await companies.first().locator('input[type=checkbox]').click()
  await expect(page.getByText('1 azienda selezionata')).toBeVisible()
  await page.getByRole('button', { name: 'Seleziona tutte quelle dell’elenco' }).click()
  await expect(page.getByText(/^[2-9]\d aziende selezionate$/)).toBeVisible()
  await look(page, 'aziende-tutte', 'dark')
})
