import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { openDemo } from './entering.ts'
import { goTo } from './look.ts'
import { ask } from './page.ts'
import { rest } from './rest.ts'

/** The day on which the demo studio is looked at: what it holds was made for it. */
export const OGGI = '2026-11-23'

/** How large it is looked at: a laptop's window, and a whole screen. */
export const SIZES = [
  [1280, 800],
  [1920, 1080],
] as const

/** A screen as it is looked at: where it is, and what tells that it is there. */
export type Screen = { readonly name: string; readonly path: string; readonly sees: RegExp }

/** Every screen of the demo studio at work; the first one is met before it is open. */
export async function openGallery(page: Page): Promise<readonly Screen[]> {
  await page.clock.setFixedTime(new Date(`${OGGI}T12:00:00`)) // the window's own day is that of what it shows
  await openDemo(page)
  const { company, accepted, refused, draft, batch, thread } = await work(page)
  return [
    { name: 'cruscotto', path: '/cruscotto', sees: /Da fare/ },
    { name: 'aziende', path: '/aziende', sees: /Agenzia Viaggi/ },
    { name: 'scheda', path: `/aziende/${company}`, sees: /Codice fiscale/ },
    { name: 'scheda-posizioni', path: `/aziende/${company}?sezione=posizioni`, sees: /Posizioni/ },
    { name: 'scheda-deleghe', path: `/aziende/${company}?sezione=deleghe`, sees: /Deleghe/ },
    { name: 'scheda-recapiti', path: `/aziende/${company}?sezione=recapiti`, sees: /Recapiti/ },
    { name: 'scheda-soggetti', path: `/aziende/${company}?sezione=soggetti`, sees: /Soggetti/ },
    { name: 'scheda-note', path: `/aziende/${company}?sezione=note`, sees: /Note/ },
    { name: 'scheda-versamenti', path: `/aziende/${company}?sezione=versamenti`, sees: /Versamenti/ },
    { name: 'scheda-forza', path: `/aziende/${company}?sezione=forza`, sees: /Forza/ },
    { name: 'scheda-richieste', path: `/aziende/${company}?sezione=richieste`, sees: /Richieste/ },
    { name: 'crea', path: '/crea', sees: /Ricalcolo/ },
    { name: 'crea-azienda', path: '/crea?oggetto=variazione-pec-aziendale', sees: /Agenzia Viaggi/ },
    { name: 'bozze', path: '/bozze', sees: /Ricalcolo/ },
    { name: 'bozza', path: `/bozze/${draft}`, sees: /Previsione/ },
    { name: 'comunicazioni', path: '/comunicazioni', sees: /Non Accolta/ },
    { name: 'dettaglio', path: `/comunicazioni/${accepted}`, sees: /Accolta/ },
    { name: 'dettaglio-rifiutata', path: `/comunicazioni/${refused}`, sees: /Correggi e ripresenta/ },
    { name: 'tutte', path: '/comunicazioni/tutte', sees: /Non Accolta/ },
    { name: 'standard', path: '/comunicazioni/standard', sees: /Standard/ },
    { name: 'nuova-comunicazione', path: '/comunicazioni/nuova', sees: /Nuova comunicazione/ },
    { name: 'comunicazione', path: `/comunicazioni/standard/${thread}`, sees: /Bozza/ },
    { name: 'lotti', path: '/lotti', sees: /PEC/ },
    { name: 'nuovo-lotto', path: '/lotto', sees: /Nuovo lotto/ },
    { name: 'lotto', path: `/lotto/${batch}`, sees: /Agenzia Viaggi/ },
    { name: 'avvisi', path: '/avvisi', sees: /Oggi|novembre/ },
    { name: 'importa', path: '/importa', sees: /note-di-rettifica\.csv/ },
    { name: 'impostazioni', path: '/impostazioni', sees: /Mostra le notifiche/ },
    { name: 'core', path: '/core', sees: /Chi decide le richieste/ },
  ]
}

/** What opens over the last screen, one after the other, and how. */
export const overlays: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  comandi: async (page) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  },
  tasti: async (page) => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'nome-di-una-vista': async (page) => {
    await page.keyboard.press('Escape')
    await goTo(page, '/aziende')
    await page.getByRole('button', { name: 'Viste' }).click()
    await page.getByRole('menuitem', { name: /Salva questa vista/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
}

/** Goes to a screen and waits until it is drawn and still. */
export async function show(page: Page, { path, sees }: Screen): Promise<void> {
  await goTo(page, path)
  await expect(page.locator('main').getByText(sees).first()).toBeVisible()
  await page.mouse.move(2, 2)
  await rest(page)
}

/** What the window shows, as large as it is on the screen: also when its page is drawn larger. */
export async function picture(app: ElectronApplication): Promise<Buffer> {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return image?.toPNG().toString('base64') ?? ''
  })
  return Buffer.from(png, 'base64')
}

/** Gives the window's page that size in px of the screen. */
export async function sizeTo(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [wide, high]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high)
    },
    [width, height] as const,
  )
}

/** A believable morning: a handful of requests decided, one draft half written, a batch being filled in. */
async function work(page: Page) {
  const companies = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 12 })
  if (!companies.ok) throw new Error(companies.failure.code)
  const aziende = companies.value.rows.map(({ codiceFiscale }) => codiceFiscale)
  const ids: string[] = []
  for (const [place, azienda] of aziende.entries()) {
    const nuovaPec = `direzione${String(place)}@pec.example`
    const answers = { nuovaPec, confermaPec: nuovaPec, decorrenza: OGGI, dichiarazione: true }
    const made = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda, answers })
    if (made.ok) ids.push(made.value.id)
  }
  await ask(page, 'tasks.queue', { ids })
  await ask(page, 'sync.now', {})
  const company = aziende[2] ?? ''
  const draft = await ask(page, 'tasks.create', { service: 'ricalcolo-nota-rettifica', azienda: company })
  const batch = await ask(page, 'batches.create', { service: 'variazione-pec-aziendale', aziende: aziende.slice(0, 8) })
  const thread = await ask(page, 'messages.start', { azienda: company })
  const first = async (esito: 'accolta' | 'non-accolta') => {
    const found = await ask(page, 'tasks.list', { filter: { esito, oldestFirst: true }, limit: 1 })
    return (found.ok && found.value.rows[0]?.id) || ''
  }
  if (!draft.ok || !batch.ok || !thread.ok) throw new Error('the demo studio takes no work')
  const [accepted, refused] = [await first('accolta'), await first('non-accolta')]
  return { company, accepted, refused, draft: draft.value.id, batch: batch.value.id, thread: thread.value.id }
}
