import { computed } from 'vue'
import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import { wording as italianWording } from '#core/service/wording.it.ts'
import { catalogue } from '#core/services/catalogue.ts'
import { language, spoken } from './language.ts'

const services = spoken(
  'services',
  Object.fromEntries(catalogue.map(({ id, texts }) => [id, texts] as const)) as Readonly<Record<string, object>>,
)
const { wording } = spoken('wording', { wording: italianWording })

/** Every oggetto once and for all, in no order that a person would see: its words follow the language of now. */
const spokenSheets: readonly AnySheet[] = catalogue.map((sheet) => ({
  ...sheet,
  texts: services[sheet.id] as AnySheet['texts'],
  wording,
}))
const byId = new Map(spokenSheets.map((sheet) => [sheet.id, sheet]))
const byTitle = computed(() =>
  [...spokenSheets].sort((a, b) => textOf(a, 'title').localeCompare(textOf(b, 'title'), language())),
)

/** Every oggetto, by title in the language of now. */
export const sheets = (): readonly AnySheet[] => byTitle.value

export const sheetOf = (service: string): AnySheet | undefined => byId.get(service)

/** The oggetto in words; one this version does not know is told by its name. */
export function subjectOf(service: string): string {
  const sheet = sheetOf(service)
  return sheet === undefined ? service : textOf(sheet, 'title')
}
