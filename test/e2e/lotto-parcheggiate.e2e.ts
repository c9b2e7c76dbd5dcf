import { expect, type Page } from '@playwright/test'
import { no, ok } from '#core/kernel/result.ts'
import { services } from '#core/services/registry.ts'
import { testAccess } from '#test/kit/access.ts'
import { test } from '#test/kit/app.ts'
import type { Facts } from '#test/kit/archive.ts'
import { companyCode, matricolaFor } from '#test/kit/identifiers.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'
import { makeWorkspace, unlock } from '#test/kit/workspace.ts'

const studio = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Bellincastro' }
const NAMES = ['Circolo Arci Perù', 'Banda di Borgo Sospiro', 'Pro Loco Acquaferma']
const companies = NAMES.map((ragioneSociale, n): Facts & { azienda: { codiceFiscale: string } } => {
  const matricola = matricolaFor('1300', 20_000 + n)
  const azienda = {
    codiceFiscale: companyCode(9_200_000 + n * 7919),
    ragioneSociale,
    naturaGiuridica: 'associazione',
    registroImprese: { iscritta: false },
    pec: `vecchia${String(n)}@pec.example`,
  }
  return {
    azienda,
    posizioni: [{ matricola, stato: 'attiva', dal: '2020-01-01' }],
    deleghe: [
      { id: `d${String(n)}`, matricola, tipo: 'intermediario', delegato: studio.codiceFiscale, dal: '2021-01-01' },
    ],
  }
})

/** A core that lets only the first company be asked for, until its keeper has put the deleghe of the others right. */
async function strictCore() {
  const known = { soggetto: studio.codiceFiscale, ruoli: ['contribuente' as const] }
  const forbidden = no({ code: 'non-autorizzato', retry: 'never' as const })
  let isPutRight = false
  let refusals = 0
  const allowed = ({ azienda }: { readonly azienda: string }) => {
    if (isPutRight || azienda === companies[0]!.azienda.codiceFiscale) return ok(null)
    refusals += 1
    return forbidden
  }
  const wire = await wireWith({
    companies,
    services,
    parts: {
      access: () => ({
        ...testAccess,
        authenticate: async () => ok(known),
        mayAsk: async (_, submission) => allowed(submission),
        mayAskAll: async (_, batch) => batch.map(allowed),
      }),
    },
  })
  return { wire, refusals: () => refusals, putRight: () => void (isPutRight = true) }
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Aziende del lotto' })
const oggi = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date())

async function queueBatch(page: Page): Promise<void> {
  const common = { nuovaPec: 'nuova@pec.it', confermaPec: 'nuova@pec.it', dichiarazione: true, decorrenza: oggi() }
  const aziende = companies.map(({ azienda }) => azienda.codiceFiscale)
  const made = await ask(page, 'batches.create', { service: 'variazione-pec-aziendale', aziende, common })
  if (!made.ok) throw new Error(made.failure.code)
  await goTo(page, `/lotto/${made.value.id}`)
  await expect(page.getByRole('button', { name: 'Metti in coda 3 aziende' })).toBeEnabled({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Metti in coda 3 aziende' }).click()
  await expect(page.getByText('Lotto messo in coda')).toBeVisible()
}

/** Each request the core holds, with how often it was decided. */
async function decidedAt({ archive }: TestWire): Promise<readonly number[]> {
  const rows = await archive.core
    .selectFrom('requests')
    .leftJoin('decisions', 'decisions.request', 'requests.id')
    .select((eb) => eb.fn.count<number>('decisions.request').as('n'))
    .groupBy('requests.id')
    .execute()
  return rows.map(({ n }) => n)
}

test('what of a batch stands parked is retried together, once what held it is put right', async ({ scrittoio }) => {
  test.setTimeout(240_000)
  const { wire, refusals, putRight } = await strictCore()
  const home = test.info().outputPath('home')
  await makeWorkspace(home, { studio, companies })
  const { page } = await scrittoio.start({ home })
  await unlock(page)
  await ask(page, 'cores.choose', { address: wire.url })
  await ask(page, 'cores.token', { token: 'buono' })
  await expect(page.getByRole('contentinfo')).toContainText('Online')

  // the core takes one and refuses two: they stand in the batch with their reason, and nothing is lost
  await queueBatch(page)
  await expect(grid(page).getByText('Parcheggiata')).toHaveCount(2, { timeout: 60_000 })
  await expect.poll(() => decidedAt(wire)).toEqual([1])
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, 'lotto-parcheggiate', theme)
  }

  // retried too soon they are parked again; once put right they leave, and each is decided once
  const retry = async () => {
    await page.getByRole('button', { name: 'Azioni' }).click()
    await page.getByRole('menuitem', { name: 'Riprova le parcheggiate' }).click()
    await expect(page.getByText('2 richieste rimesse in coda').first()).toBeVisible()
  }
  const before = refusals()
  await retry()
  await expect.poll(refusals, { timeout: 60_000 }).toBeGreaterThanOrEqual(before + 2)
  await expect(grid(page).getByText('Parcheggiata')).toHaveCount(2, { timeout: 60_000 })
  putRight()
  await retry()
  await expect(grid(page).getByText('Parcheggiata')).toHaveCount(0, { timeout: 60_000 })
  await expect.poll(() => decidedAt(wire), { timeout: 60_000 }).toEqual([1, 1, 1])
  await expect(grid(page).getByText(/^(Accolta|Non Accolta)$/)).toHaveCount(3, { timeout: 60_000 })
  await page.getByRole('button', { name: 'Azioni' }).click()
  await expect(page.getByRole('menuitem', { name: 'Riprova le parcheggiate' })).toHaveCount(0)
  await wire.remove()
})
