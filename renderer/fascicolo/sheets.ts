import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import { catalogue } from '#core/services/catalogue.ts'

/** Every oggetto, by title. */
export const sheets: readonly AnySheet[] = [...catalogue].sort((a, b) =>
  textOf(a, 'title').localeCompare(textOf(b, 'title'), 'it'),
)

export const sheetOf = (service: string): AnySheet | undefined => sheets.find(({ id }) => id === service)

/** The oggetto in words; one this version does not know is told by its name. */
export function subjectOf(service: string): string {
  const sheet = sheetOf(service)
  return sheet === undefined ? service : textOf(sheet, 'title')
}
