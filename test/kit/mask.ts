import { expect, type Locator, type Page } from '@playwright/test'
import type { Ruolo } from '#core/domain/dossier.ts'
import { formatGiorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { formatImporto } from '#core/domain/identifiers/importo.ts'
import { formatNumero } from '#core/domain/identifiers/numero.ts'
import { formatPeriodo, type Periodo } from '#core/domain/identifiers/periodo.ts'
import type { FieldDef, FieldKind } from '#core/forms/definition.ts'
import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import type { Asker } from '#electron/desk/asking.ts'

type Put = (box: Locator, value: unknown, field: FieldDef) => Promise<void>

const write =
  (text: (value: never) => string): Put =>
  (box, value) =>
    box.locator('input, textarea').fill(text(value as never))

const choose: Put = (box, value) => box.locator(`input[type=radio][value="${String(value)}"]`).check()

const ways: Readonly<Record<FieldKind, Put>> = {
  text: write(String),
  date: write((day: Giorno) => formatGiorno(day)),
  period: write((month: Periodo) => formatPeriodo(month)),
  amount: write(formatImporto),
  number: write(formatNumero),
  choice: choose,
  pick: choose,
  flag: async (box, value, field) => {
    const isTick = field.required !== true || (field.kind === 'flag' && field.accept === true)
    if (!isTick) await choose(box, value, field)
    else if (value === true) await box.getByRole('checkbox').click()
  },
  // the dialog of the operating system answers by itself
  attachments: async (box) => {
    await box.getByRole('button', { name: 'Allega' }).click()
    await expect(box.getByRole('listitem')).not.toHaveCount(0)
  },
}

/** The field as the mask shows it. */
export const fieldOf = (page: Page, name: string): Locator => page.locator(`[data-field="${name}"]`)

/** Answers a field as a person does, through its widget. */
export async function answer(page: Page, sheet: AnySheet, name: string, value: unknown): Promise<void> {
  const field = sheet.form.fields[name]
  if (field === undefined) throw new Error(`${sheet.id} has no field ${name}`)
  await ways[field.kind](fieldOf(page, name), value, field)
}

/** Asks all the same what the mask takes as known. */
export const overrule = (page: Page, sheet: AnySheet, name: string): Promise<void> =>
  page.getByRole('button', { name: `Cambia: ${textOf(sheet, `field.${name}`)}` }).click()

/** Through Crea Smart-Task, to a new draft. */
export async function begin(page: Page, sheet: AnySheet, company: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sezioni' }).getByRole('link', { name: 'Crea Smart-Task' }).click()
  await page.getByLabel(/^Che cosa vuoi ottenere/).fill(textOf(sheet, 'title'))
  await page.locator('[data-test=oggetti]').getByRole('row').first().click()
  await page.getByLabel('Cerca per nome, codice fiscale o matricola').fill(company)
  await page.locator('[data-test=scelta-azienda]').getByRole('row', { name: company }).click()
  await page.getByRole('button', { name: 'Continua' }).click()
  await expect(page.getByText('Già noto', { exact: true })).toBeVisible()
}

const ROLES: Readonly<Record<Ruolo, string>> = {
  'rappresentante-legale': 'rappresentante legale',
  intermediario: 'intermediario',
  'dipendente-delegato': 'dipendente delegato',
  'sub-delegato': 'sub-delegato',
}

/** In the name of him, unless the mask already is. */
export async function askAs(page: Page, { nome, richiedente: { codiceFiscale, ruolo } }: Asker): Promise<void> {
  const current = page.getByText(`${codiceFiscale} · ${ROLES[ruolo]}`)
  if (await current.isVisible()) return
  await page.locator('[data-test=a-nome-di]').click()
  await page.getByRole('menuitem', { name: `${nome} · ${ROLES[ruolo]}` }).click()
  await expect(current).toBeVisible()
}
