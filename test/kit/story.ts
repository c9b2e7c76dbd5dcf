import { expect, type Page, type TestInfo } from '@playwright/test'
import { dossier as readDossier, type Dossier } from '#core/domain/dossier.ts'
import { compose } from '#core/forms/compose.ts'
import type { Settings } from '#core/service/settings.ts'
import { askersOf, sameRichiedente, type Asker } from '#electron/desk/asking.ts'
import type { Studio } from '#electron/desk/studio.ts'
import { readCases, type Golden } from '#test/golden/read-cases.ts'
import type { Running, Scrittoio } from './app.ts'
import type { Facts } from './archive.ts'
import { ROSSI } from './dossier.ts'
import { answer, fieldOf, overrule } from './mask.ts'
import { makeWorkspace, unlock } from './workspace.ts'

/** A golden case to be lived in the window. */
export type Story = Golden & { readonly dossier: Dossier }

/** The stories of a service, in the order of their names. */
export function storiesOf(service: string): readonly Story[] {
  return readCases(`core/services/${service}/cases`).flatMap((read) => {
    const dossier = read.ok ? readDossier(read.value.golden.dossier) : read
    return read.ok && dossier.ok ? [{ ...read.value, dossier: dossier.value }] : []
  })
}

/** The story called so: `revoca-delega-intermediario/accolta-altro-motivo`. */
export function story(named: string): Story {
  const [service = '', name = ''] = named.split('/')
  const found = storiesOf(service).find(({ file }) => file.endsWith(`/${name}.json`))
  if (found === undefined) throw new Error(`There is no case ${named}`)
  return found
}

type Opening = { readonly home?: string; readonly oggi?: string; readonly settings?: Settings }

/** The app open on a workspace that knows the company of the story, on its day unless another is told. */
export async function openOn(
  scrittoio: Scrittoio,
  info: TestInfo,
  told: Story,
  opening: Opening = {},
): Promise<Running> {
  const { dossier, golden } = told
  const { home = info.outputPath('home'), oggi = dossier.oggi, settings } = opening
  const companies = [golden.dossier as Facts]
  await makeWorkspace(home, { studio: studioOf(dossier), companies, ...(settings && { settings }) })
  return open(scrittoio, home, oggi)
}

/** The app open on a workspace that is there, on a day. */
export async function open(scrittoio: Scrittoio, home: string, oggi: string): Promise<Running> {
  const running = await scrittoio.start({ home, env: { SCRITTOIO_OGGI: oggi } })
  await unlock(running.page)
  return running
}

/** The studio is who asks, when it is one that may; else the one that holds a delega, if any. */
function studioOf({ richiedente, deleghe }: Dossier): Studio {
  const held = deleghe.find(({ tipo }) => tipo === 'intermediario')?.delegato ?? ROSSI
  const isOurs = richiedente.ruolo === 'intermediario'
  return { codiceFiscale: isOurs ? richiedente.codiceFiscale : held, denominazione: 'Studio Rossi' }
}

/** Who asks in the story, as the window offers him. */
export function askerOf({ file, service: { sheet }, dossier }: Story): Asker {
  const all = askersOf({ studio: studioOf(dossier) }, sheet, dossier)
  const found = all.find(({ richiedente }) => sameRichiedente(richiedente, dossier.richiedente))
  if (found === undefined) throw new Error(`${file}: nobody is offered who could ask it`)
  return found
}

/** Answers what the mask asks as the story does, and finds that it asks nothing else. */
export async function answerAll(
  page: Page,
  { service: { sheet }, golden: { answers }, dossier }: Story,
): Promise<void> {
  const { asked } = compose(sheet.form, dossier, answers)
  for (const { name, field } of asked) {
    if (answers[name] === undefined) continue
    if (field.editable && !(await fieldOf(page, name).isVisible())) await overrule(page, sheet, name)
    await answer(page, sheet, name, answers[name])
  }
  const shown = page.locator('form [data-field]')
  await expect(shown).toHaveCount(asked.length)
  const names = await shown.evaluateAll((fields) => fields.map(({ dataset }) => dataset['field']))
  expect(names).toEqual(asked.map(({ name }) => name))
}

export async function queue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Metti in coda', exact: true }).click()
}
