import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { requestsDecided } from '#test/kit/demo-requests.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`every screen can be read by everyone (${theme})`, async ({ scrittoio }) => {
    test.setTimeout(240_000)
    const { page } = await scrittoio.start({ demo: true })
    await page.emulateMedia({ colorScheme: theme })
    await expect(page.getByRole('button', { name: 'Apri lo studio dimostrativo' })).toBeVisible()
    await look(page, 'primo-avvio', theme)
    await page.getByRole('button', { name: 'Apri lo studio dimostrativo' }).click()
    await expect(page.getByRole('row', { name: /S\.r\.l\./ }).first()).toBeVisible({ timeout: 60_000 })
    await look(page, 'aziende', theme)
    const made = await queueSome(page)
    await goTo(page, '/comunicazioni')
    await expect(page.getByText('Non Accolta').first()).toBeVisible()
    await look(page, 'comunicazioni', theme)
    await goTo(page, `/comunicazioni/${made.refused}`)
    await expect(page.getByRole('button', { name: 'Correggi e ripresenta' })).toBeVisible()
    await look(page, 'dettaglio', theme)
    await goTo(page, `/aziende/${made.company}`)
    await look(page, 'scheda', theme)
    await goTo(page, '/crea')
    await look(page, 'crea', theme)
    await goTo(page, `/bozze/${made.draft}`)
    await expect(page.getByRole('heading', { name: 'Previsione' })).toBeVisible()
    await look(page, 'maschera', theme)
    await goTo(page, '/bozze')
    await look(page, 'bozze', theme)
    await goTo(page, '/importa')
    await expect(page.getByText('note-di-rettifica.csv').first()).toBeVisible()
    await look(page, 'importa', theme)
  })
}

/** A believable handful of requests, decided, and one draft half written. */
async function queueSome(page: Page) {
  await requestsDecided(page, 26)
  const companies = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 3 })
  if (!companies.ok) throw new Error(companies.failure.code)
  const company = companies.value.rows[2]!.codiceFiscale
  const draft = await ask(page, 'tasks.create', { service: 'ricalcolo-nota-rettifica', azienda: company })
  if (!draft.ok) throw new Error(draft.failure.code)
  const refused = await ask(page, 'tasks.list', { filter: { esito: 'non-accolta' }, limit: 1 })
  if (!refused.ok) throw new Error(refused.failure.code)
  return { company, draft: draft.value.id, refused: refused.value.rows[0]!.id }
}
