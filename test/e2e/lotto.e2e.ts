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

const grid = (page: Page) => page.getByRole('grid', { name: 'Aziende del lotto' })
const why = (page: Page) => page.locator('[data-test=perche]')

/** Puts a block of addresses, each twice, where the cursor is led to. */
async function paste(page: Page, { row, column }: { row: number; column: number }, names: readonly string[]) {
  await grid(page)
    .getByRole('row')
    .nth(row)
    .getByRole('gridcell')
    .nth(column - 2)
    .click()
  const block = names.map((name) => (/ /.test(name) ? `${name}\t${name}` : `${name}@pec.it\t${name}@pec.it`)).join('\n')
  await grid(page).evaluate((element, text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, block)
}

/** The codici fiscali of so many companies of the demo studio. */
async function someCompanies(page: Page, limit: number): Promise<readonly string[]> {
  const found = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit })
  if (!found.ok) throw new Error(found.failure.code)
  return found.value.rows.map(({ codiceFiscale }) => codiceFiscale)
}

test('one intention is asked for many companies, from the selection to the outcomes', async ({ scrittoio }) => {
  test.setTimeout(300_000)
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  await goTo(page, '/lotti')
  await expect(page.getByText('Nessun lotto')).toBeVisible()
  await shots(page, 'lotti-vuota')

  // the companies chosen in Aziende lead to a new batch
  await goTo(page, '/aziende')
  const list = page.getByRole('grid').first()
  await list.focus()
  for (let n = 0; n < 11; n += 1) await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Crea un lotto' }).click()
  await expect(page.getByRole('heading', { name: 'Aziende · 12' })).toBeVisible()

  // and a pasted list adds to them; what names nobody is told line by line
  const codes = await someCompanies(page, 15)
  await page
    .getByLabel('Elenco di codici fiscali, partite IVA o matricole')
    .fill([...codes, 'ditta sconosciuta', '00000000000'].join('\n'))
  await page.getByRole('button', { name: 'Aggiungi le aziende dell’elenco' }).click()
  await expect(page.getByText('2 righe senza azienda').first()).toBeVisible()
  await expect(page.getByText('Riga 16')).toBeVisible()
  await expect(page.getByLabel('Elenco di codici fiscali, partite IVA o matricole')).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Aziende · 15' })).toBeVisible()
  await page.getByRole('searchbox').first().fill('pec')
  await page.getByRole('row', { name: /PEC/ }).first().click()
  await shots(page, 'lotto-nuovo')
  await page.getByRole('button', { name: 'Prosegui' }).click()

  await expect(page.getByText('Vale per tutte le aziende')).toBeVisible()
  await page.getByLabel(/^Dichiaro che la casella/).check()
  await shots(page, 'lotto-comuni')
  await page.getByRole('button', { name: 'Vai alla griglia' }).click()
  await expect(grid(page)).toBeFocused()
  await expect(grid(page).getByText('Da completare').first()).toBeVisible()
  await shots(page, 'lotto-griglia')

  // as in a spreadsheet: what is typed goes into the cell, Tab goes on, Ctrl+Z takes it back
  await grid(page).focus()
  await page.keyboard.press('ArrowDown') // an association: it may keep its PEC out of the register
  await page.keyboard.type('alfa@pec.it')
  await page.keyboard.press('Tab')
  await page.keyboard.type('alfa@pec.it')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Pronte 1')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Pronte 0')).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(page.getByText('Pronte 1')).toBeVisible()
  await page.keyboard.press('F2')
  await page.keyboard.type('non si tiene')
  await page.keyboard.press('Escape')
  await expect(grid(page)).toBeFocused()
  await expect(page.getByText('Pronte 1')).toBeVisible()

  // a block copied from a sheet fills the companies below
  await paste(page, { row: 3, column: 3 }, ['beta', 'gamma', 'delta', 'casella senza chiocciola'])
  await expect(page.getByText('Pronte 2')).toBeVisible()
  await expect(
    grid(page)
      .getByText(/^È iscritta al Registro delle imprese/)
      .first(),
  ).toBeVisible()
  await shots(page, 'lotto-pronte')

  // companies are taken out of the batch, and come back as they were written
  await grid(page).getByRole('row').nth(1).getByRole('rowheader').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+Delete')
  await expect(page.getByText('2 aziende tolte dal lotto').first()).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Tutte 13' })).toBeVisible()
  await shots(page, 'lotto-tolte')
  await page.getByRole('button', { name: 'Annulla', exact: true }).last().click()
  await expect(page.getByRole('radio', { name: 'Tutte 15' })).toBeVisible()
  await expect(page.getByText('Pronte 2')).toBeVisible()

  // the forecast of a company leads to the field that mends it
  const toComplete = grid(page).getByRole('row').filter({ hasText: 'Da completare' })
  await toComplete.first().getByRole('gridcell').first().click()
  await expect(grid(page)).toBeFocused()
  await expect(why(page)).toContainText('Da completare')
  await page.keyboard.type('x')
  await expect(grid(page).getByRole('textbox', { name: /^Nuova PEC/ })).toBeFocused()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Metti in coda 2, 13 in bozza' }).click()
  await expect(page.getByText('Lotto messo in coda')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'In bozza 13' })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Accolte 2/ })).toBeVisible({ timeout: 60_000 })
  await shots(page, 'lotto-esiti')
  await goTo(page, '/lotti')
  await expect(page.getByRole('row', { name: /15 aziende/ })).toContainText('13 in bozza')
  await shots(page, 'lotti')
})

