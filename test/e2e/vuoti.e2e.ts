import { expect } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { OGGI } from '#test/kit/gallery.ts'
import { goTo, look } from '#test/kit/look.ts'
import { makeWorkspace, unlock } from '#test/kit/workspace.ts'

const studio = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Bellincastro' }
const AZIENDA = '01234567897'
const bare = { azienda: { codiceFiscale: AZIENDA, ragioneSociale: 'Circolo Arci Perù' } }

/** Each screen of a studio with nothing in it: what it says, and where it leads. */
const SCREENS = [
  ['/cruscotto', 'Si comincia dai dati', 'Importa i primi file'],
  ['/aziende', 'UniEmens', 'Importa'],
  ['/importa', 'Comincia dall’elenco delle deleghe', undefined],
  ['/comunicazioni', 'Le richieste che metti in coda compaiono qui', 'Crea Smart-Task'],
  ['/bozze', 'si salva da solo', 'Crea Smart-Task'],
  ['/lotti', 'Un lotto chiede la stessa cosa per molte aziende', 'Nuovo lotto'],
  ['/lotto', 'Incolla un elenco di codici fiscali', undefined],
  ['/core', 'Decide Scrittoio, qui, sui dati che hai importato', undefined],
  ['/avvisi', 'Nessun avviso', undefined],
] as const

test('each screen with nothing on it says what comes there, and how', async ({ scrittoio }) => {
  test.setTimeout(240_000)
  const home = test.info().outputPath('home')
  await makeWorkspace(home, { studio, companies: [] })
  // no deadline is near on that day, of which a studio would be told whatever it holds
  const { page } = await scrittoio.start({ home, env: { SCRITTOIO_OGGI: OGGI } })
  await unlock(page)

  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    for (const [path, says, leads] of SCREENS) {
      await goTo(page, path)
      const main = page.getByRole('main')
      await expect(main.getByText(says).first()).toBeVisible()
      if (leads !== undefined) await expect(main.getByRole('link', { name: leads }).last()).toBeVisible()
      await look(page, `vuoto${path.replace('/', '-')}`, theme)
    }
  }
})

/** Each part of a scheda of which nothing is known. */
const PARTS = [
  ['posizioni', 'arrivano con gli UniEmens', 'Importa i file'],
  ['deleghe', 'arrivano con l’elenco delle deleghe', 'Importa i file'],
  ['recapiti', 'li scrive una Smart-Task accolta', 'Crea Smart-Task'],
  ['note', 'si può chiedere il ricalcolo', 'Importa i file'],
  ['versamenti', 'F24 telematici', 'Importa i file'],
  ['forza', 'si legge dagli UniEmens', 'Importa i file'],
  ['richieste', 'ciascuna con il suo esito', 'Crea Smart-Task'],
] as const

test('each empty part of a scheda says where its data come from', async ({ scrittoio }) => {
  test.setTimeout(240_000)
  const home = test.info().outputPath('home')
  await makeWorkspace(home, { studio, companies: [bare] })
  const { page } = await scrittoio.start({ home })
  await unlock(page)

  for (const [part, says, leads] of PARTS) {
    await goTo(page, `/aziende/${AZIENDA}?sezione=${part}`)
    const main = page.getByRole('main')
    await expect(main.getByText(says)).toBeVisible()
    await expect(main.getByRole('link', { name: leads })).toBeVisible()
  }
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, 'vuoto-scheda', theme)
  }
})
