import { expect } from '@playwright/test'
import { systemClock } from '#core/kernel/clock.ts'
import { ok } from '#core/kernel/result.ts'
import { services } from '#core/services/registry.ts'
import { testAccess } from '#test/kit/access.ts'
import { test } from '#test/kit/app.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'
import { wireWith } from '#test/kit/wire.ts'
import { makeWorkspace, unlock } from '#test/kit/workspace.ts'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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
const answers = {
  nuovaPec: 'nuova@pec.example',
  confermaPec: 'nuova@pec.example',
  decorrenza: '2026-11-20',
  dichiarazione: true,
}

test('a studio goes to a core elsewhere, signs in, and gets its outcome from there', async ({ scrittoio }) => {
  test.setTimeout(180_000)
  const authenticate = async (bearer: string) =>
    ok({
      soggetto: studio.codiceFiscale,
      ruoli: [bearer === 'capo' ? ('amministratore' as const) : ('contribuente' as const)],
    })
  const wire = await wireWith({
    companies: [company],
    services,
    parts: { access: () => ({ ...testAccess, authenticate }) },
  })
  const home = mkdtempSync(join(tmpdir(), 'scrittoio-'))
  await makeWorkspace(home, { studio, companies: [company] })
  const { page } = await scrittoio.start({ home })
  await unlock(page)
  await page.getByRole('link', { name: 'Core incorporato' }).click()
  await look(page, 'core-incorporato', 'light')

  await page.getByRole('radiogroup').getByText('Un core remoto').click()
  await page.getByLabel('Indirizzo del core').fill('http://core.example')
  await page.getByRole('button', { name: 'Usa questo core' }).click()
  await expect(page.getByRole('alert')).toContainText('https')
  await page.getByLabel('Indirizzo del core').fill(wire.url)
  await page.getByRole('button', { name: 'Usa questo core' }).click()
  await expect(page.getByText('Nessuno ha effettuato l’accesso')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('Core remoto · http://127.0.0.1')
  await expect(page.getByRole('contentinfo')).toContainText('Accesso da rinnovare')
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, 'core-senza-accesso', theme)
  }
  await page.getByLabel('Token personale').fill('buono')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Accesso con un token personale')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('Online')

  const made = await ask(page, 'tasks.create', { service: 'variazione-pec-aziendale', azienda: '01234567897', answers })
  if (!made.ok) throw new Error(made.failure.code)
  await ask(page, 'tasks.queue', { ids: [made.value.id] })
  await expect(page.getByText('Richiesta accolta')).toBeVisible({ timeout: 30_000 })
  await goTo(page, '/core')
  await look(page, 'core-remoto', 'dark')

  const announce = async (fromMinutes: number) => {
    const at = (minutes: number) => new Date(systemClock.now().getTime() + minutes * 60_000).toISOString()
    await wire.ask('/v1/manutenzione', { as: 'capo', json: { dal: at(fromMinutes), al: at(90) } })
    await page.getByTitle('Sincronizza ora').click()
  }
  await announce(60)
  await expect(page.getByRole('contentinfo')).toContainText('Manutenzione del core annunciata')
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await look(page, 'core-manutenzione-annunciata', theme)
  }
  await announce(-1)
  await expect(page.getByRole('contentinfo')).toContainText('Core in manutenzione fino a')
  await look(page, 'core-in-manutenzione', 'light')
  await page.getByRole('button', { name: 'Usa questo core: Core di questo computer' }).click()
  await expect(page.getByRole('contentinfo')).toContainText('Core incorporato')
  await wire.remove()
})
