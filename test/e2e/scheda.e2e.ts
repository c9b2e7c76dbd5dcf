import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

/** Its name may end with how many there are. */
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parti della scheda' }).getByRole('tab', { name: new RegExp(`^${name}`) })

/** A company of the demo studio with something of everything, and how many requests it has. */
async function richCompany(page: Page): Promise<string> {
  const found = await ask(page, 'companies.list', {
    search: '',
    scope: 'in-delega',
    filter: { noteAperte: true },
    limit: 200,
  })
  if (!found.ok) throw new Error(found.failure.code)
  let best = { azienda: '', merit: -1 }
  for (const { codiceFiscale: azienda } of found.value.rows) {
    const read = await ask(page, 'companies.dossier', { azienda })
    if (!read.ok) continue
    const { note, versamenti, denunce, contatti, azienda: who } = read.value
    const isFree = who.registroImprese?.iscritta !== true && azienda.length === 11
    const sizes = new Set(denunce.map(({ forza }) => forza)).size // a chart of all the same tells little
    const merit =
      [note, versamenti, denunce, contatti].filter((list) => list.length > 0).length + (isFree ? 0.5 : 0) + sizes / 20
    if (merit > best.merit) best = { azienda, merit }
  }
  return best.azienda
}

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

test('the scheda tells all of a company, where each datum comes from, and begins a Smart-Task from any', async ({
  scrittoio,
}) => {
  test.setTimeout(300_000)
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  const azienda = await richCompany(page)
  await goTo(page, `/aziende/${azienda}`)
  await expect(page.getByRole('heading', { name: 'Chi è' })).toBeVisible()
  await shots(page, 'scheda-azienda')

  await tab(page, 'Azienda').focus() // from here the keyboard alone
  for (const [name, picture] of [
    ['Posizioni', 'posizioni'],
    ['Deleghe', 'deleghe'],
    ['Recapiti', 'recapiti'],
    ['Soggetti collegati', 'soggetti'],
    ['Note di rettifica', 'note'],
    ['Versamenti', 'versamenti'],
    ['Forza aziendale', 'forza'],
    ['Richieste', 'richieste'],
  ] as const) {
    await page.keyboard.press('ArrowDown')
    await expect(tab(page, name)).toBeFocused()
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
    await shots(page, `scheda-${picture}`)
  }

  await tab(page, 'Note di rettifica').click()
  const note = page.getByRole('table', { name: 'Note di rettifica' })
  await expect(note.getByText(/^Da elenco note di rettifica «.*» importato il/).first()).toBeAttached()
  const begin = note.getByRole('button', { name: /^Crea Smart-Task da nota/ }).first()
  const month = /nota (.*)$/.exec((await begin.getAttribute('aria-label'))!)![1]!
  await begin.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Ricalcolo nota di rettifica' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ricalcolo nota di rettifica' })).toBeVisible()
  await expect(
    page.locator('[data-given=nota], [data-field=nota] [aria-checked=true], [data-field=nota] :checked').first(),
  ).toBeVisible()
  await expect(page.getByText(`Periodo ${month}`).first()).toBeVisible()

  await page.goBack()
  await expect(tab(page, 'Note di rettifica')).toHaveAttribute('aria-selected', 'true')
})

test('what an accepted request changed says which request it was', async ({ scrittoio }) => {
  const { page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  const companies = await ask(page, 'companies.list', { search: 'associazione', scope: 'in-delega', limit: 1 })
  const azienda = companies.ok ? companies.value.rows[0]!.codiceFiscale : ''
  const answers = { nuovaPec: 'nuova@pec.example', confermaPec: 'nuova@pec.example', dichiarazione: true }
  const draft = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda, answers })
  const id = draft.ok ? draft.value.id : ''
  await ask(page, 'tasks.queue', { ids: [id] })
  await ask(page, 'sync.now', {})
  const protocollo = await ask(page, 'tasks.get', { id }).then((task) => (task.ok ? task.value.protocollo : ''))

  await goTo(page, `/aziende/${azienda}?sezione=recapiti`)
  const row = page.getByRole('row', { name: /nuova@pec\.example/ })
  await row.getByRole('link', { name: new RegExp(`Da richiesta accolta ${protocollo ?? ''} il`) }).click()
  await expect(page).toHaveURL(new RegExp(`/comunicazioni/${id}`))
  await page.goBack()
  await row.getByRole('button', { name: /^Crea Smart-Task da/ }).click()
  await page.getByRole('menuitem', { name: /PEC/ }).click()
  await expect(page.locator('[data-given=pecAttuale]')).toContainText('nuova@pec.example')
})
