import { existsSync, readFileSync } from 'node:fs'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { openDemo } from '#test/kit/entering.ts'
import { choosing, PDF } from '#test/kit/evidence.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

const PEC = 'variazione-pec-aziendale'
const grid = (page: Page) => page.getByRole('grid', { name: 'Aziende del lotto' })
const sieve = (page: Page, name: string | RegExp) => page.getByRole('radio', { name })
const oggi = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date())

async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Azioni' }).click()
  await page.getByRole('menuitem', { name }).click()
}

/** A batch that asks for a new PEC of companies that may have one and of one that may not; all of it queued. */
async function queueBatch(page: Page): Promise<void> {
  const aziende: string[] = []
  for (const search of ['Associazione', 'Agenzia Viaggi']) {
    const found = await ask(page, 'companies.list', { search, scope: 'in-delega', limit: 2 })
    if (found.ok) aziende.push(...found.value.rows.map(({ codiceFiscale }) => codiceFiscale))
  }
  const common = { nuovaPec: 'nuova@pec.it', confermaPec: 'nuova@pec.it', dichiarazione: true, decorrenza: oggi() }
  const made = await ask(page, 'batches.create', { service: PEC, aziende, common })
  if (!made.ok) throw new Error(made.failure.code)
  await goTo(page, `/lotto/${made.value.id}`)
  await expect(grid(page).getByText('Accolta').first()).toBeVisible({ timeout: 30_000 })
  // who would be refused is a draft; it is sent all the same, for its reasons
  await page.getByRole('button', { name: /^Metti in coda/ }).click()
  await expect(page.getByText('Lotto messo in coda')).toBeVisible()
}

/** Where the dialog of the operating system says that a file is to be written. */
async function savingIn(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

test('a whole batch is taken back from the queue, written to a file, and mended together', async ({
  scrittoio,
}, info) => {
  test.setTimeout(240_000)
  const { app, page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  await page.getByRole('switch', { name: 'Lavora offline' }).click()
  await queueBatch(page)
  await expect(sieve(page, /^In coda [1-9]/)).toBeVisible()

  // nothing has left yet: all of it is taken back, and what was taken back are drafts again
  await act(page, 'Ritira le non decise')
  await expect(page.getByText(/richiest[ae] ritirat[ae]/).first()).toBeVisible()
  await expect(sieve(page, 'In coda 0')).toBeVisible()
  const drafts = await ask(page, 'tasks.list', { filter: { states: ['draft'] }, limit: 50 })
  if (!drafts.ok) throw new Error(drafts.failure.code)
  const ids = drafts.value.rows.map(({ id }) => id)
  expect(ids.length).toBeGreaterThanOrEqual(3)
  await look(page, 'lotto-ritirato', 'light')

  // online they are decided, and the file of the batch says how
  await page.getByRole('switch', { name: 'Lavora offline' }).click()
  await ask(page, 'tasks.queue', { ids })
  await expect(sieve(page, /^Accolte [1-9]/)).toBeVisible({ timeout: 60_000 })
  await expect(sieve(page, /^Non accolte [1-9]/)).toBeVisible({ timeout: 60_000 })

  // one has read them all at once, in the batch and among the notices
  await page.getByRole('button', { name: /^Segna lette [1-9]/ }).click()
  await expect(page.getByRole('button', { name: /^Segna lette/ })).toHaveCount(0)
  expect(await ask(page, 'inbox.list', { unseen: true, kind: 'esito', limit: 50 })).toMatchObject({
    value: { avvisi: [] },
  })

  const file = info.outputPath('lotto.csv')
  await savingIn(app, file)
  await page.getByRole('button', { name: /^Esporta/ }).click()
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  const lines = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').length : 0)
  await expect.poll(lines, { timeout: 20_000 }).toBe(ids.length + 1)

  // the refused ones (one is in the Registro, one has the PEC of the other) are one batch more, begun from what was written
  await act(page, 'Correggi le non accolte insieme')
  await expect(page.getByRole('radio', { name: 'Tutte 2', exact: true })).toBeVisible()
  await expect(grid(page).getByText('Agenzia Viaggi').first()).toBeVisible()
  await expect(
    grid(page)
      .getByText(/^È iscritta al Registro delle imprese/)
      .first(),
  ).toBeVisible({ timeout: 30_000 })
  await look(page, 'lotto-correzioni', 'light')
})

test('companies of a saved view make a batch, and evidence is chosen in its cells', async ({ scrittoio }, info) => {
  test.setTimeout(240_000)
  const { app, page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  await page.getByRole('searchbox').first().fill('Associazione')
  await page.getByRole('button', { name: /^Viste/ }).click()
  await page.getByRole('menuitem', { name: /Salva/ }).first().click()
  await page.getByRole('textbox', { name: /Nome/ }).fill('Associazioni')
  await page.keyboard.press('Enter')
  await goTo(page, '/lotto')
  await page.getByRole('button', { name: 'Da una vista salvata' }).click()
  await page.getByRole('menuitem', { name: 'Associazioni' }).click()
  await expect(page.getByRole('heading', { name: /^Aziende · [1-9]/ })).toBeVisible()

  const companies = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 6 })
  if (!companies.ok) throw new Error(companies.failure.code)
  const aziende = companies.value.rows.map(({ codiceFiscale }) => codiceFiscale)
  const made = await ask(page, 'batches.create', { service: 'rettifica-periodo-pagamento', aziende })
  if (!made.ok) throw new Error(made.failure.code)
  await goTo(page, `/lotto/${made.value.id}`)
  await page.getByRole('button', { name: 'Tutti i dati' }).click()
  const cell = grid(page).locator('[data-field=quietanza]:not([aria-readonly=true])').first()
  await expect(cell).toBeVisible({ timeout: 30_000 })
  await choosing(app, info.outputPath('quietanza.pdf'), PDF)
  await cell.click()
  await page.keyboard.press('Enter')
  await expect(cell).toContainText('1 file')
  await page.keyboard.press('Control+z')
  await expect(cell).not.toContainText('1 file')
})
