import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { FILE_HEADER } from '#core/contract/protocol.ts'
import { no, ok } from '#core/kernel/result.ts'
import { services } from '#core/services/registry.ts'
import { PEOPLE, testAccess } from '#test/kit/access.ts'
import { test } from '#test/kit/app.ts'
import { pdfOf } from '#test/kit/communications.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'
import { makeWorkspace, unlock } from '#test/kit/workspace.ts'

const studio = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Bellincastro' }
const AZIENDA = '01234567897'
const company = {
  azienda: { codiceFiscale: AZIENDA, ragioneSociale: 'Circolo Arci Perù', pec: 'vecchia@pec.example' },
  posizioni: [{ matricola: '5071453894', stato: 'attiva', dal: '2020-01-01', sede: '7000' }],
  deleghe: [
    { id: 'd1', matricola: '5071453894', tipo: 'intermediario', delegato: studio.codiceFiscale, dal: '2021-01-01' },
  ],
}
const authenticate = async (bearer: string) => {
  const known =
    bearer === 'buono' ? { soggetto: studio.codiceFiscale, ruoli: ['contribuente' as const] } : PEOPLE[bearer]
  return known ? ok(known) : no({ code: 'non-autenticato', retry: 'never' as const })
}

const main = (page: Page) => page.getByRole('main')
const list = (page: Page) => page.locator('[data-test="comunicazioni"]')
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The user's answer to the next dialogs: nobody can click on those of the system. */
const answering = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)

async function inBoth(page: Page, name: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, name, theme)
  }
}

/** What a person of the Sede does, elsewhere. */
async function sede(wire: TestWire, id: string, step: object): Promise<void> {
  const told = await wire.ask(`/v1/comunicazioni/${id}/passi`, { as: 'operatore', json: { id: randomUUID(), ...step } })
  expect(told.status).toBe(200)
}
async function filed(wire: TestWire, nome: string): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream', [FILE_HEADER]: encodeURIComponent(nome) }
  const told = await wire.ask('/v1/allegati', { as: 'operatore', headers, body: pdfOf('provvedimento') })
  return ((await told.json()) as { hash: string }).hash
}

async function chooseRemote(page: Page, wire: TestWire): Promise<void> {
  for (const chosen of [
    await ask(page, 'cores.choose', { address: wire.url }),
    await ask(page, 'cores.token', { token: 'buono' }),
  ])
    expect(chosen.ok).toBe(true)
  await expect(page.getByRole('contentinfo')).toContainText('Online')
}

