import { expect, type Page } from '@playwright/test'
import type { Output } from '#electron/bridge/calls.ts'
import { answer, push } from '#test/kit/answered.ts'
import { test } from '#test/kit/app.ts'
import { openDemo } from '#test/kit/entering.ts'
import { goTo, look } from '#test/kit/look.ts'
import { clickNotification, keepNotifications, keptNotifications } from '#test/kit/notifications.ts'
import { ask } from '#test/kit/page.ts'

const list = (page: Page) => page.getByRole('grid', { name: 'Avvisi, dal più recente' })
const rail = (page: Page) => page.getByRole('navigation', { name: 'Sezioni' }).getByRole('link', { name: /^Avvisi/ })

/** Five requests that are decided in one go. */
async function decideSome(page: Page): Promise<void> {
  const companies = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 5 })
  if (!companies.ok) throw new Error(companies.failure.code)
  const ids: string[] = []
  for (const { codiceFiscale: azienda } of companies.value.rows) {
    const pec = { nuovaPec: 'nuova@pec.example', confermaPec: 'nuova@pec.example' }
    const answers = { ...pec, decorrenza: '2026-11-23', dichiarazione: true }
    const draft = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda, answers })
    if (draft.ok) ids.push(draft.value.id)
  }
  await ask(page, 'tasks.queue', { ids })
  await ask(page, 'sync.now', {})
}

/** The inbox as it is after some days: of each kind, some of them old. */
async function longer(page: Page): Promise<Output<'inbox.list'>> {
  const reply = await ask(page, 'inbox.list', { limit: 5 })
  if (!reply.ok) throw new Error(reply.failure.code)
  const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  const failure = { code: 'versione-non-supportata', retry: 'never' } as const
  const avvisi = reply.value.avvisi.map((avviso, at) => ({ ...avviso, n: 100 - at, at: day(at), seen: at > 1 }))
  const [one, two] = avvisi
  const parked = { ...two!, n: 101, kind: 'ferma' as const, row: { ...two!.row!, state: 'parked' as const, failure } }
  const was = { ...one!, n: 80, kind: 'ferma' as const, at: day(6), seen: true }
  const deadline = { kind: 'versamenti', day: '2027-01-18', falls: '2027-01-16', month: '2026-12' } as const
  const scadenza = { n: 99, kind: 'scadenza' as const, at: day(1), azienda: '', seen: false, deadline }
  const all = [parked, ...avvisi, scadenza, was].sort((a, b) => (a.at < b.at ? 1 : -1))
  return { avvisi: all, unseen: all.filter(({ seen }) => !seen).length }
}

