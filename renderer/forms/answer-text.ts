import type { Dossier } from '#core/domain/dossier.ts'
import type { FieldDef, FieldKind } from '#core/forms/definition.ts'
import type { Option } from '#core/forms/known/option.ts'
import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import { common } from '#renderer/texts/common.ts'
import { formats } from '#renderer/texts/formats.ts'
import { optionWords } from '#renderer/texts/told.ts'
import { typedDay, typedPeriod } from './typed.ts'

export type Answer = {
  readonly name: string
  readonly field: FieldDef
  readonly value: unknown
  readonly options?: readonly Option[]
}

type Around = { readonly sheet: AnySheet; readonly answer: Answer; readonly dossier: Dossier | undefined }

/** One way of telling per kind of field; a new kind does not compile until it is told here. */
const told: Readonly<Record<FieldKind, (value: string, around: Around) => string>> = {
  text: (value) => value,
  date: typedDay.write,
  period: typedPeriod.write,
  amount: (value, { answer }) => numbered('importo', answer) ?? value,
  number: (value, { answer }) => numbered('numero', answer) ?? value,
  attachments: (value) => common.files(value.split(' ').length),
  flag: (value) => (value === 'true' ? common.yes : common.no),
  choice: (value, { sheet, answer }) => textOf(sheet, `option.${answer.name}.${value}`),
  pick: (value, { answer: { options = [] }, dossier }) =>
    optionText(options.find((option) => option.value === value)) ?? picked(value, dossier) ?? value,
}

/** An answer as a person reads it; `dossier` tells what an option that is no longer offered was. */
export function answerText(sheet: AnySheet, answer: Answer, dossier?: Dossier): string {
  const { field, value } = answer
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return common.none
  return value === '' ? common.none : told[field.kind](String(value), { sheet, answer, dossier })
}

const numbered = (format: string, { value }: Answer): string | undefined =>
  typeof value === 'number' ? formats()[format]?.(value) : undefined

function optionText(option: Option | undefined): string | undefined {
  return option && [option.label, option.detail].filter(Boolean).join(' · ')
}

/** What was chosen then and is no longer offered now: a note that is being recalculated, a delega that ended. */
function picked(id: string, dossier: Dossier | undefined): string | undefined {
  const words = optionWords()
  const nota = dossier?.note.find((one) => one.id === id)
  if (nota) return `${words.period(nota.periodo)} · ${words.matricola(nota.matricola)}`
  const delega = dossier?.deleghe.find((one) => one.id === id)
  return delega && `${words.matricola(delega.matricola)} · ${delega.delegatoNome ?? delega.delegato}`
}
