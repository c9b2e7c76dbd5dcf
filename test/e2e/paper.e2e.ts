import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, type Page, type TestInfo } from '@playwright/test'
import { test, type Running } from '#test/kit/app.ts'
import { ask } from '#test/kit/page.ts'

/** Requests about companies of the demo studio, decided. */
async function decided(page: Page, howMany: number): Promise<readonly string[]> {
  const companies = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: howMany })
  if (!companies.ok) throw new Error(companies.failure.code)
  const answers = { nuovaPec: 'nuova@pec.example', confermaPec: 'nuova@pec.example', dichiarazione: true }
  const ids: string[] = []
  for (const { codiceFiscale: azienda } of companies.value.rows) {
    const draft = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda, answers })
    if (!draft.ok) throw new Error(draft.failure.code)
    ids.push(draft.value.id)
  }
  await ask(page, 'tasks.queue', { ids })
  await ask(page, 'sync.now', {})
  return ids
}

/** The user's answer to the next dialogs: nobody can click on those of the system. */
async function answering({ app }: Running, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}

async function studioWith(running: Running, howMany: number) {
  const { page } = running
  await page.getByRole('button', { name: 'Apri lo studio dimostrativo' }).click()
  await expect(page.getByRole('row').first()).toBeVisible({ timeout: 60_000 })
  return decided(page, howMany)
}

const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
const isReady = (page: Page, name: string) =>
  expect(page.getByText(`«${name}» è pronto`)).toBeVisible({ timeout: 60_000 })

async function printed(running: Running, info: TestInfo, ids: readonly string[], name: string): Promise<string> {
  const path = info.outputPath(name)
  await answering(running, path)
  const { page } = running
  const place = await ask(page, 'files.saveAs', { name, kind: 'pdf' })
  if (!place.ok || place.value === null) throw new Error('no place for the file')
  await ask(page, 'exports.start', {
    token: place.value.token,
    what: { kind: 'receipts', ids: [...ids], format: 'pdf' },
  })
  await isReady(page, name)
  return path
}

test('a receipt is shown with its verdict, saved, verified from its file, and refused when it was changed', async ({
  scrittoio,
}, info) => {
  const running = await scrittoio.start()
  const { page } = running
  const [id = ''] = await studioWith(running, 1)
  await page.evaluate((to) => (location.hash = to), `/comunicazioni/${id}`)
  const card = page.locator('[data-test=ricevuta]')
  await expect(card).toHaveAttribute('data-verdict', 'valida', { timeout: 15_000 })

  const file = info.outputPath('ricevuta.jws')
  await answering(running, file)
  await card.getByRole('button', { name: 'Salva la ricevuta' }).click()
  await isReady(page, 'ricevuta.jws')
  expect(readFileSync(file, 'utf8').split('.')).toHaveLength(3)
  await card.getByRole('button', { name: 'Verifica una ricevuta…' }).click()
  await expect(page.getByRole('log').getByText('Firma valida')).toBeVisible()

  const pdf = info.outputPath('ricevuta.pdf')
  await answering(running, pdf)
  await card.getByRole('button', { name: 'Salva in PDF' }).click()
  await isReady(page, 'ricevuta.pdf')
  const text = textOf(pdf)
  for (const words of ['Verifiche', 'Firma del core', 'pagina 1 di', 'Non è un atto dell’INPS'])
    expect(text).toContain(words)
})

test('an outcome of every company becomes one PDF that begins with their summary', async ({ scrittoio }, info) => {
  test.setTimeout(240_000)
  const running = await scrittoio.start()
  const ids = await studioWith(running, 200)
  const text = textOf(await printed(running, info, ids, 'esiti.pdf'))
  expect(text).toContain(`Riepilogo di ${String(ids.length)} esiti`)
  for (const id of ids) expect(text).toContain(id)
})

test('a list goes into a file that Excel opens', async ({ scrittoio }, info) => {
  const running = await scrittoio.start()
  const { page } = running
  await studioWith(running, 1)
  const file = info.outputPath('aziende.xlsx')
  await answering(running, file)
  await page.getByRole('button', { name: 'Esporta' }).click()
  await page.getByRole('menuitem', { name: 'Excel (XLSX)' }).first().click()
  await isReady(page, 'aziende.xlsx')
  expect(existsSync(file) && readFileSync(file).subarray(0, 2).toString()).toBe('PK')
})

test('a list is written as it is seen: its columns, what was searched, its order; or with all columns', async ({
  scrittoio,
}, info) => {
  const running = await scrittoio.start()
  const { page } = running
  await studioWith(running, 1)
  await page.getByRole('button', { name: 'Colonne' }).click()
  for (const name of ['Matricole', 'Etichette']) await page.getByRole('menuitemcheckbox', { name }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('columnheader', { name: 'Ragione sociale' }).getByRole('button').click()
  await page.locator('main input[type=search]').fill('studio')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3')

  const written = async (which: 'first' | 'last') => {
    const file = info.outputPath(`${which}.csv`)
    await answering(running, file)
    await page.getByRole('button', { name: 'Esporta' }).click()
    await page.getByRole('menuitem', { name: 'CSV' })[which]().click()
    await isReady(page, `${which}.csv`)
    return readFileSync(file, 'utf8').slice(1).split('\r\n').slice(0, -1)
  }
  const [heads, ...rows] = await written('first')
  expect(heads).toBe('Ragione sociale;Codice fiscale;Etichette;Note di rettifica aperte;Da fare')
  const shown = await page.getByRole('grid').getAttribute('aria-rowcount')
  expect(rows).toHaveLength(Number(shown) - 1)
  const sorted = rows.map((row) => row.split(';')[0] ?? '')
  expect(sorted).toEqual(sorted.toSorted((a, b) => b.localeCompare(a, 'it')))
  expect((await written('last'))[0]).toContain('Matricole')
})
