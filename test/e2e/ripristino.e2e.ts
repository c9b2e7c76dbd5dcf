import { expect } from '@playwright/test'
import { answer, push } from '#test/kit/answered.ts'
import { test } from '#test/kit/app.ts'
import { look } from '#test/kit/look.ts'

test('a copy that is put back shows how far it is, and can be stopped', async ({ scrittoio }) => {
  const { app, page } = await scrittoio.start({ untouched: true })
  await page.getByRole('button', { name: 'Ripristina da una copia…' }).click()
  await answer(app, 'files.choose', [{ token: 'copia', name: 'Studio 2026-11-26.scrittoio', bytes: 412_000_000 }])
  await page.getByRole('button', { name: 'Scegli il file…' }).click()
  await page.getByLabel('Passphrase della copia').fill('quattro gelsi lungo il canale')
  // a big copy takes a while: here until it is stopped
  await app.evaluate(({ ipcMain }) => {
    let stop: (reply: unknown) => void = () => undefined
    ipcMain.removeHandler('workspace.restore')
    ipcMain.handle('workspace.restore', () => new Promise((resolve) => (stop = resolve)))
    ipcMain.removeHandler('workspace.cancelRestore')
    ipcMain.handle('workspace.cancelRestore', () => {
      stop({ ok: false, failure: { code: 'annullata', retry: 'never' } })
      return { ok: true, value: null }
    })
  })
  await page.getByRole('button', { name: 'Ripristina e apri' }).click()

  const going = page.locator('[data-test=ripristino]')
  await push(app, 'workspace.restoring', { done: 156_000_000, total: 412_000_000 })
  await expect(going).toContainText('37%')
  await expect(page.getByRole('button', { name: 'Torna indietro' })).toBeDisabled() // one stops it first
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, 'ripristino-in-corso', theme)
  }
  await going.getByRole('button').click()
  await expect(going).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Ripristina e apri' })).toBeEnabled()
})
