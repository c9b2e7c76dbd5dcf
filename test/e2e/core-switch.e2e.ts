import { expect, type Page } from '@playwright/test'
import { ok } from '#core/kernel/result.ts'
import { services } from '#core/services/registry.ts'
import { testAccess } from '#test/kit/access.ts'
import { test } from '#test/kit/app.ts'
import { cuttableLine } from '#test/kit/cuttable-line.ts'
import { goTo, look } from '#test/kit/look.ts'
import { ask } from '#test/kit/page.ts'
import { wireWith } from '#test/kit/wire.ts'
import { makeWorkspace, unlock } from '#test/kit/workspace.ts'

const studio = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Bellincastro' }
const PERU = '01234567897'
const BOCCE = '00000000109'
const company = (codiceFiscale: string, ragioneSociale: string, matricola: string) => ({
  azienda: {
    ...{ codiceFiscale, ragioneSociale, naturaGiuridica: 'associazione', registroImprese: { iscritta: false } },
    pec: `vecchia.${matricola}@pec.example`,
  },
  posizioni: [{ matricola, stato: 'attiva', dal: '2020-01-01' }],
  deleghe: [
    { id: `d${matricola}`, matricola, tipo: 'intermediario', delegato: studio.codiceFiscale, dal: '2021-01-01' },
  ],
})
const companies = [company(PERU, 'Circolo Arci Perù', '5071453894'), company(BOCCE, 'Bocciofila Lunetta', '5071453895')]

/** A core elsewhere that lets the studio in by its token, behind a line that can be cut. */
async function coreElsewhere() {
  const who = ok({ soggetto: studio.codiceFiscale, ruoli: ['contribuente' as const] })
  const access = () => ({ ...testAccess, authenticate: () => Promise.resolve(who) })
  const wire = await wireWith({ companies, services, parts: { access } })
  const line = await cuttableLine(wire.url)
  return {
    line,
    /** What it holds of requests. */
    held: () => wire.db.selectFrom('requests').select(['id', 'esito']).orderBy('received_at').execute(),
    stop: async () => {
      await line.close()
      await wire.remove()
    },
  }
}

const pec = (address: string) => ({
  ...{ nuovaPec: address, confermaPec: address },
  ...{ decorrenza: '2026-11-20', dichiarazione: true },
})

async function drafted(page: Page, azienda: string, address: string): Promise<string> {
  const made = await ask(page, 'tasks.create', {
    ...{ service: 'variazione-pec-aziendale', azienda, answers: pec(address) },
  })
  if (!made.ok) throw new Error(made.failure.code)
  return made.value.id
}

async function valueOf<T>(asked: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }>) {
  const told = await asked
  if (!told.ok) throw new Error(JSON.stringify(told))
  return told.value
}

const stateOf = async (page: Page, id: string) => (await valueOf(ask(page, 'tasks.get', { id }))).state
/** The companies in delega, in their order. */
const portfolio = async (page: Page) =>
  (await valueOf(ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 10 }))).rows.map(
    ({ codiceFiscale }) => codiceFiscale,
  )
/** Every state that a request came to, as its history tells it. */
const way = async (page: Page, id: string) => (await valueOf(ask(page, 'tasks.way', { id }))).steps

const bar = (page: Page) => page.getByRole('contentinfo')

test('keeps portfolio, drafts, queue and history on the way to a core elsewhere and back', async ({ scrittoio }) => {
  test.setTimeout(240_000)
  const core = await coreElsewhere()
  const home = test.info().outputPath('home')
  await makeWorkspace(home, { studio, companies })
  let { page, close } = await scrittoio.start({ home })
  await unlock(page)
  const before = await portfolio(page)
  expect([...before].sort()).toEqual([BOCCE, PERU])

  const decidedHere = await drafted(page, PERU, 'prima@pec.example')
  await ask(page, 'tasks.queue', { ids: [decidedHere] })
  await expect.poll(() => stateOf(page, decidedHere)).toBe('done')
  const draft = await drafted(page, BOCCE, 'bozza@pec.example')
  await ask(page, 'sync.line', { online: false })
  const waiting = await drafted(page, BOCCE, 'attesa@pec.example')
  await ask(page, 'tasks.queue', { ids: [waiting] })
  const history = await way(page, decidedHere)

  await test.step('to a core elsewhere: what waited waits, and goes there once the line is open', async () => {
    await valueOf(ask(page, 'cores.choose', { address: core.line.url }))
    await valueOf(ask(page, 'cores.token', { token: 'buono' }))
    expect(await stateOf(page, waiting)).toBe('queued')
    expect(await stateOf(page, draft)).toBe('draft')
    expect(await core.held()).toEqual([])

    await ask(page, 'sync.line', { online: true })
    await expect.poll(() => stateOf(page, waiting), { timeout: 30_000 }).toBe('done')
    expect(await core.held()).toEqual([{ id: waiting, esito: 'accolta' }])
    expect(await portfolio(page)).toEqual(before)
    expect(await way(page, decidedHere)).toEqual(history)
  })

  const inDoubt = await drafted(page, PERU, 'seconda@pec.example')
  const neverSent = await drafted(page, BOCCE, 'terza@pec.example')
  await test.step('back, even after a restart: what never left goes along, what may have arrived stays with the core elsewhere', async () => {
    core.line.become('cut')
    await ask(page, 'tasks.queue', { ids: [inDoubt] })
    await expect(bar(page)).toContainText('Core irraggiungibile')
    await ask(page, 'sync.line', { online: false })
    await ask(page, 'tasks.queue', { ids: [neverSent] })
    await close()
    ;({ page, close } = await scrittoio.start({ home }))
    await unlock(page)
    await expect(bar(page)).toContainText('In coda 2')

    await valueOf(ask(page, 'cores.choose', {}))
    await ask(page, 'sync.line', { online: true })
    await expect.poll(() => stateOf(page, neverSent)).toBe('done')
    expect(await stateOf(page, inDoubt)).toBe('queued')
    expect(await core.held()).toEqual([{ id: waiting, esito: 'accolta' }])
  })

  await test.step('and nothing was lost, doubled or told otherwise', async () => {
    expect(await portfolio(page)).toEqual(before)
    expect(await way(page, decidedHere)).toEqual(history)
    expect(await valueOf(ask(page, 'tasks.get', { id: draft }))).toMatchObject({
      ...{ state: 'draft', answers: pec('bozza@pec.example') },
    })
    expect(await valueOf(ask(page, 'tasks.get', { id: waiting }))).toMatchObject({
      ...{ state: 'done', core: core.line.url, outcome: { esito: 'accolta' } },
    })
    await goTo(page, '/comunicazioni')
    const list = page.getByRole('grid', { name: 'Lista Richieste' })
    await expect(list.getByRole('gridcell', { name: 'Circolo Arci Perù', exact: true })).toHaveCount(2)
    await expect(list.getByRole('gridcell', { name: 'Bocciofila Lunetta', exact: true })).toHaveCount(3)
    await look(page, 'dopo-il-giro-dei-core', 'light')
  })

  await test.step('what had stayed with the core elsewhere is decided there, once, when that one is chosen again', async () => {
    core.line.become('good')
    await valueOf(ask(page, 'cores.choose', { address: core.line.url }))
    await expect.poll(() => stateOf(page, inDoubt), { timeout: 30_000 }).toBe('done')
    expect((await core.held()).map(({ id }) => id)).toEqual([waiting, inDoubt])
  })
  await core.stop()
})
