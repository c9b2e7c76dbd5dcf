import { expect } from '@playwright/test'
import { EMBEDDED } from '#core/service/settings.ts'
import { test } from '#test/kit/app.ts'
import { choosing, PDF } from '#test/kit/evidence.ts'
import { answer, askAs, begin, fieldOf } from '#test/kit/mask.ts'
import { answerAll, askerOf, open, openOn, queue, story } from '#test/kit/story.ts'

test('an outcome begins the request that comes after it, with what it already tells', async ({ scrittoio }, info) => {
  const told = story('inserimento-soggetto-collegato/accolta-al-posto-di-un-altro')
  const { page } = await openOn(scrittoio, info, told)
  await begin(page, told.service.sheet, told.dossier.azienda.ragioneSociale)
  await answerAll(page, told)
  await queue(page)

  await page.locator('[data-test=passi]').getByRole('button', { name: 'Cessazione soggetto collegato' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Cessazione soggetto collegato' })).toBeVisible()
  await expect(fieldOf(page, 'dataFine').locator('input')).toHaveValue('16/11/2026')
  await expect(fieldOf(page, 'soggetto').getByRole('radio', { name: /^Rossi Mario/ })).toBeChecked()
})

test('evidence is taken for what it holds, whatever it is called, and bears its last name', async ({
  scrittoio,
}, info) => {
  const told = story('cancellazione-contatti-ndr/accolta-con-prova')
  const { app, page } = await openOn(scrittoio, info, told)
  await begin(page, told.service.sheet, told.dossier.azienda.ragioneSociale)
  for (const name of ['contatto', 'motivo', 'dichiarazione'])
    await answer(page, told.service.sheet, name, told.golden.answers[name])
  const evidence = fieldOf(page, 'prova')

  await choosing(app, info.outputPath('finta.pdf'), 'Mancata consegna del 12 novembre')
  await evidence.getByRole('button', { name: 'Allega' }).click()
  await expect(evidence.getByRole('alert')).toHaveText(/^«finta\.pdf» non è un PDF/)
  await expect(page.getByRole('heading', { name: 'Manca un dato' })).toBeVisible()

  await choosing(app, info.outputPath('vera.pdf'), PDF)
  await evidence.getByRole('button', { name: 'Allega' }).click()
  await expect(evidence.getByRole('listitem')).toHaveText(/vera\.pdf/)
  await expect(evidence.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText('Verrebbe accolta', { exact: true })).toBeVisible()
  await choosing(app, info.outputPath('ricevuta del messo.pdf'), PDF)
  await evidence.getByRole('button', { name: 'Allega' }).click()
  await expect(evidence.getByRole('listitem')).toHaveText(/ricevuta del messo\.pdf/)
  await queue(page)
  await expect(page.getByRole('heading', { name: 'Accolta', exact: true })).toBeVisible()
  await expect(page.getByText('ricevuta del messo.pdf')).toBeVisible()
})

test('a request asked in the name of another is judged, and told, as his', async ({ scrittoio }, info) => {
  const told = story('revoca-delega-intermediario/accolta-rappresentante-legale')
  const { page } = await openOn(scrittoio, info, told)
  await begin(page, told.service.sheet, told.dossier.azienda.ragioneSociale)
  await expect(page.getByText('Studio Rossi · RSSMRA80A01H501U · intermediario')).toBeVisible()
  await expect(fieldOf(page, 'delega')).toHaveCount(0)

  await askAs(page, askerOf(told))

  await expect(page.getByText('Anna Verdi · VRDNNA85T50F205E · rappresentante legale')).toBeVisible()
  await answerAll(page, told)
  await expect(page.getByText('Verrebbe accolta', { exact: true })).toBeVisible()
  await queue(page)
  await expect(page.getByRole('heading', { name: 'Accolta', exact: true })).toBeVisible()
  await expect(page.getByText('Anna Verdi · VRDNNA85T50F205E · rappresentante legale')).toBeVisible()
})

test('a service that is not open yet lets a request be written and wait, and takes it on its day', async ({
  scrittoio,
}, info) => {
  const told = story('sospensione-posizione/accolta-intermediario')
  const servizio = { servizio: told.service.id, tutti: '2026-11-24' }
  const settings = { ...EMBEDDED, attivazioni: { graduali: 'attivi' as const, servizi: [servizio] } }
  const { page, home, close } = await openOn(scrittoio, info, told, { settings })
  await page.getByRole('link', { name: 'Crea Smart-Task' }).click()
  await expect(page.getByRole('row', { name: /^Sospensione posizione/ })).toHaveText(/Attivo dal 24\/11\/2026/)

  await begin(page, told.service.sheet, told.dossier.azienda.ragioneSociale)
  await expect(page.getByText(/Il servizio si attiva il 24\/11\/2026/)).toBeVisible()
  await answerAll(page, told)
  await expect(page.getByText('Verrebbe accolta', { exact: true })).toBeVisible()
  await queue(page)
  await expect(page.getByText(/Il servizio si attiva per chi chiede il 24\/11\/2026/)).toBeVisible()
  await expect(page.getByText('In coda 1')).toBeVisible()
  await close()

  const next = await open(scrittoio, home, '2026-11-24')
  await next.page.getByRole('link', { name: 'Comunicazioni' }).click()
  await next.page.getByRole('row', { name: /Sospensione posizione/ }).click()
  await expect(next.page.getByRole('heading', { name: 'Accolta', exact: true })).toBeVisible()
})

test('a request goes from its oggetto to the queue without the mouse', async ({ scrittoio }, info) => {
  const told = story('sospensione-posizione/accolta-intermediario')
  const { page } = await openOn(scrittoio, info, told)
  const keys = page.keyboard
  await keys.press('Control+n')
  await expect(page.getByPlaceholder(/^Che cosa vuoi ottenere/)).toBeFocused()
  await keys.type('sospendere una posizione')
  await keys.press('Enter')
  await expect(page.getByPlaceholder('Cerca per nome, codice fiscale o matricola')).toBeFocused()
  await keys.type('aurora')
  await expect(page.getByRole('row', { name: /Aurora/ })).toBeVisible()
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: 'Continua' })).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sospensione posizione contributiva' })).toBeVisible()

  await keys.press('Tab')
  await keys.type('01112026')
  await keys.press('Tab')
  await keys.press('Space')
  for (const field of ['ripresaPrevista', 'dichiarazione']) {
    await keys.press('Tab')
    await expect(fieldOf(page, field).locator(':focus')).toHaveCount(1)
  }
  await keys.press('Space')
  await expect(page.getByText('Verrebbe accolta', { exact: true })).toBeVisible()
  await keys.press('Control+Enter')

  await expect(page.getByRole('heading', { name: 'Accolta', exact: true })).toBeVisible()
})
