import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { sizeTo } from '#test/kit/gallery.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Apri lo studio dimostrativo' }).click()
  await expect(page.getByRole('row', { name: /S\.r\.l\./ }).first()).toBeVisible({ timeout: 60_000 })
}

async function shots(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, name, theme)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

test('a Smart-Task goes from the wish to the queue by the keyboard alone, and leads on to the next one', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  const { keyboard } = page

  await keyboard.press('Control+n')
  await expect(heading(page, 'Crea Smart-Task')).toBeVisible()
  await keyboard.type('posta certificata')
  await expect(page.getByRole('row')).not.toHaveCount(0)
  await keyboard.press('Enter')
  await expect(page.getByPlaceholder('Cerca per nome, codice fiscale o matricola')).toBeFocused()
  await keyboard.type('soffitta')
  await expect(page.getByRole('row', { name: /Soffitta Accesa/ })).toBeVisible()
  await shots(page, 'crea-scelta')
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Continua' })).toBeFocused()
  await keyboard.press('Enter')

  await expect(heading(page, 'Variazione indirizzo PEC aziendale')).toBeVisible()
  await expect(page.getByText(/^Con i dati di oggi$/)).toBeVisible()
  await keyboard.press('Control+Enter') // too soon: it leads to the first thing that is missing
  await expect(page.locator('[data-field=nuovaPec] input')).toBeFocused()
  await expect(page.locator('[data-field=nuovaPec]')).toContainText(/obbligatori|scriv|serve|manca/i)
  await shots(page, 'bozza-mancano')
  await keyboard.type('bottega@pec.example')
  await keyboard.press('Tab')
  await keyboard.type('bottega@pec.example')
  await page.locator('[data-field=dichiarazione] input').focus()
  await keyboard.press('Space')
  await expect(page.getByText('Verrebbe accolta')).toBeVisible()
  await shots(page, 'bozza-pronta')
  await page.getByRole('button', { name: 'Metti in coda', exact: true }).hover()
  await expect(page.getByText('Mette in coda la richiesta e la apre').first()).toBeVisible()
  await expect(page.locator('kbd', { hasText: 'Ctrl' }).last()).toBeVisible()
  await keyboard.press('Control+Alt+Enter')

  await expect(heading(page, 'Crea Smart-Task')).toBeVisible()
  await expect(page.getByText('Messa in coda').first()).toBeVisible()
  await expect(page.getByPlaceholder(/Che cosa vuoi ottenere/)).toBeFocused()
  await expect(page).toHaveURL(/azienda=/)
  await expect(page.getByText('Usato di recente')).toBeVisible()
  await keyboard.type('contestare una rettifica')
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Continua' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(heading(page, 'Ricalcolo nota di rettifica')).toBeVisible()
  await expect(
    page.getByRole('complementary', { name: 'Previsione' }).getByRole('heading', { name: /Manca/ }),
  ).toBeVisible()
})

test('a request is duplicated for the same company whole, and for another without what is the company’s own', async ({
  scrittoio,
}) => {
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  const companies = await ask(page, 'companies.list', { search: 'associazione', scope: 'in-delega', limit: 2 })
  const [first, second] = companies.ok ? companies.value.rows : []
  const answers = { nuovaPec: 'comune@pec.example', confermaPec: 'comune@pec.example', dichiarazione: true }
  const draft = await ask(page, 'tasks.create', {
    service: 'variazione-pec-aziendale',
    azienda: first!.codiceFiscale,
    answers,
  })
  const id = draft.ok ? draft.value.id : ''
  await goTo(page, `/bozze/${id}`)
  await page.locator('[data-field=nuovaPec] input').fill('altra@pec.example') // still being typed
  await page.getByRole('button', { name: 'Duplica' }).click()
  await page.getByRole('menuitem', { name: 'Per la stessa azienda' }).click()
  await expect(page.getByText('Bozza duplicata').first()).toBeVisible()
  await expect(page).not.toHaveURL(new RegExp(id))
  await expect(page.locator('[data-field=nuovaPec] input')).toHaveValue('altra@pec.example')
  await expect(page.locator('[data-field=dichiarazione] input')).toBeChecked()

  if (draft.ok) await ask(page, 'tasks.save', { id, answers: draft.value.answers })
  await ask(page, 'tasks.queue', { ids: [id] })
  await ask(page, 'sync.now', {})
  await goTo(page, `/comunicazioni/${id}`)
  await page.getByRole('button', { name: 'Duplica' }).click()
  await page.getByRole('menuitem', { name: 'Per un’altra azienda…' }).click()
  await expect(page.getByText('riprende le risposte')).toBeVisible()
  await expect(page.getByPlaceholder('Cerca per nome, codice fiscale o matricola')).toBeFocused()
  await page.keyboard.type(second!.codiceFiscale)
  await expect(page.getByRole('row', { name: second!.ragioneSociale })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Continua' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-field=nuovaPec] input')).toHaveValue('comune@pec.example')
  await expect(page.locator('[data-field=dichiarazione] input')).not.toBeChecked()
})

test('an oggetto used lately keeps within its row, however long its name', async ({ scrittoio }) => {
  const { app, page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  await sizeTo(app, 1280, 800)
  const companies = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 1 })
  const azienda = (companies.ok && companies.value.rows[0]?.codiceFiscale) || ''
  for (const service of ['dpa', 'rettifica-periodo-pagamento', 'variazione-contatti-soggetto-collegato'])
    expect(await ask(page, 'tasks.create', { service, azienda })).toMatchObject({ ok: true })

  await goTo(page, '/lotto')
  await expect(page.getByText('Usato di recente')).toHaveCount(3)
  const overflowing = await page
    .locator('[data-test=oggetti] [role=gridcell]')
    .evaluateAll((cells) =>
      cells.flatMap(({ parentElement: row, scrollHeight, textContent }) =>
        scrollHeight > (row?.clientHeight ?? 0) ? [textContent] : [],
      ),
    )
  expect(overflowing).toEqual([])
})

test('a day typed with two digits of the year is whole once its box is left, and is the answer', async ({
  scrittoio,
}) => {
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  const made = await ask(page, 'tasks.create', { service: 'revoca-delega-intermediario', azienda: '05163118903' })
  if (!made.ok) throw new Error(made.failure.code)
  await goTo(page, `/bozze/${made.value.id}`)
  const day = page.locator('[data-field=decorrenza] input')

  await day.fill('1/2/27')
  await day.press('Tab')

  await expect(day).toHaveValue('01/02/2027')
  const answers = async () => {
    const task = await ask(page, 'tasks.get', { id: made.value.id })
    return task.ok && task.value.answers
  }
  await expect.poll(answers).toMatchObject({ decorrenza: '2027-02-01' })
})
