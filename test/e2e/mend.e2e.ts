import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { ask } from '#test/kit/page.ts'

/** A request that is refused for a datum of the archive, which its mask only shows. */
async function refusedForTheRegister(page: Page): Promise<string> {
  const companies = await ask(page, 'companies.list', { search: 'S.r.l.', scope: 'in-delega', limit: 1 })
  if (!companies.ok) throw new Error(companies.failure.code)
  const answers = { nuovaPec: 'nuova@pec.example', confermaPec: 'nuova@pec.example', dichiarazione: true }
  const azienda = companies.value.rows[0]!.codiceFiscale
  const draft = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda, answers })
  if (!draft.ok) throw new Error(draft.failure.code)
  await ask(page, 'tasks.queue', { ids: [draft.value.id] })
  await ask(page, 'sync.now', {})
  return draft.value.id
}

test('correcting what the mask only shows leads to it, and says what to do', async ({ scrittoio }) => {
  const { page } = await scrittoio.start({ demo: true })
  await page.getByRole('button', { name: 'Apri lo studio dimostrativo' }).click()
  await expect(page.getByRole('row').first()).toBeVisible({ timeout: 60_000 })
  const refused = await refusedForTheRegister(page)
  await page.evaluate((to) => (location.hash = to), `/comunicazioni/${refused}`)
  await page.getByRole('button', { name: 'Correggi e ripresenta' }).click()

  const datum = page.locator('[data-given=iscrittaRegistroImprese]')
  await expect(datum).toBeFocused()
  await expect(datum).toContainText('qui non si può cambiare')
  await expect(datum).toContainText('Comunica la nuova PEC al Registro delle imprese')

  await page.getByRole('heading', { name: 'Previsione' }).click() // away from it, and back by the forecast's link
  await page.getByRole('button', { name: 'Vai a Iscritta al Registro delle imprese' }).click()
  await expect(datum).toBeFocused()
})
