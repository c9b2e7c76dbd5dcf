import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { systemClock } from '#core/kernel/clock.ts'
import { EMBEDDED } from '#core/service/settings.ts'
import { services } from '#core/services/registry.ts'
import { connect } from '#core/store/sqlite.ts'
import { keepSettings } from '#core/store/settings.ts'
import { NOTICE_DEFAULTS } from '#electron/desk/notice-settings.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import type { Workspace } from '#electron/store/workspace/open-workspace.ts'
import { devCore } from '#test/dev/dev-core.ts'
import { startProvider } from '#test/oidc/provider.ts'
import { test } from '#test/kit/app.ts'
import { archiveWith } from '#test/kit/archive.ts'
import { openChromium } from '#test/kit/chromium.mjs'
import { cuttableLine } from '#test/kit/cuttable-line.ts'
import { goTo, look } from '#test/kit/look.ts'
import { answer, begin } from '#test/kit/mask.ts'
import { clickNotification, keepNotifications, keptNotifications } from '#test/kit/notifications.ts'
import { inWorkspace, makeWorkspace, unlock } from '#test/kit/workspace.ts'

const studio = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Bellincastro' }
const company = {
  azienda: {
    codiceFiscale: '01234567897',
    ragioneSociale: 'Circolo Arci Perù',
    naturaGiuridica: 'associazione',
    registroImprese: { iscritta: false },
    pec: 'vecchia@pec.example',
  },
  posizioni: [{ matricola: '5071453894', stato: 'attiva', dal: '2020-01-01' }],
  deleghe: [
    { id: 'd1', matricola: '5071453894', tipo: 'intermediario', delegato: studio.codiceFiscale, dal: '2021-01-01' },
  ],
}
const sheet = services.find(({ id }) => id === 'variazione-pec-aziendale')!.sheet

/** A core as organisations run it, with a real identity provider, behind a line that can be cut. */
async function remoteCore() {
  const archive = await archiveWith([company])
  await keepSettings(archive, EMBEDDED)
  const { path, key } = archive.place
  const provider = await startProvider()
  const serving = await devCore({ path, key, porta: 0, registro: 'silent', clock: systemClock }, provider)
  if (!serving.ok) throw new Error(serving.failure.code)
  const line = await cuttableLine(serving.value.url)
  return {
    line,
    issuer: provider.issuer,
    /** Every request it holds, with how often it was decided and told. */
    decided: () => {
      const raw = connect(path, key, { readonly: true })
      const rows = raw
        .prepare(
          `select r.esito, (select count(*) from decisions d where d.request = r.id) as volte,
             (select count(*) from events e where e.request = r.id and e.kind = 'decisa') as annunci from requests r`,
        )
        .all()
      raw.close()
      return rows
    },
    stop: async () => {
      await line.close()
      await serving.value.stop()
      await provider.close()
      await archive.remove()
    },
  }
}

/** What the app would show in the browser of the system, which is not there. */
async function keepAddresses(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    shell.openExternal = async (address: string) => void shown.push(address)
  })
}

const lastAddress = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown.at(-1) ?? '')

/** Signs in as a person does: at the provider's own page, in a browser that is not the app. */
async function signIn(app: ElectronApplication, name: string): Promise<void> {
  await expect.poll(() => lastAddress(app)).toContain('code_challenge_method=S256')
  const browser = await openChromium()
  const page = await browser.newPage()
  await page.goto(await lastAddress(app))
  await page.getByRole('radio', { name }).check()
  await page.getByRole('button', { name: 'Entra' }).click()
  await expect(page.getByText('Puoi chiudere questa pagina')).toBeVisible()
  await browser.close()
}

const bar = (page: Page) => page.getByRole('contentinfo')

async function draftNewPec(page: Page, address: string): Promise<void> {
  await begin(page, sheet, 'Circolo Arci Perù')
  for (const [name, value] of [
    ['nuovaPec', address],
    ['confermaPec', address],
    ['dichiarazione', true],
  ] as const)
    await answer(page, sheet, name, value)
  await expect(page.getByText('Verrebbe accolta')).toBeVisible()
  await page.getByRole('button', { name: 'Metti in coda', exact: true }).click()
}

