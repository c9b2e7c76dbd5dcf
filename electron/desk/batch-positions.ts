import { compose } from '#core/forms/compose.ts'
import type { FormDef } from '#core/forms/definition.ts'
import type { AnyService } from '#core/service/define.ts'
import { dossierFor } from './asking.ts'
import type { BatchCompany } from './batch.ts'
import type { Desk } from './desk.ts'

/** The field that asks one position of the company; most forms ask of the company itself and have none. */
export function positionField({ fields }: FormDef): string | undefined {
  return Object.entries(fields).find(([, field]) => field.kind === 'pick' && field.from.startsWith('posizioni'))?.[0]
}

/** Each company once for every position that may be asked of: a company with three of them gives three rows. */
export async function perPosition(
  desk: Pick<Desk, 'companies' | 'studio' | 'clock'>,
  { sheet }: AnyService,
  companies: readonly BatchCompany[],
): Promise<readonly BatchCompany[]> {
  const field = positionField(sheet.form)
  if (field === undefined) return companies
  const rows: BatchCompany[] = []
  for (const company of companies) {
    const known = await dossierFor(desk, sheet, company)
    const asked = known && compose(sheet.form, known.dossier, {}).asked.find(({ name }) => name === field)
    const positions = asked?.options ?? []
    if (positions.length < 2) rows.push(company)
    else for (const { value } of positions) rows.push({ ...company, answers: { ...company.answers, [field]: value } })
  }
  return rows
}
