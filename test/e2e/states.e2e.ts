import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { answer, push } from '#test/kit/answered.ts'
import { test } from '#test/kit/app.ts'
import { createStudio, openDemo } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'

/** Three files: one half read, one that waits, one that nobody can tell the kind of. */
async function importSome(app: ElectronApplication, page: Page): Promise<void> {
  const names = ['UniEmens_2026-10.xml', 'note-di-rettifica.csv', 'elenco.dat']
  await answer(
    app,
    'files.choose',
    names.map((name, at) => ({ token: String(at), name, bytes: 18_000_000 })),
  )
  await answer(app, 'imports.start', { job: 'uno' })
  await page.getByRole('button', { name: 'Scegli i file…' }).click()
  await expect(page.getByText('elenco.dat')).toBeVisible()
  const progress = { job: 'uno', file: names[0]!, bytes: 7_300_000, total: 18_000_000, rows: 4120 }
  await push(app, 'imports.progress', { ...progress, phase: 'reading' })
}

/** A request that the core would not take, and one that waits for its next try. */
async function parkSome(app: ElectronApplication, page: Page): Promise<string> {
  const companies = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 2 })
  if (!companies.ok) throw new Error(companies.failure.code)
  for (const { codiceFiscale: azienda } of companies.value.rows)
    await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda })
  const tasks = await ask(page, 'tasks.list', { filter: {}, limit: 2 })
  if (!tasks.ok) throw new Error(tasks.failure.code)
  const [first, second] = tasks.value.rows
  const whole = await ask(page, 'tasks.get', { id: first!.id })
  if (!whole.ok) throw new Error(whole.failure.code)
  const parked = { state: 'parked', attempts: 1, failure: { code: 'versione-non-supportata', retry: 'never' } } as const
  const failure = { code: 'core-unreachable', retry: 'later' } as const
  const waiting = { state: 'queued', attempts: 3, failure, dueAt: '2026-11-25T18:30:00Z' } as const
  await answer(app, 'tasks.list', {
    ...tasks.value,
    rows: [
      { ...first!, ...parked },
      { ...second!, ...waiting },
    ],
  })
  await answer(app, 'tasks.get', { ...whole.value, ...parked })
  return first!.id
}

for (const theme of ['light', 'dark'] as const) {
  test(`a studio that is new, locked or waited for can be read by everyone (${theme})`, async ({ scrittoio }) => {
    test.setTimeout(240_000)
    const { app, page } = await scrittoio.start()
    await page.emulateMedia({ colorScheme: theme })
    await page.getByRole('button', { name: 'Crea lo spazio di lavoro' }).click()
    await look(page, 'primo-avvio-incompleto', theme)
    await createStudio(page)
    await look(page, 'aziende-vuota', theme)
    for (const empty of ['comunicazioni', 'bozze', 'importa', 'crea']) {
      await goTo(page, `/${empty}`)
      await look(page, `${empty}-vuota`, theme)
    }
    await goTo(page, '/importa')
    await importSome(app, page)
    await look(page, 'importa-in-corso', theme)
    await ask(page, 'workspace.lock', {})
    await expect(page.getByRole('button', { name: 'Apri', exact: true })).toBeVisible()
    await look(page, 'bloccato', theme)
    await page.getByLabel('Passphrase', { exact: true }).fill('quattro gelsi lungo il fiume')
    await page.getByRole('button', { name: 'Apri', exact: true }).click()
    await expect(page.getByText('La passphrase non è quella giusta.')).toBeVisible()
    await look(page, 'passphrase-sbagliata', theme)
  })

  test(`what the core did not take can be read by everyone (${theme})`, async ({ scrittoio }) => {
    test.setTimeout(240_000)
    const { app, page } = await scrittoio.start({ demo: true })
    await page.emulateMedia({ colorScheme: theme })
    await openDemo(page)
    const parked = await parkSome(app, page)
    await goTo(page, '/comunicazioni')
    await look(page, 'parcheggiate', theme)
    await goTo(page, `/comunicazioni/${parked}`)
    await look(page, 'dettaglio-parcheggiata', theme)
    await push(app, 'backend.state', { state: 'down' })
    await page.keyboard.press('Control+k')
    await look(page, 'parte-ferma', theme)
  })
}
