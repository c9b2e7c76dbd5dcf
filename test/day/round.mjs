// What somebody does at the desk over and over: looks up a company, reads it, asks something for it, reads outcomes.
import { goTo } from '../bench/window.mjs'

/** So many ms between one act and the next. */
const PAUSE = 350
const SECTIONS = ['posizioni', 'deleghe', 'recapiti', 'soggetti', 'note', 'versamenti', 'forza', 'richieste']
const WORDS = ['lampade', 'società', 's.r.l', 'bilance', 'fiducios', 'barocch']

const rows = (page, list) => page.locator(`[data-test=${list}] [role=row][aria-rowindex]`)
const rest = (page) => page.waitForTimeout(PAUSE)

/** One round of the day; `nth` makes each a little different. */
export async function round(page, nth) {
  await page.emulateMedia({ colorScheme: nth % 8 === 7 ? 'dark' : 'light' })
  await see(page, '/cruscotto')
  await readCompany(page, nth)
  await askFor(page, nth)
  await readOutcomes(page, nth)
  for (const place of ['/bozze', '/lotti', '/comunicazioni/standard', '/avvisi', '/importa', '/impostazioni', '/core'])
    await see(page, place)
  await usePalette(page)
  if (nth % 5 === 4) await fillBatch(page, nth)
}

async function see(page, place) {
  await goTo(page, place)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await rest(page)
}

async function readCompany(page, nth) {
  await see(page, '/aziende')
  await search(page, WORDS[nth % WORDS.length])
  await scroll(page, 'aziende')
  await page.locator('main input[type=search]').fill('')
  await rest(page)
  await rows(page, 'aziende')
    .nth(2 + (nth % 6))
    .click()
  await page.getByRole('navigation', { name: 'Parti della scheda' }).waitFor()
  const place = await page.evaluate(() => location.hash.slice(1).split('?')[0])
  for (const section of SECTIONS) await see(page, `${place}?sezione=${section}`)
}

async function search(page, word) {
  await page.locator('main input[type=search]').click()
  await page.keyboard.type(word, { delay: 90 })
  await rest(page)
}

async function scroll(page, list) {
  await page.locator(`[data-test=${list}]`).hover()
  for (let n = 0; n < 40; n += 1) {
    await page.mouse.wheel(0, n < 30 ? 300 : -900)
    await page.waitForTimeout(30)
  }
}

/** A request through the mask, from the company to its outcome. */
async function askFor(page, nth) {
  await goTo(page, '/crea?oggetto=variazione-pec-aziendale')
  const box = page.getByPlaceholder('Cerca per nome, codice fiscale o matricola')
  await box.fill(WORDS[nth % 3])
  await page.waitForTimeout(PAUSE * 2)
  await page
    .getByRole('row', { name: /delega$/ })
    .nth(nth % 4)
    .click()
  await page.getByRole('button', { name: 'Continua' }).click()
  for (const field of ['nuovaPec', 'confermaPec']) {
    await page.locator(`[data-field=${field}] input`).fill('')
    await page.locator(`[data-field=${field}] input`).pressSequentially(`giorno${String(nth)}@pec.example`)
  }
  for (const answer of await page.getByRole('radio', { name: 'No', exact: true }).all()) await answer.click()
  await page.locator('[data-field=dichiarazione]').getByRole('checkbox').click()
  await page
    .getByText(/[Vv]errebbe accolta/)
    .first()
    .waitFor()
  await rest(page)
  await page.getByRole('button', { name: 'Metti in coda', exact: true }).click()
  await page.locator('[data-test=verifiche] li').first().waitFor()
  await rest(page)
}

async function readOutcomes(page, nth) {
  for (let n = 0; n < 4; n += 1) {
    await see(page, '/comunicazioni')
    if (n === 0) await scroll(page, 'richieste')
    await rows(page, 'richieste')
      .nth(2 + ((nth + n) % 8))
      .click()
    await page.locator('[data-test=verifiche] li').first().waitFor()
    await rest(page)
  }
}

async function usePalette(page) {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('textbox').waitFor()
  await page.keyboard.type('bozze', { delay: 60 })
  await rest(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Forty companies at once: answered in the grid, then thrown away. */
async function fillBatch(page, nth) {
  const id = await page.evaluate(async () => {
    const found = await scrittoio['companies.list']({ search: '', scope: 'tutte', limit: 40 })
    if (!found.ok) throw new Error(found.failure.code)
    const aziende = found.value.rows.map(({ codiceFiscale }) => codiceFiscale)
    const made = await scrittoio['batches.create']({ service: 'variazione-pec-aziendale', aziende })
    if (!made.ok) throw new Error(made.failure.code)
    return made.value.id
  })
  await goTo(page, `/lotto/${id}`)
  await page.locator('[data-test=griglia] [data-field=nuovaPec]').first().click()
  for (let n = 0; n < 12; n += 1) {
    await page.keyboard.type(`lotto${String(nth)}${String(n)}@pec.example`)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(150)
  }
  await rest(page)
}
