import { expect, type Page } from '@playwright/test'
import { chooseAtProvider, signInAs, test } from '#test/kit/fascicolo.ts'
import { look } from '#test/kit/look.ts'

const MODENA = 'Tullio Saltafossi'
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

for (const theme of ['light', 'dark'] as const) {
  test(`every view of the Fascicolo can be read by everyone (${theme})`, async ({ fascicolo: page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await expect(title(page, 'Fascicolo del contribuente')).toBeVisible()
    await look(page, 'fascicolo-accesso', theme)
    await signInAs(page, MODENA)
    await expect(page.getByRole('row').nth(2)).toBeVisible()
    await look(page, 'fascicolo', theme)

    await page.getByLabel('Stato').selectOption('Non accolta')
    await page.getByRole('button', { name: 'Cerca' }).click()
    await expect(page).toHaveURL(/esito=non-accolta/)
    await page.getByRole('row').nth(1).getByRole('link').first().click()
    await expect(page.getByText('non è una presentazione all’INPS')).toBeVisible()
    await expect(page.getByText('Dato atteso').first()).toBeVisible()
    await look(page, 'fascicolo-richiesta', theme)
    await page.getByText('Note di rettifica').click()
    await look(page, 'fascicolo-dossier', theme)

    await page
      .getByRole('banner')
      .or(page.getByRole('main'))
      .getByRole('link', { name: /S\.r\.l|S\.p\.A|Forno|Bar|Studio|&|Officin/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: 'Dossier di oggi' })).toBeVisible()
    await look(page, 'fascicolo-contribuente', theme)

    await page.getByRole('link', { name: 'Cifre della Sede' }).click()
    await page.getByRole('button', { name: 'Ultimi 365 giorni' }).click()
    await expect(page.getByRole('heading', { name: 'Esiti per oggetto' })).toBeVisible()
    await expect(page.locator('canvas[style]').first()).toBeVisible() // drawn: its library has come
    await look(page, 'fascicolo-cifre', theme)
    await page.goto(`${page.url().split('#')[0]!}#/richieste?matricola=0000000000`)
    await expect(page.getByText('Nessuna richiesta con questi criteri')).toBeVisible()
    await look(page, 'fascicolo-vuoto', theme)
  })
}

test('everything can be done with the keyboard alone', async ({ fascicolo: page }) => {
  await signInAs(page, MODENA)
  await expect(title(page, 'Richieste')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Vai al contenuto' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByLabel('Codice fiscale')).toBeFocused()
  await page.keyboard.type('00000000000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nessuna richiesta con questi criteri')).toBeVisible()
  await page.getByRole('link', { name: 'Togli i filtri' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Stato').selectOption('Non accolta')
  await page.getByLabel('Matricola').press('Enter')
  await expect(page).toHaveURL(/esito=non-accolta/)
  await page.getByRole('row').nth(1).getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Verifiche e operazioni automatiche' })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(title(page, 'Richieste')).toBeVisible()
  await expect(page.getByLabel('Stato')).toHaveValue('non-accolta')
  await page.keyboard.press('Alt+3')
  await expect(title(page, 'Cifre della Sede')).toBeVisible()
})

test('a request is found by the protocollo that somebody read out', async ({ fascicolo: page }) => {
  await signInAs(page, MODENA)
  const first = page.getByRole('row').nth(1)
  const protocollo = /ST-\d{4}-\d{7}/.exec(await first.innerText())?.[0] ?? ''
  const field = page.getByRole('search').getByLabel('Protocollo')
  await field.fill('12')
  await field.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Il protocollo è come ST-2026-0000123' })).toBeVisible()
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-invalid', 'true')

  await field.fill(protocollo.toLowerCase().replaceAll('-', ' '))
  await field.press('Enter')

  await expect(page.getByText('1 richiesta trovata')).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toContainText(protocollo)
  await expect(field).toHaveValue(protocollo)
  await look(page, 'fascicolo-protocollo', 'light')
})

test('the dossier of a request tells all that its checks looked at', async ({ fascicolo: page }) => {
  await signInAs(page, MODENA)
  await page.getByRole('link', { name: 'Variazione contatti dipendente aziendale' }).first().click()
  for (const name of ['Deleghe', 'Chi ha operato', 'Riscontri cercati in archivio'])
    await page.locator('summary').filter({ hasText: name }).click()
  const sought = page.getByRole('table', { name: 'Riscontri cercati in archivio' })
  await expect(sought.getByRole('row').filter({ hasText: 'Se il recapito è anche di altri' }).first()).toContainText(
    'No',
  )
  await expect(page.getByRole('table', { name: 'Deleghe' })).toContainText('Sub-delega')
  await page.locator('summary').filter({ hasText: 'Riscontri' }).scrollIntoViewIfNeeded()
  await look(page, 'fascicolo-dossier-intero', 'light')
})

test('an operatore of another Sede sees nothing of this one', async ({ fascicolo: page }) => {
  await signInAs(page, MODENA)
  const request = page.getByRole('row').nth(1)
  const [ofModena, company] = [request.getByRole('link').first(), request.getByRole('link').nth(1)]
  const addresses = [await ofModena.getAttribute('href'), await company.getAttribute('href')]
  await page.getByRole('button', { name: 'Esci' }).click()
  await expect(page.getByText('Sei uscito dal Fascicolo')).toBeVisible()

  await signInAs(page, 'Viola Quarantotti')
  await expect(page.getByText('Sede 1300')).toBeVisible()
  await page.goto(`${page.url().split('#')[0]!}${addresses[0]!.replace(/^.*#/, '#')}`)
  await expect(page.getByText('Questa richiesta non c’è')).toBeVisible()
  await page.goto(`${page.url().split('#')[0]!}${addresses[1]!.replace(/^.*#/, '#')}`)
  await expect(page.getByText('l’azienda non ha posizioni in questa Sede')).toBeVisible()
})

test('who is no operatore is told so, and may come in as another', async ({ fascicolo: page }) => {
  await signInAs(page, 'Ottavia Bellincastro')
  await expect(page.getByText('Sei riconosciuto, ma non come operatore')).toBeVisible()
  await page.getByRole('button', { name: 'Entra come un’altra persona' }).click()
  await chooseAtProvider(page, MODENA)
  await expect(title(page, 'Richieste')).toBeVisible()
})

test('an operatore whose sign-in names no Sede is told so, and what to do', async ({ fascicolo: page }) => {
  await signInAs(page, 'Bruno Cercasede')
  await expect(page.getByRole('alert')).toContainText('Il tuo accesso non indica una Sede')
  await expect(page.getByText('registrare il codice della tua Sede')).toBeVisible()
  await look(page, 'fascicolo-senza-sede', 'light')
  await page.getByRole('button', { name: 'Entra come un’altra persona' }).click()
  await chooseAtProvider(page, MODENA)
  await expect(title(page, 'Richieste')).toBeVisible()
})

test('a session that ended leaves one where he was', async ({ fascicolo: page }) => {
  await signInAs(page, MODENA)
  await expect(title(page, 'Richieste')).toBeVisible()
  await page.getByRole('link', { name: 'Cifre della Sede' }).click()
  await expect(title(page, 'Cifre della Sede')).toBeVisible()
  await page.route('**/v1/fascicolo/cifre*', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:scrittoio:problema:non-autenticato',
        status: 401,
        code: 'non-autenticato',
        retry: 'never',
        requestId: 'x',
      }),
    }),
  )
  await page.route('**/token', (route) => route.abort())
  await page.getByRole('button', { name: 'Ultimi 7 giorni' }).click()
  await expect(page.getByText('La sessione è scaduta')).toBeVisible()
  await page.unrouteAll()
  await page.getByRole('alert').getByRole('button', { name: 'Entra' }).click()
  await chooseAtProvider(page, MODENA)
  await expect(title(page, 'Cifre della Sede')).toBeVisible()
})

