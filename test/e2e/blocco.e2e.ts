import { expect } from '@playwright/test'
import { push } from '#test/kit/answered.ts'
import { test } from '#test/kit/app.ts'
import { createStudio, importCompanies, openDemo, PASSPHRASE } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

test('a studio locked in the middle of a word keeps the word, and nothing of it stays in the window', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const { app, page } = await scrittoio.start()
  await createStudio(page)
  const azienda = await importCompanies(app, page)
  const draft = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda })
  if (!draft.ok) throw new Error(draft.failure.code)
  await goTo(page, `/bozze/${draft.value.id}`)
  await page.locator('[data-field=nuovaPec] input').pressSequentially('lanterna@pec.exam')
  await page.evaluate(() => Object.assign(globalThis, { kept: 'what the window had read' }))
  await page.keyboard.press('Control+l')

  await expect(page.getByRole('heading', { name: 'Studio Bellincastro' })).toBeVisible()
  expect(await page.evaluate(() => 'kept' in globalThis)).toBe(false)
  expect(await ask(page, 'tasks.get', { id: draft.value.id })).toMatchObject({ failure: { code: 'locked' } })
  await look(page, 'bloccato', 'light')
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Aziende' })).toBeVisible()
  expect(await ask(page, 'tasks.get', { id: draft.value.id })).toMatchObject({
    value: { answers: { nuovaPec: 'lanterna@pec.exam' } },
  })

  // nobody is there; the screen of the computer is locked
  await goTo(page, '/impostazioni')
  await page
    .getByRole('radiogroup', { name: /^Blocca quando nessuno/ })
    .getByText('15 min')
    .click()
  await page.getByLabel('Blocca anche quando').check()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await page.getByRole('button', { name: 'Blocco', exact: true }).click()
    await look(page, 'blocco', theme)
  }
  expect(await ask(page, 'app.locking', {})).toMatchObject({ value: { lockAfter: 15, lockWithScreen: true } })
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
  await expect(page.getByRole('heading', { name: 'Studio Bellincastro' })).toBeVisible()
})

test('the demo studio, whose key is everybody’s, is left and never locked', async ({ scrittoio }) => {
  const { app, page } = await scrittoio.start({ demo: true })
  await openDemo(page)
  await push(app, 'lock', { why: 'idle' })
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Aziende' })).toBeVisible()
  await page.getByRole('button', { name: 'Menu dello studio' }).click()
  await page.getByRole('menuitem', { name: 'Cambia studio…' }).click()
  await expect(page.getByRole('button', { name: 'Crea lo spazio di lavoro' })).toBeVisible()
})

test('two studios on one computer: each is opened by its own passphrase, and one can be taken off the list', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const first = await scrittoio.start()
  await createStudio(first.page)
  await first.page.getByRole('button', { name: 'Menu dello studio' }).click()
  await first.page.getByRole('menuitem', { name: 'Cambia studio…' }).click()
  await first.page.getByRole('button', { name: 'Crea un altro studio' }).click()
  await createStudio(first.page, { name: 'Studio Ortolani' })
  await first.close()

  const { page } = await scrittoio.start({ home: first.home })
  await expect(page.getByRole('heading', { name: 'Studio Ortolani' })).toBeVisible()
  const others = page.getByRole('region', { name: 'Altri studi su questo computer' })
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, 'scelta-dello-studio', theme)
  }
  await others.getByRole('button', { name: 'Togli Studio Bellincastro dall’elenco' }).click()
  await expect(others.getByText('Studio Bellincastro')).toHaveCount(0)
  await others.getByRole('button', { name: 'Mostra lo studio tolto dall’elenco' }).click()
  await others.getByRole('button', { name: 'Studio Bellincastro' }).click()
  await expect(page.getByRole('heading', { name: 'Studio Bellincastro' })).toBeVisible()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Aziende' })).toBeVisible()
  expect(await ask(page, 'studio.get', {})).toMatchObject({ value: { denominazione: 'Studio Bellincastro' } })
})
