import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { openDemo } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

async function shots(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, name, theme)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date())

const rows = (page: Page) => page.locator('[data-test=richieste] [role=row][aria-selected]')

/** A draft of the first company that there is. */
async function oneDraft(page: Page): Promise<string> {
  const companies = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 1 })
  if (!companies.ok) throw new Error(companies.failure.code)
  const azienda = companies.value.rows[0]!.codiceFiscale
  const made = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda })
  if (!made.ok) throw new Error(made.failure.code)
  return made.value.ragioneSociale
}

/** Two requests for a new PEC: an association may ask for it, who is in the register may not. */
async function decideSome(page: Page): Promise<void> {
  const answers = { nuovaPec: 'nuova@pec.it', confermaPec: 'nuova@pec.it', dichiarazione: true, decorrenza: TODAY }
  for (const search of ['Associazione', 'Agenzia Viaggi']) {
    const found = await ask(page, 'companies.list', { search, scope: 'tutte', limit: 1 })
    if (!found.ok) throw new Error(found.failure.code)
    const azienda = found.value.rows[0]!.codiceFiscale
    const made = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda, answers })
    if (!made.ok) throw new Error(made.failure.code)
    const queued = await ask(page, 'tasks.queue', { ids: [made.value.id] })
    if (!queued.ok || queued.value[0]?.failure) throw new Error(JSON.stringify(queued))
  }
  const decided = async () => {
    const done = await ask(page, 'tasks.list', { filter: { states: ['done'] }, limit: 5 })
    return done.ok ? done.value.total : 0
  }
  await expect.poll(decided, { timeout: 60_000 }).toBe(2)
}

test('requests are found by the five keys, put in order, kept as a view and taken away with the keyboard', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  await decideSome(page)
  await goTo(page, '/comunicazioni')
  await expect(rows(page).filter({ hasText: 'Non Accolta' })).toHaveCount(1)
  await shots(page, 'comunicazioni')

  // a whole matricola narrows the list, a part of it does not
  await page.getByLabel('Matricola', { exact: true }).fill('12345')
  await expect(rows(page)).toHaveCount(2)
  await page.getByLabel('Matricola', { exact: true }).fill('0000000000')
  await expect(page.getByText('Nessuna richiesta con questi filtri')).toBeVisible()
  await page.getByRole('button', { name: 'Togli i filtri' }).first().click()

  // days that are chosen stay in sight when their box is closed
  await page.getByRole('button', { name: 'Date', exact: true }).click()
  await page.getByLabel('Dal', { exact: true }).pressSequentially('01/01/2020')
  await expect(rows(page)).toHaveCount(2)
  await page.getByLabel('Al', { exact: true }).pressSequentially('2/1/20')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Nessuna richiesta con questi filtri')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Aggiornata 01/01/2020–02/01/2020' })).toBeFocused()
  await page.getByRole('button', { name: 'Togli i filtri' }).first().click()

  // in order of opening, the oldest first
  await page.getByRole('button', { name: 'Aperta', exact: true }).click()
  await page.getByRole('button', { name: 'Aperta', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'Aperta' })).toHaveAttribute('aria-sort', 'ascending')

  // kept as a view, and taken up again from the list as it is by itself
  await page.getByRole('button', { name: 'Colonne' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Protocollo' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: 'Protocollo' })).toBeVisible()
  await page.getByRole('button', { name: /^Viste/ }).click()
  await page.getByRole('menuitem', { name: /Salva/ }).first().click()
  await page.getByRole('textbox', { name: /Nome/ }).fill('Le più vecchie')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Le più vecchie' }).click()
  await page.getByRole('menuitem').first().click()
  await expect(page.getByRole('columnheader', { name: 'Aggiornata' })).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('button', { name: /^Viste/ }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Le più vecchie' }).click()
  await expect(page.getByRole('columnheader', { name: 'Aperta' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'Le più vecchie' }).click()
  await page.getByRole('menuitem').first().click()

  // a draft is thrown away with Canc, and comes back
  const company = await oneDraft(page)
  const draft = rows(page).filter({ hasText: company }).filter({ hasText: 'Bozza' })
  await expect(draft).toBeVisible()
  await page.getByRole('grid', { name: 'Lista Richieste' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await expect(draft).toHaveCount(0)
  await page.getByRole('button', { name: 'Annulla', exact: true }).click()
  await expect(draft).toBeVisible()

  // what can be done to many stands in the bar of what is chosen
  await page.getByRole('grid', { name: 'Lista Richieste' }).focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('button', { name: 'Stampa in PDF' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ricevute firmate' })).toBeVisible()
  await shots(page, 'comunicazioni-scelte')
})

test('a refused request is read by what is to be mended, and its attempts are compared', async ({ scrittoio }) => {
  test.setTimeout(240_000)
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  await decideSome(page)
  await goTo(page, '/comunicazioni')
  await rows(page).filter({ hasText: 'Non Accolta' }).click()
  const checks = page.locator('[data-test=verifiche] [data-code]')
  await expect(checks.first()).toHaveAttribute('data-result', 'non-superata')
  await expect(checks.last()).toHaveAttribute('data-result', 'superata')
  await expect(page.getByText('Messa in coda')).toBeVisible()
  await shots(page, 'dettaglio-rifiutata')

  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('heading', { name: 'Accolta', exact: true })).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('button', { name: 'Correggi e ripresenta' }).click()
  await page.getByRole('textbox', { name: 'Nuova PEC', exact: true }).fill('altra@pec.it')
  await page.getByRole('textbox', { name: 'Ripeti la nuova PEC', exact: true }).fill('altra@pec.it')
  await expect(page.locator('[data-test=salvato]')).toHaveAttribute('data-state', 'saved')
  await page.getByRole('link', { name: 'Corregge una richiesta non accolta' }).first().click()
  const attempts = page.locator('[data-test=tentativi]')
  await expect(attempts.getByText('nuova@pec.it').first()).toBeVisible()
  await expect(attempts.getByText('altra@pec.it').first()).toBeVisible()
  await expect(attempts.getByText('PEC attuale')).toHaveCount(0)
  await attempts.scrollIntoViewIfNeeded()
  await shots(page, 'dettaglio-tentativi')
})
