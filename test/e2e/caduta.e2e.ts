import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { backendOf } from '#test/kit/backend-of.ts'
import { createStudio, importCompanies, openDemo, PASSPHRASE } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

const newPec = (page: Page) => page.locator('[data-field=nuovaPec] input')

/** A mask of that company in which a word is being written. */
async function midWord(page: Page, azienda: string): Promise<string> {
  const draft = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda })
  if (!draft.ok) throw new Error(draft.failure.code)
  await goTo(page, `/bozze/${draft.value.id}`)
  await newPec(page).pressSequentially('lanterna@')
  return draft.value.id
}

test('a backend killed in the middle of a word asks for the passphrase, and gives back screen and word', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const { app, page } = await scrittoio.start()
  await createStudio(page)
  const id = await midWord(page, await importCompanies(app, page))

  process.kill(backendOf(app), 'SIGKILL')
  await newPec(page)
    .pressSequentially('pec.exam', { timeout: 2_000 })
    .catch(() => undefined) // the screen may be gone in the middle of it
  const written = await newPec(page).inputValue()
  expect(written).toContain('lanterna@')
  await expect(page.getByText(/si è fermata ed è ripartita/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Studio Bellincastro' })).toBeVisible()
  const kept = page.locator('[data-test=studio]')
  await expect(kept).toHaveAttribute('aria-hidden', 'true')
  expect(await kept.evaluate((studio) => (studio as HTMLElement).inert)).toBe(true)
  await look(page, 'caduta', 'light')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(newPec(page)).toBeVisible()
  expect(await kept.evaluate((studio) => (studio as HTMLElement).inert)).toBe(false)
  await expect(newPec(page)).toHaveValue(written)
  expect(await ask(page, 'tasks.get', { id })).toMatchObject({ value: { answers: { nuovaPec: written } } })
  await newPec(page).fill('lanterna@pec.example')
  await expect(page.getByText('Salvato').first()).toBeVisible()
})

test('the demo studio opens again by itself when its backend is killed', async ({ scrittoio }) => {
  test.setTimeout(240_000)
  const { app, page } = await scrittoio.start({ demo: true })
  await openDemo(page)

  process.kill(backendOf(app), 'SIGKILL')

  await expect.poll(async () => (await ask(page, 'workspace.state', {})).ok).toBe(true)
  await expect.poll(async () => await ask(page, 'workspace.state', {})).toMatchObject({ value: { state: 'open' } })
  await expect(page.getByRole('row', { name: /S\.r\.l\./ }).first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Lo spazio di lavoro è bloccato')).toHaveCount(0)
})
