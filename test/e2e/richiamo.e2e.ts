import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { answer, push } from '#test/kit/answered.ts'
import { test } from '#test/kit/app.ts'
import { openDemo } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

/** The screen of a request that waits in the queue. */
async function queuedRequest(page: Page): Promise<string> {
  await page.getByRole('switch', { name: 'Lavora offline' }).click()
  const companies = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 1 })
  const azienda = (companies.ok && companies.value.rows[0]?.codiceFiscale) || ''
  const answers = { nuovaPec: 'nuova@pec.example', confermaPec: 'nuova@pec.example', dichiarazione: true }
  const made = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda, answers })
  const id = made.ok ? made.value.id : ''
  await ask(page, 'tasks.queue', { ids: [id] })
  await goTo(page, `/comunicazioni/${id}`)
  return id
}

/** From here the core has received it; it refuses to give it back. */
async function received(app: ElectronApplication, page: Page, id: string): Promise<void> {
  const task = await ask(page, 'tasks.get', { id })
  if (!task.ok) throw new Error(task.failure.code)
  await answer(app, 'tasks.get', { ...task.value, state: 'sent' })
  await answer(app, 'tasks.recall', [{ id, failure: { code: 'gia-decisa', retry: 'never' } }])
  await push(app, 'tasks.changed', { ids: [id] })
}

const stateIs = (page: Page, state: string) =>
  expect(page.locator('[data-test=esito]')).toHaveAttribute('data-state', state)

test('what can be taken back is taken back at once, what cannot is asked once', async ({ scrittoio }) => {
  test.setTimeout(120_000)
  const { app, page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  const id = await queuedRequest(page)
  const notices = page.getByRole('log')

  await page.getByRole('button', { name: 'Riporta in bozza' }).click()
  await stateIs(page, 'draft')
  await notices.getByRole('button', { name: 'Annulla' }).click()
  await stateIs(page, 'queued')

  await received(app, page, id)
  await stateIs(page, 'sent')
  const question = page.getByRole('alertdialog', { name: 'Richiamare la richiesta?' })
  await page.getByRole('button', { name: 'Richiama' }).click()
  await expect(question).toContainText('non si può annullare')
  await expect(question.getByRole('button', { name: 'Lascia in elaborazione' })).toBeFocused()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, 'richiamo-domanda', theme)
  }
  await page.keyboard.press('Enter')
  await expect(question).toHaveCount(0)
  await expect(notices).not.toContainText('lasciata come era') // nobody was asked to give it back

  await page.getByRole('button', { name: 'Richiama' }).click()
  await question.getByRole('button', { name: 'Richiama' }).click()
  await expect(notices).toContainText('1 richiesta lasciata come era')
  await expect(notices).toContainText('non si può più richiamare')
})