test('a batch that is left to choose more companies keeps its oggetto and those it had, and tells the matricole of who has several', async ({
  scrittoio,
}) => {
  test.setTimeout(180_000)
  const { page } = await scrittoio.start()
  await openDemo(page)
  const found = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 60 })
  if (!found.ok) throw new Error(found.failure.code)
  const several = found.value.rows.find(({ ragioneSociale }) => ragioneSociale.startsWith('Officine Bullonessa'))!
  await goTo(page, '/lotto?oggetto=dpa')
  await page.getByLabel('Elenco di codici fiscali, partite IVA o matricole').fill(several.codiceFiscale)
  await page.getByRole('button', { name: 'Aggiungi le aziende dell’elenco' }).click()
  await expect(page.getByRole('heading', { name: 'Aziende · 1' })).toBeVisible()
  await page.getByRole('link', { name: 'Seleziona in Aziende' }).click()
  const other = found.value.rows.find(({ posizioni }) => posizioni.length === 1)!
  await expect(page.getByRole('heading', { level: 1, name: 'Aziende' })).toBeVisible()
  await page.getByRole('row', { name: other.ragioneSociale }).click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: 'Crea un lotto' }).click()

  await expect(page.getByText(/\(DPA\), per 2 aziende/)).toBeVisible()
  await page.getByRole('button', { name: 'Prosegui' }).click()
  await expect(page.getByText('2 aziende, 3 matricole')).toBeVisible()

  const month = (at: number) =>
    new Date(Date.now() + at * 31 * 86_400_000).toISOString().slice(0, 7).split('-').reverse()
  await page.getByLabel(/^Primo mese/).fill(month(1).join('/'))
  await page.getByLabel(/^Ultimo mese/).fill(month(2).join('/'))
  await page.getByLabel(/^Dichiaro/).check()
  await page.getByRole('button', { name: 'Metti in coda 3' }).click({ timeout: 60_000 })
  for (const { matricola } of several.posizioni)
    await expect(grid(page).getByText(`Matricola ${matricola}`)).toBeVisible({ timeout: 60_000 })

  await goTo(page, '/lotti')
  await expect(
    page
      .getByRole('row', { name: /\(DPA\)/ })
      .getByRole('gridcell')
      .nth(1),
  ).toHaveText(/^\s*2 aziende\s+3 matricole\s*$/)

  // of one that was left for good nothing comes back
  await page.getByRole('link', { name: 'Nuovo lotto' }).click()
  await expect(page.getByRole('heading', { name: 'Aziende · 0' })).toBeVisible()
})

test('a block pasted into the cell that a click has just opened fills the companies below, and what finds no place is told', async ({
  scrittoio,
}) => {
  test.setTimeout(180_000)
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  const aziende = await someCompanies(page, 4)
  const made = await ask(page, 'batches.create', { service: 'variazione-pec-aziendale', aziende: [...aziende] })
  if (!made.ok) throw new Error(made.failure.code)
  await goTo(page, `/lotto/${made.value.id}`)
  await page.getByRole('radio', { name: 'Aziende', exact: true }).check({ force: true })
  const cell = (row: number) => grid(page).getByRole('row').nth(row).getByRole('gridcell').nth(1)
  await cell(1).click() // twice, as whoever first looks where the cursor is
  await cell(1).click()
  const box = grid(page).getByRole('textbox')
  await expect(box).toBeFocused()

  await box.evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/plain', Array.from({ length: 500 }, (_, n) => `n${n}@pec.it\tn${n}@pec.it`).join('\r\n'))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })

  await expect(cell(1)).toContainText('n0@pec.it')
  await expect(cell(4)).toContainText('n3@pec.it')
  await expect(page.getByText('496 righe incollate non hanno trovato posto').first()).toBeVisible()
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(grid(page).getByText('@pec.it')).toHaveCount(0)
  await page.getByRole('button', { name: 'Salva 4 in bozza' }).click()
  await expect(page.getByText('Lotto salvato in bozza').first()).toBeVisible()
  await expect(page.getByRole('radio', { name: 'In bozza 4' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Da completare 0' })).toBeVisible()
  await expect(page.getByText('Lotto messo in coda')).toHaveCount(0)
})