/** One may be near on the day of the test: an outcome that comes after it would wait to be told. */
const withoutDeadlines = ({ archive }: Workspace) =>
  sqliteDesk(archive.db).transaction(({ memory }) =>
    memory.remember('noticeSettings', { ...NOTICE_DEFAULTS, deadlines: false }),
  )

test('signs in with the browser, works while the line is down or deaf, and loses or doubles nothing on the way to a core and back', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const core = await remoteCore()
  const home = test.info().outputPath('home')
  await makeWorkspace(home, { studio, companies: [company] })
  await inWorkspace(home, withoutDeadlines)
  const { app, page } = await scrittoio.start({ home })
  await keepNotifications(app)
  await keepAddresses(app)
  await unlock(page)

  await test.step('the browser lets a person in, and the app knows who', async () => {
    await goTo(page, '/core')
    await page.getByRole('radiogroup').getByText('Un core remoto').click()
    await page.getByLabel('Indirizzo del core').fill(core.line.url)
    await page.getByRole('button', { name: 'Usa questo core' }).click()
    await expect(page.getByText(`Si accede con ${new URL(core.issuer).host}: lo indica il core.`)).toBeVisible()
    await look(page, 'core-gestore-indicato', 'light')
    await page.getByRole('button', { name: 'Accedi con il browser' }).click()
    await look(page, 'core-accesso-nel-browser', 'light')
    await signIn(app, 'Ottavia Bellincastro')
    await expect(page.getByText('Accesso come Ottavia Bellincastro')).toBeVisible()
    await expect(bar(page)).toContainText('Online')
  })

  await test.step('without a line one drafts, sees the forecast and queues, and nothing is an error', async () => {
    core.line.become('cut')
    await draftNewPec(page, 'prima@pec.example')
    await expect(bar(page)).toContainText('In coda 1')
    await expect(bar(page)).toContainText('Core irraggiungibile')
    await look(page, 'core-irraggiungibile', 'light')
    expect(await keptNotifications(app)).toEqual([])
    expect(core.decided()).toEqual([])
  })

  await test.step('an answer that is lost on the way leaves the request in the queue, decided once', async () => {
    core.line.become('deaf')
    await page.getByTitle('Sincronizza ora').click()
    await expect.poll(() => core.decided()).toHaveLength(1)
    await expect(bar(page)).toContainText('In coda 1')
    core.line.become('good')
    await page.getByTitle('Sincronizza ora').click()
    await expect.poll(() => keptNotifications(app)).toMatchObject([{ title: 'Richiesta accolta' }])
    expect(core.decided()).toEqual([{ esito: 'accolta', volte: 1, annunci: 1 }])
    await clickNotification(app, 0)
    await expect(page.getByText(/cambiato in prima@pec\.example/).first()).toBeVisible()
    await look(page, 'dettaglio-da-core-remoto', 'light')
  })

  await test.step('back to the core of this computer, which decides at once, and again to the other: all is there', async () => {
    await goTo(page, '/core')
    await page.getByRole('button', { name: 'Usa questo core: Core di questo computer' }).click()
    await expect(bar(page)).toContainText('Core incorporato')
    await draftNewPec(page, 'seconda@pec.example')
    await expect(page.getByText(/cambiato in seconda@pec\.example/).first()).toBeVisible()
    await goTo(page, '/core')
    await page.getByRole('button', { name: `Usa questo core: ${core.line.url}` }).click()
    await expect(page.getByText('Accesso come Ottavia Bellincastro')).toBeVisible()
    await expect(bar(page)).toContainText('Online')
    await goTo(page, '/comunicazioni')
    const list = page.getByRole('grid', { name: 'Lista Richieste' })
    await expect(list.getByRole('gridcell', { name: 'Circolo Arci Perù', exact: true })).toHaveCount(2)
    expect(core.decided()).toHaveLength(1)
    // the second outcome came on the screen itself
    expect(await keptNotifications(app)).toHaveLength(1)
  })
  await core.stop()
})