test('a studio writes to a Sede, offline and online, and a person of the Sede answers and closes', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const wire = await wireWith({
    companies: [company],
    services,
    parts: { access: () => ({ ...testAccess, authenticate }) },
  })
  const home = mkdtempSync(join(tmpdir(), 'scrittoio-'))
  await makeWorkspace(home, { studio, companies: [company] })
  const { app, page } = await scrittoio.start({ home })
  await unlock(page)

  // with the core of this computer there is nobody at a Sede: a draft is kept, and nothing seems to have been sent
  await goTo(page, '/comunicazioni')
  await page.getByRole('link', { name: 'Standard', exact: true }).click()
  await expect(page.getByText('Nessuna comunicazione')).toBeVisible()
  await inBoth(page, 'comunicazioni-standard-vuoto')
  await main(page).getByRole('link', { name: 'Nuova comunicazione' }).first().click()
  await expect(page.getByText('A nome di quale azienda scrivi?')).toBeVisible()
  await expect(main(page).getByText('Circolo Arci Perù')).toBeVisible()
  await inBoth(page, 'comunicazione-azienda')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('non c’è una Sede che risponda')).toBeVisible()
  await expect(button(page, 'Invia')).toBeDisabled()
  await page.getByRole('textbox', { name: 'Testo' }).fill('La nota di rettifica di marzo non tiene conto dell’esonero.')
  await expect(page.locator('[data-test="salvato"]')).toHaveAttribute('data-state', 'saved')
  await inBoth(page, 'comunicazione-senza-sede')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await goTo(page, '/comunicazioni/standard')
  await expect(list(page).getByText('Bozza')).toBeVisible()

  // a core elsewhere, and no line yet: it is queued, and says so
  await chooseRemote(page, wire)
  await ask(page, 'sync.line', { online: false })
  await list(page).getByText('Senza oggetto').click()
  await button(page, 'Invia').click()
  await expect(page.getByText('Scegli l’oggetto: è quello')).toBeVisible()
  await page.getByLabel('Oggetto').selectOption({ label: 'Note di rettifica: chiarimenti e contestazioni' })
  const note = join(home, 'Prospetto esonero.pdf')
  writeFileSync(note, pdfOf('prospetto'))
  await answering(app, note)
  await main(page)
    .getByRole('button', { name: /Allega/ })
    .click()
  await expect(main(page).getByText('Prospetto esonero.pdf')).toBeVisible()
  await inBoth(page, 'comunicazione-bozza')
  await page.getByRole('textbox', { name: 'Testo' }).press('Control+Enter')
  await expect(page.getByText('In coda: parte da sola')).toBeVisible()
  await inBoth(page, 'comunicazione-in-coda')

  // the line comes back
  await ask(page, 'sync.line', { online: true })
  await expect(main(page).getByText('Aperta', { exact: true })).toBeVisible()
  await expect(main(page).getByText(/CM-\d{4}-0000001/)).toBeVisible()
  const id = page.url().split('/').at(-1) ?? ''
  expect(await (await wire.ask(`/v1/comunicazioni/${id}`, { as: 'operatore' })).json()).toMatchObject({
    passi: [
      {
        testo: 'La nota di rettifica di marzo non tiene conto dell’esonero.',
        allegati: [{ nome: 'Prospetto esonero.pdf' }],
      },
    ],
  })

  // somebody at the Sede answers, while the studio looks at something else
  await goTo(page, '/comunicazioni/standard')
  await sede(wire, id, { passo: 'presa', dopo: 1 })
  const allegati = [await filed(wire, 'Provvedimento.pdf')]
  await sede(wire, id, {
    passo: 'risposta',
    dopo: 2,
    testo: 'Serve il prospetto\ndelle retribuzioni di marzo.',
    allegati,
  })
  await expect(list(page).getByText('In carico')).toBeVisible({ timeout: 30_000 })
  await expect(list(page).getByText('Da leggere')).toHaveCount(1)
  await expect(page.getByText('La Sede ha risposto', { exact: true })).toBeVisible()
  await inBoth(page, 'comunicazioni-standard')
  await list(page).focus()
  await page.keyboard.press('Enter')
  await expect(title(page, 'Note di rettifica: chiarimenti e contestazioni')).toBeVisible()
  await expect(page.getByText('In carico a Giuseppe Verdi')).toBeVisible()
  const saved = join(home, 'salvato.pdf')
  await answering(app, saved)
  await page.getByRole('button', { name: /^Salva Provvedimento\.pdf/ }).click()
  await expect(page.getByText('Salvato: salvato.pdf')).toBeVisible()
  expect(new Uint8Array(readFileSync(saved))).toEqual(pdfOf('provvedimento'))

  await page.getByLabel('Risposta', { exact: true }).fill('Lo allego appena lo ricevo dal cliente.')
  await inBoth(page, 'comunicazione-filo')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-passo="replica"]')).toContainText('Lo allego', { timeout: 30_000 })

  // it is closed, and taken up again in another one that names it
  await sede(wire, id, { passo: 'chiusura', dopo: 4, testo: 'Nota annullata.', allegati: [] })
  await expect(page.locator('[data-passo="chiusura"]')).toContainText('Nota annullata.', { timeout: 30_000 })
  await inBoth(page, 'comunicazione-chiusa')
  await button(page, 'Riprendi in una nuova').click()
  await expect(page.getByRole('link', { name: 'Riprende la comunicazione precedente' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Testo' })).toHaveValue('')
  await button(page, 'Elimina').click()
  await expect(page.getByText('Comunicazione eliminata')).toBeVisible()
  await expect(list(page).getByRole('row')).toHaveCount(2)

  // what was written when the Sede closed goes on in a new one
  await goTo(page, `/aziende/${AZIENDA}`)
  await button(page, 'Scrivi alla Sede').click()
  await page.getByLabel('Oggetto').selectOption('versamenti/dilazione')
  await page.getByRole('textbox', { name: 'Testo' }).fill('Si può ancora chiedere?')
  await page.keyboard.press('Control+Enter')
  await expect(main(page).getByText('Aperta', { exact: true })).toBeVisible({ timeout: 30_000 })
  const other = page.url().split('/').at(-1) ?? ''
  await page.getByLabel('Risposta', { exact: true }).fill('Aggiungo un dato.')
  await sede(wire, other, { passo: 'presa', dopo: 1 })
  await sede(wire, other, { passo: 'chiusura', dopo: 2, testo: 'Sì, entro un mese.', allegati: [] })
  await expect(page.getByText('La tua risposta non è partita')).toBeVisible({ timeout: 30_000 })
  await inBoth(page, 'comunicazione-chiusa-prima')
  await button(page, 'Riprendi in una nuova').click()
  await expect(page.getByRole('textbox', { name: 'Testo' })).toHaveValue('Aggiungo un dato.')
  await expect(page.getByLabel('Oggetto')).toHaveValue('versamenti/dilazione')

  // both kinds in one list, told apart
  const answers = { nuovaPec: 'nuova@pec.example', confermaPec: 'nuova@pec.example', dichiarazione: true }
  await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda: AZIENDA, answers })
  await goTo(page, '/comunicazioni/tutte')
  await expect(list(page).getByText('Smart-Task', { exact: true })).toHaveCount(1)
  await expect(list(page).getByText('Standard', { exact: true })).toHaveCount(3)
  await inBoth(page, 'comunicazioni-tutte')
  await page.getByRole('searchbox').fill('provvedimento')
  await expect(list(page).getByText('Smart-Task', { exact: true })).toBeHidden()
  await expect(list(page).getByText('Standard', { exact: true })).toHaveCount(1)
  await page.getByRole('link', { name: 'Smart-Task', exact: true }).click()
  await inBoth(page, 'comunicazioni-smart-task')
  await goTo(page, '/avvisi')
  await expect(main(page).getByText('La Sede ha chiuso la comunicazione')).toHaveCount(2)
  await inBoth(page, 'avvisi-comunicazioni')
  await wire.remove()
})