test('what is told of stays in the inbox, until it is seen, and can be silenced and taken back', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const { app, page } = await scrittoio.start({ env: { SCRITTOIO_OGGI: '2026-11-23' } }) // far from any deadline
  await keepNotifications(app)
  await openDemo(page)
  await rail(page).click()
  await expect(page.getByText('Nessun avviso')).toBeVisible()
  await look(page, 'avvisi-vuota', 'light')

  await goTo(page, '/aziende')
  await decideSome(page)
  await expect(rail(page)).toContainText('5 avvisi da leggere')
  await expect.poll(() => keptNotifications(app)).toHaveLength(1)
  await clickNotification(app, 0)
  await expect(page.getByRole('heading', { level: 1, name: 'Avvisi' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Esiti' })).toBeChecked()
  await page.getByText('Tutti', { exact: true }).click()

  // by keyboard: the second of today is opened, and so it is seen
  await list(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/non è una presentazione all’INPS/).first()).toBeVisible()
  await page.goBack()
  await expect(rail(page)).toContainText('4 avvisi da leggere')
  await list(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(rail(page)).toContainText('3 avvisi da leggere')
  await page.getByRole('button', { name: 'Da leggere' }).click()
  await expect(list(page).getByRole('row', { name: /Da leggere/ })).toHaveCount(3)

  await page.getByRole('button', { name: 'Segna tutti come letti' }).click()
  await expect(page.getByText('Nessun avviso di questo tipo')).toBeVisible()
  await page.getByRole('log').getByRole('button', { name: 'Annulla' }).click()
  await expect(rail(page)).toContainText('3 avvisi da leggere')

  await list(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Non avvisare più di questo oggetto' }).click()
  await expect(page.getByText('Nessuna notifica per')).toBeVisible()
  await expect(list(page)).toBeFocused()

  await page.getByRole('link', { name: 'Notifiche…' }).click()
  const muted = page.getByRole('region', { name: 'Oggetti senza notifiche' })
  await expect(muted.getByRole('listitem')).toHaveCount(1)
  await page.getByLabel('Ore di silenzio').check()
  await page.getByLabel('Dalle').fill('19:30')
  await page.getByLabel('Scrittoio resta accanto').check()
  await look(page, 'notifiche', 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await look(page, 'notifiche', 'dark')
  await muted.getByRole('button', { name: /^Avvisami di nuovo/ }).click()
  await expect(muted.getByText('per tutti gli oggetti')).toBeVisible()
  await expect
    .poll(() => ask(page, 'inbox.settings', {}))
    .toMatchObject({ value: { quiet: { from: '19:30', to: '08:00' }, mutedServices: [] } })
  expect(await ask(page, 'app.background', {})).toMatchObject({ value: { closeToTray: true, startAtLogin: false } })

  const many = await longer(page)
  await answer(app, 'inbox.list', many)
  await push(app, 'inbox.changed', { unseen: many.unseen })
  await goTo(page, '/avvisi')
  await expect(page.getByText('Ieri', { exact: true })).toBeVisible()
  await look(page, 'avvisi', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await look(page, 'avvisi', 'light')
})

test('an app that stays beside the clock is hidden by its button, and ends when it is told to', async ({
  scrittoio,
}) => {
  const { app, page } = await scrittoio.start()
  await expect(page.getByRole('button', { name: 'Apri lo studio dimostrativo' })).toBeVisible()
  const isShown = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await ask(page, 'app.background', { closeToTray: true })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(isShown).toBe(false)
  await app.evaluate(({ app: self }) => self.emit('second-instance'))
  await expect.poll(isShown).toBe(true)
})

test('a deadline is told of on its eve, once, and leads to where it is met, also days and restarts later', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const on = (day: string) => ({ env: { SCRITTOIO_OGGI: day } })
  const first = await scrittoio.start(on('2026-11-13')) // a Friday: on Monday contributions are due
  await keepNotifications(first.app)
  await openDemo(first.page)
  await expect(rail(first.page)).toContainText('da leggere', { timeout: 20_000 })
  const told = await keptNotifications(first.app)
  expect(told.filter(({ title }) => title.startsWith('Versamento dei contributi entro lunedì 16'))).toHaveLength(1)
  await goTo(first.page, '/avvisi?tipo=scadenza')
  await expect(list(first.page).getByRole('row', { name: /Versamento dei contributi/ })).toHaveCount(1)
  await look(first.page, 'avvisi-scadenze', 'light')
  const due = () => ask(first.page, 'inbox.list', { kind: 'scadenza', limit: 50 })
  const before = await due()
  await clickNotification(
    first.app,
    told.findIndex(({ title }) => title.startsWith('Versamento')),
  )
  await expect(first.page.getByRole('heading', { level: 1, name: 'Aziende' })).toBeVisible()
  await first.close()

  const again = await scrittoio.start({ ...on('2026-11-15'), home: first.home })
  await openDemo(again.page)
  await again.page.waitForTimeout(4_000) // it looks three seconds after it opened
  const after = await ask(again.page, 'inbox.list', { kind: 'scadenza', limit: 50 })
  expect([before, after].map((reply) => reply.ok && reply.value.avvisi.length)).toEqual(
    Array(2).fill(before.ok && before.value.avvisi.length),
  )
})
