import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { openWorkspace } from '#electron/store/workspace/open-workspace.ts'
import { test } from '#test/kit/app.ts'
import { createStudio, importCompanies, PASSPHRASE } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'
import { mayMount, smallDisk, type SmallDisk } from '#test/kit/small-disk.ts'

async function shots(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, name, theme)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** From now on a file to be written goes there. */
const saveTo = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)

const enter = async (page: Page) => {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Apri', exact: true }).click()
}

async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu dello studio' }).click()
  await page.getByRole('menuitem', { name: 'Blocca' }).click()
  await expect(page.getByRole('heading', { name: 'Studio Bellincastro' })).toBeVisible()
}

/** The folder of a studio, as it is, on a disk that can be filled and protected. */
function onDiskOfItsOwn(folder: string): SmallDisk {
  cpSync(folder, `${folder}.altrove`, { recursive: true })
  rmSync(folder, { recursive: true })
  const disk = smallDisk(folder, 32)
  cpSync(`${folder}.altrove`, folder, { recursive: true })
  return disk
}

test('a disk that is full, protected or in another program’s hands is told of, and nothing that was written is lost', async ({
  scrittoio,
}, info) => {
  test.skip(!mayMount, 'only the administrator of a Linux can fill a disk without filling the machine’s own')
  test.setTimeout(240_000)
  const { app, page, home, close } = await scrittoio.start({ home: info.outputPath('home') })
  await createStudio(page)
  const azienda = await importCompanies(app, page)
  await lock(page)
  const disk = onDiskOfItsOwn(join(home, 'workspace'))
  try {
    await enter(page)
    await expect(page.getByRole('button', { name: 'Menu dello studio' })).toBeVisible()
    const [draft, other] = [await drafted(page, azienda), await drafted(page, azienda)]
    await goTo(page, `/bozze/${draft}`)
    const mark = page.locator('[data-test=salvato]')
    await expect(mark).toHaveAttribute('data-state', 'saved')

    disk.fill()
    await fillLog(page, other)
    const field = page.getByRole('textbox', { name: /^Nuova PEC/ })
    await field.fill('scritta.dopo@pec.example')
    await expect(mark).toContainText('il disco è pieno')
    await shots(page, 'disco-pieno')
    await page.getByRole('link', { name: 'Cruscotto' }).click()
    await expect(page.getByRole('alertdialog', { name: 'Non è ancora salvato' })).toBeVisible()
    await page.getByRole('button', { name: 'Resta qui' }).click()
    await expect(field).toHaveValue('scritta.dopo@pec.example')
    const csv = join(home, 'workspace', 'aziende.csv')
    await saveTo(app, csv)
    const place = await ask(page, 'files.saveAs', { name: 'aziende.csv', kind: 'csv' })
    if (!place.ok || place.value === null) throw new Error('no place for the file')
    const what = { kind: 'companies', search: '', scope: 'tutte', format: 'csv' } as const
    await ask(page, 'exports.start', { token: place.value.token, what })
    await expect(page.getByText('Il disco è pieno: libera spazio e riprova.').first()).toBeVisible()
    await shots(page, 'esportazione-a-disco-pieno')
    expect(existsSync(csv)).toBe(false)
    disk.free()
    await expect(mark).toHaveAttribute('data-state', 'saved')
    await page.reload()
    await expect(field).toHaveValue('scritta.dopo@pec.example')

    await lock(page)
    disk.readOnly(true)
    await enter(page)
    await expect(page.getByRole('heading', { name: 'dove non si può scrivere' })).toBeVisible()
    await expect(page.getByText('Studio Bellincastro').first()).toBeVisible()
    await shots(page, 'sola-lettura')
    disk.readOnly(false)
    await page.getByRole('button', { name: 'Riprova' }).click()
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible()

    const held = await openWorkspace(join(home, 'workspace'), { passphrase: PASSPHRASE })
    if (!held.ok) throw new Error(held.failure.code)
    await enter(page)
    await expect(page.getByRole('heading', { name: 'Lo studio è aperto in un altro programma' })).toBeVisible()
    await shots(page, 'in-uso')
    await held.value.close()
    await page.getByRole('button', { name: 'Riprova' }).click()
    await enter(page)
    await goTo(page, `/bozze/${draft}`)
    await expect(field).toHaveValue('scritta.dopo@pec.example')
    await close()
  } finally {
    disk.remove()
  }
})

async function drafted(page: Page, azienda: string): Promise<string> {
  const draft = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda })
  if (!draft.ok) throw new Error(draft.failure.code)
  return draft.value.id
}

/** What is acknowledged still finds room in the log for a while: until nothing does. */
async function fillLog(page: Page, id: string): Promise<void> {
  for (let n = 0; n < 5_000; n += 1) {
    const reply = await ask(page, 'tasks.save', { id, answers: { nuovaPec: 'x'.repeat(4_000) } })
    if (!reply.ok) return
  }
}
