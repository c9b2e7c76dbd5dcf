import { expect, type Page } from '@playwright/test'
import { signInAs, test } from '#test/kit/fascicolo.ts'
import { heard, listen } from '#test/kit/heard.ts'
import { tabTo } from '#test/kit/keyboard.ts'
import { beyondThePage, cutWords, overlapping, untied } from '#test/kit/layout.ts'
import { goTo, look } from '#test/kit/look.ts'

const MODENA = 'Tullio Saltafossi'
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })
const main = (page: Page) => page.getByRole('main')

async function enter(page: Page): Promise<void> {
  await signInAs(page, MODENA)
  await expect(title(page, 'Richieste')).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
}

/** Waits until that is heard. */
async function hears(page: Page, what: RegExp): Promise<void> {
  let all = ''
  await expect.poll(async () => (all += await heard(page))).toMatch(what)
}

/** Chooses from a list that has the focus, by the letters one sees in it. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  await tabTo(page, page.getByLabel(field))
  await page.keyboard.type(option)
  await expect(page.getByLabel(field).locator('option:checked')).toHaveText(option)
}

test('requests are searched, read and left with the keys alone', async ({ fascicolo: page }) => {
  await enter(page)
  await expect(page).toHaveTitle('Richieste · Fascicolo')
  await listen(page)
  const company = (await page.getByRole('row').nth(1).getByRole('link').nth(1).getAttribute('href'))!.split('/').at(-1)!
  const matricola = await page.getByRole('row').nth(1).getByRole('cell').nth(1).textContent()

  await page.keyboard.press('/')
  await page.keyboard.type('0405')
  await page.keyboard.press('Enter')
  await hears(page, /Il codice fiscale ha 11 cifre, o 16 caratteri/)
  await expect(page.getByLabel('Codice fiscale')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(company)
  await page.keyboard.press('Enter')
  await hears(page, /\d+ richieste trovate/)
  await tabTo(page, page.getByLabel('Matricola'))
  await page.keyboard.type(matricola!)
  await page.keyboard.press('Enter')
  await hears(page, /\d+ richiest[ae] trovat[ae]/)

  await tabTo(page, button(page, 'Togli i filtri'))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Codice fiscale')).toBeFocused()
  await hears(page, /32 richieste trovate/)
  await choose(page, 'Oggetto', 'Ricalcolo nota di rettifica')
  await choose(page, 'Stato', 'Non accolta')
  await page.keyboard.press('Tab')
  await page.keyboard.type('01012020')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/esito=non-accolta.*dal=2020-01-01|dal=2020-01-01.*esito=non-accolta/)
  await hears(page, /\d+ richieste trovate/)

  const opened = page.getByRole('row').nth(3).getByRole('link').first()
  await tabTo(page, opened)
  await page.keyboard.press('Enter')
  await expect(main(page)).toBeFocused()
  await hears(page, /Ricalcolo.*: Non accolta/)
  await expect(page).toHaveTitle(/Ricalcolo.* · Fascicolo/)
  await tabTo(page, page.getByText(/^Versamenti/))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('region', { name: 'Versamenti' }))

  await page.keyboard.press('Escape')
  await expect(title(page, 'Richieste')).toBeVisible()
  await expect(page.getByLabel('Stato')).toHaveValue('non-accolta')
  await expect(opened).toBeFocused()
})

test('whoever goes from a request to its company and to another request comes back the same way', async ({
  fascicolo: page,
}) => {
  await enter(page)
  const first = page.getByRole('row').nth(1).getByRole('link').first()
  await tabTo(page, first)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Verifiche e operazioni automatiche' })).toBeVisible()
  const company = main(page).locator('a[href*="/aziende/"]')
  await tabTo(page, company)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Dossier di oggi' })).toBeVisible()
  const other = page.getByRole('row').nth(2).getByRole('link').first()
  await tabTo(page, other)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Verifiche e operazioni automatiche' })).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Dossier di oggi' })).toBeVisible()
  await expect(other).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(company).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(title(page, 'Richieste')).toBeVisible()
  await expect(first).toBeFocused()
})

test('a list that was shown in parts is as long again when one comes back', async ({ fascicolo: page }) => {
  await page.route('**/v1/fascicolo/richieste*', (route) => {
    const url = new URL(route.request().url())
    url.searchParams.set('limite', '10')
    return route.continue({ url: url.href })
  })
  await enter(page)
  await listen(page)
  const more = button(page, 'Mostra le successive')
  await tabTo(page, more)
  await page.keyboard.press('Enter')
  await hears(page, /Prime 20 richieste/)
  const eleventh = page.getByRole('row').nth(11).getByRole('link').first()
  await expect(eleventh).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Verifiche e operazioni automatiche' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(eleventh).toBeFocused()
  await expect(page.getByRole('row')).toHaveCount(21)
  await page.unrouteAll()
})