/** All that the browser keeps of the page, but how far each place was scrolled: numbers under addresses. */
function keptIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const scrolled = sessionStorage.getItem('vue-router:scroll') ?? '[]'
    if (/[\w-]{40,}/.test(scrolled.replaceAll(/[0-9a-f-]{36}/g, ''))) throw new Error(`not only places: ${scrolled}`)
    sessionStorage.removeItem('vue-router:scroll')
    return JSON.stringify([localStorage, sessionStorage, document.cookie])
  })
}

test('speaks English as soon as it is chosen, also the next time', async ({ fascicolo: page }) => {
  await page.getByText('English').click()
  await expect(title(page, /Contributor’s file/)).toBeVisible()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await chooseAtProvider(page, MODENA)
  await expect(title(page, 'Requests')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')

  await page.getByText('Italiano').click()
  await expect(title(page, 'Richieste')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'it')
  for (const label of ['Codice fiscale', 'Protocollo', 'Ricevute dal'])
    await expect(page.getByRole('search').getByLabel(label)).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`every view in English can be read by everyone (${theme})`, async ({ fascicolo: page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.getByText('English').click()
    await look(page, 'fascicolo-en-accesso', theme)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await chooseAtProvider(page, MODENA)
    await expect(page.getByRole('row').nth(2)).toBeVisible()
    await look(page, 'fascicolo-en', theme)
    await page.getByRole('row').nth(1).getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await look(page, 'fascicolo-en-richiesta', theme)
    await page.goto(`${page.url().split('#')[0]!}#/comunicazioni`)
    await expect(page.getByRole('row').nth(1)).toBeVisible()
    await look(page, 'fascicolo-en-comunicazioni', theme)
    await page.goto(`${page.url().split('#')[0]!}#/cifre`)
    await expect(page.locator('canvas[style]').first()).toBeVisible() // drawn: its library has come
    await look(page, 'fascicolo-en-cifre', theme)
  })
}

test('no token and nobody’s data stay behind in the browser', async ({ fascicolo: page }) => {
  await signInAs(page, MODENA)
  await expect(title(page, 'Richieste')).toBeVisible()
  expect(await keptIn(page)).toBe('[{},{},""]')
  expect(page.url()).not.toMatch(/code=|state=/)
  await page.getByRole('button', { name: 'Esci' }).click()
  expect(await keptIn(page)).toBe('[{},{},""]')
})
