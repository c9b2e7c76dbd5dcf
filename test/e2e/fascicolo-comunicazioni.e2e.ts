import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { signInAs, test } from '#test/kit/fascicolo.ts'
import { goTo, look } from '#test/kit/look.ts'
import { PEOPLE } from '#test/oidc/people.ts'

const codeOf = (id: string) => PEOPLE.find((person) => person.id === id)?.codiceFiscale ?? ''
const TULLIO = 'Tullio Saltafossi'
const NIVES = 'Nives Portacqua'
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const thread = (page: Page) => page.locator('[data-test="filo"]')
const row = (page: Page, subject: string) => page.getByRole('row').filter({ hasText: subject })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function listOf(page: Page, name: string): Promise<void> {
  await signInAs(page, name)
  await page.getByRole('link', { name: 'Comunicazioni' }).click()
  await expect(title(page, 'Comunicazioni')).toBeVisible()
  await expect(page.getByRole('row').nth(2)).toBeVisible()
}

async function opened(page: Page, subject: string): Promise<void> {
  await row(page, subject).getByRole('link', { name: subject }).click()
  await expect(title(page, subject)).toBeVisible()
}

for (const theme of ['light', 'dark'] as const)
  test(`the communications of a Sede can be read by everyone (${theme})`, async ({ fascicolo: page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await listOf(page, TULLIO)
    await look(page, 'fascicolo-comunicazioni', theme)
    await opened(page, 'DURC: esito e irregolarità segnalate')
    await expect(thread(page).getByText('Il DURC serve per una gara')).toBeVisible()
    await look(page, 'fascicolo-comunicazione-altrui', theme)
    await page.keyboard.press('Escape')
    await opened(page, 'Codici autorizzazione: attribuzione o periodi')
    await page.getByLabel('Risposta').fill('Il codice è stato attribuito.')
    await button(page, 'Affida a un collega…').click()
    await expect(page.getByLabel('Collega')).toBeVisible()
    await look(page, 'fascicolo-comunicazione', theme)
    await page.getByLabel('Risposta').fill('')
    await page.keyboard.press('Tab')
    await goTo(page, '#/comunicazioni?stato=chiusa')
    await opened(page, 'Versamento non abbinato alla denuncia')
    await look(page, 'fascicolo-comunicazione-chiusa', theme)
    await page.getByRole('banner').or(page.getByRole('main')).locator('a[href*="/aziende/"]').first().click()
    await expect(page.getByRole('heading', { name: 'Le sue comunicazioni a questa Sede' })).toBeVisible()
    await look(page, 'fascicolo-contribuente-comunicazioni', theme)
    await goTo(page, '#/comunicazioni?testo=introvabile')
    await expect(page.getByText('Nessuna comunicazione con questi criteri')).toBeVisible()
    await look(page, 'fascicolo-comunicazioni-vuoto', theme)
  })

test('one is taken in charge, answered with a file, closed and reopened, by keyboard alone', async ({
  fascicolo: page,
}) => {
  await listOf(page, TULLIO)
  await page.keyboard.press('/')
  await expect(page.getByLabel('Codice fiscale')).toBeFocused()
  await page.getByLabel('Parole').fill('esonero prospetto')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/testo=esonero/)
  await expect(page.getByText('1 comunicazione trovata')).toBeVisible()
  await page.getByRole('row').nth(1).getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Non è in carico a nessuno')).toBeVisible()

  const down = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Salva Prospetto esonero marzo\.pdf/ }).press('Enter')
  const file = await down
  expect(file.suggestedFilename()).toBe('Prospetto esonero marzo.pdf')
  expect(readFileSync(await file.path(), 'utf8')).toContain('%PDF-1.4')

  await button(page, 'Prendi in carico').press('Enter')
  await expect(page.getByText('In carico a te')).toBeVisible()
  await page.getByLabel('Risposta').focus()
  await page.keyboard.type('Servono due righe:\nil periodo e il codice.')
  const files = page.locator('input[type=file]')
  await files.setInputFiles({ name: 'istruzioni.txt', mimeType: 'text/plain', buffer: Buffer.from('ciao') })
  await expect(page.getByText('Si allegano solo PDF')).toBeVisible()
  await files.setInputFiles({
    name: 'Istruzioni è.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  })
  await expect(page.getByRole('button', { name: 'Togli Istruzioni è.pdf' })).toBeVisible()
  await page.getByLabel('Risposta').press('Control+Enter')
  await expect(page.getByText('Risposta inviata.')).toBeVisible()
  await expect(thread(page).getByText('il periodo e il codice.')).toBeVisible()
  await expect(thread(page).getByRole('button', { name: /^Salva Istruzioni è\.pdf/ })).toBeVisible()
  await expect(page.getByLabel('Risposta')).toHaveValue('')

  await page.getByLabel('Risposta').fill('Rettifica annullata.')
  await button(page, 'Chiudi con questo esito').press('Enter')
  await expect(page.getByText('Comunicazione chiusa.')).toBeVisible()
  await page.getByLabel('Perché la riapri').fill('Chiusa per errore.')
  await button(page, 'Riapri').press('Enter')
  await expect(page.getByText('Comunicazione riaperta: è in carico a te.')).toBeVisible()
  await button(page, 'Rilascia').press('Enter')
  await expect(page.getByText('Non è in carico a nessuno')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(title(page, 'Comunicazioni')).toBeVisible()
  await expect(page.getByLabel('Parole')).toHaveValue('esonero prospetto')
  await page.getByLabel('In carico a').selectOption('Nessuno')
  await page.getByLabel('Stato').selectOption('Aperta')
  await page.getByLabel('Matricola').press('Enter')
  await expect(page.getByText('1 comunicazione trovata')).toBeVisible()
})

test('what was typed stays when a colleague was there first, and what is new is shown', async ({
  fascicolo: page,
  another,
}) => {
  const subject = 'Malattia, maternità e congedi parentali'
  await listOf(page, TULLIO)
  await opened(page, subject)
  await button(page, 'Prendi in carico').click()
  await page.getByLabel('Risposta').fill('Manca il certificato.')

  await listOf(another, NIVES)
  await opened(another, subject)
  await button(another, 'Prendi tu in carico').click()
  await expect(another.getByText('In carico a te')).toBeVisible()

  await button(page, 'Invia la risposta').click()
  await expect(page.getByRole('alert')).toContainText('Nel frattempo è stato scritto qualcosa di nuovo')
  await expect(thread(page).getByText('Nives Portacqua l’ha presa in carico')).toBeVisible()
  await expect(thread(page).getByText('nuovo', { exact: true })).toBeVisible()
  await expect(page.getByLabel('Risposta')).toHaveValue('Manca il certificato.')
  await expect(page.getByText('Quello che hai scritto è rimasto qui')).toBeVisible()
  await look(page, 'fascicolo-comunicazione-cambiata', 'light')
  await page.getByRole('link', { name: 'Cifre della Sede' }).click()
  await expect(title(page, 'Cifre della Sede')).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Risposta')).toHaveValue('Manca il certificato.')

  await button(another, 'Affida a un collega…').click()
  await another.getByLabel('Collega').selectOption({ label: `Tullio Saltafossi · ${codeOf('operatore-modena')}` })
  await button(another, 'Affida').click()
  await expect(another.getByText('Affidata al collega.')).toBeVisible()
  await button(page, 'Aggiorna').click()
  await expect(page.getByText('In carico a te')).toBeVisible()
  await button(page, 'Invia la risposta').click()
  await expect(page.getByText('Risposta inviata.')).toBeVisible()
})

test('an operatore of another Sede finds none of them', async ({ fascicolo: page, another }) => {
  await listOf(page, TULLIO)
  const address = await page.getByRole('row').nth(1).getByRole('link').first().getAttribute('href')
  await signInAs(another, 'Viola Quarantotti')
  await another.getByRole('link', { name: 'Comunicazioni' }).click()
  await expect(another.getByText('Nessuna comunicazione', { exact: true })).toBeVisible()
  await goTo(another, address!.replace(/^.*#/, '#'))
  await expect(another.getByText('Questa comunicazione non c’è')).toBeVisible()
})