test('the keys are told in a dialog, which gives the focus back', async ({ fascicolo: page }) => {
  await enter(page)
  const keys = button(page, 'Scorciatoie')
  await tabTo(page, keys)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Scorciatoie' })).toBeVisible()
  await expect(button(page, 'Chiudi')).toBeFocused()
  await look(page, 'fascicolo-scorciatoie', 'light')
  await page.keyboard.press('Alt+3') // nothing is done behind a dialog
  await page.keyboard.press('Escape')
  await expect(keys).toBeFocused()
  await expect(title(page, 'Richieste')).toBeVisible()

  const request = page.getByRole('row').nth(1).getByRole('link').first()
  await tabTo(page, request)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Verifiche e operazioni automatiche' })).toBeVisible()
  await page.keyboard.press('?')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Verifiche e operazioni automatiche' })).toBeVisible()
  await page.keyboard.press('/') // from anywhere to the search of the list one was at
  await expect(page.getByLabel('Codice fiscale')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Alt+3')
  await expect(title(page, 'Cifre della Sede')).toBeVisible()
  await listen(page)
  await tabTo(page, button(page, 'Ultimi 365 giorni'))
  await page.keyboard.press('Enter')
  await hears(page, /32 richieste ricevute/)
  await expect(button(page, 'Ultimi 365 giorni')).toBeFocused()
  await expect(button(page, 'Ultimi 365 giorni')).toHaveAttribute('aria-pressed', 'true')
})

test('keys of a single sign are switched off in their dialog, and the browser keeps it', async ({
  fascicolo: page,
}) => {
  await enter(page)
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Scorciatoie' })
  await tabTo(page, dialog.getByRole('checkbox', { name: 'Scorciatoie di un solo carattere' }))
  await page.keyboard.press('Space')
  await expect(dialog.getByText('disattivata')).toHaveCount(2)
  await look(page, 'fascicolo-scorciatoie-spente', 'light')
  await page.keyboard.press('Escape')
  await expect(button(page, 'Scorciatoie')).not.toHaveAttribute('aria-keyshortcuts')
  await expect(button(page, 'Scorciatoie')).toHaveAttribute('title', 'Scorciatoie')

  await page.reload()
  await signInAs(page, MODENA)
  await expect(title(page, 'Richieste')).toBeVisible()
  await main(page).focus()
  await page.keyboard.press('?')
  await page.keyboard.press('/')
  await expect(dialog).toBeHidden()
  await expect(main(page)).toBeFocused()
  await page.keyboard.press('Alt+3') // held keys work as before
  await expect(title(page, 'Cifre della Sede')).toBeVisible()
})

test('a communication is treated from its taking in charge to its closing, and every step is told', async ({
  fascicolo: page,
}) => {
  await enter(page)
  await page.keyboard.press('Alt+2')
  await expect(title(page, 'Comunicazioni')).toBeVisible()
  await tabTo(page, link(page, 'Note di rettifica: chiarimenti e contestazioni'))
  await page.keyboard.press('Enter')
  await expect(main(page)).toBeFocused()
  await listen(page)

  const handOver = button(page, 'Affida a un collega…')
  await tabTo(page, handOver)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Collega')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(handOver).toBeFocused()
  await expect(title(page, 'Note di rettifica')).toBeVisible()

  await page.keyboard.press('Shift+Tab')
  await expect(button(page, 'Prendi in carico')).toBeFocused()
  await page.keyboard.press('Enter')
  await hears(page, /Presa in carico/)
  await expect(page.getByLabel('Risposta')).toBeFocused()
  await page.keyboard.type('La nota è in verifica.')
  await page.locator('input[type=file]').setInputFiles({
    name: 'Nota.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n% nota\n%%EOF\n'),
  })
  await hears(page, /1 di 3/)
  const drop = button(page, 'Togli Nota.pdf')
  await tabTo(page, drop)
  await page.keyboard.press('Enter')
  await hears(page, /0 di 3/)
  await expect(button(page, 'Allega un file…')).toBeFocused()
  await tabTo(page, button(page, 'Invia la risposta'))
  await page.keyboard.press('Enter')
  await hears(page, /Risposta inviata/)
  await expect(page.getByLabel('Risposta')).toBeFocused()
  await page.keyboard.type('Annullata.')
  await tabTo(page, button(page, 'Chiudi con questo esito'))
  await page.keyboard.press('Enter')
  await hears(page, /Comunicazione chiusa/)
  await tabTo(page, button(page, 'Aggiorna'))
  await page.keyboard.press('Enter')
  await hears(page, /Aggiornata/)
  await page.keyboard.press('Escape')
  await expect(link(page, 'Note di rettifica: chiarimenti e contestazioni')).toBeFocused()
})

const HALF = { width: 640, height: 400 } // a window of 1280×800 enlarged to 200%

for (const size of [HALF, { width: 1024, height: 768 }, { width: 1280, height: 800 }, { width: 1920, height: 1080 }])
  test(`nothing is cut, overlaps or lies beyond the page at ${size.width} px`, async ({ fascicolo: page }) => {
    await page.setViewportSize(size)
    await enter(page)
    const holds = async () => {
      const all = await Promise.all([beyondThePage(page), cutWords(page), overlapping(page), untied(page)])
      expect(all.flat(), page.url()).toEqual([])
    }
    for (const place of ['#/richieste?esito=non-accolta', '#/comunicazioni?testo=a']) {
      await goTo(page, place)
      await expect(page.getByRole('row').nth(1)).toBeVisible()
      await holds()
      const top = (one: number) => page.getByRole('row').nth(one).boundingBox()
      const heights = [await top(1), await top(2)].map((box) => box!.height)
      expect(Math.max(...heights)).toBeLessThan(100) // no name is told in a column of single words
      await page.getByRole('row').nth(1).getByRole('link').first().click()
      await expect(page.getByRole('complementary')).toBeVisible()
      await holds()
    }
    await main(page).locator('a[href*="/aziende/"]').first().click()
    await expect(page.getByRole('heading', { name: 'Dossier di oggi' })).toBeVisible()
    await holds()
    await goTo(page, '#/cifre')
    await button(page, 'Ultimi 365 giorni').click()
    await expect(page.getByRole('heading', { name: 'Esiti per oggetto' })).toBeVisible()
    await holds()
  })
