import type { Dossier } from '#core/domain/dossier.ts'
import { formatImporto } from '#core/domain/identifiers/importo.ts'
import type { FieldDef } from '#core/forms/definition.ts'
import type { Option } from '#core/forms/known.ts'
import { unreachable } from '#core/kernel/failure.ts'
import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import { it } from '#renderer/texts/it.ts'
import { typedDay, typedPeriod } from './typed.ts'

export type Answer = {
  readonly name: string
  readonly field: FieldDef
  readonly value: unknown
  readonly options?: readonly Option[]
}

/** An answer as a person reads it; `dossier` tells what an option that is no longer offered was. */
export function answerText(sheet: AnySheet, { name, field, value, options = [] }: Answer, dossier?: Dossier): string {
  if (value === undefined || value === null || value === '') return it.none
  const text = String(value as string | number | boolean)
  switch (field.kind) {
    case 'text':
      return text
    case 'date':
      return typedDay.write(value)
    case 'period':
      return typedPeriod.write(value)
    case 'amount':
      return typeof value === 'number' ? `${formatImporto(value)} ${it.euro}` : text
    case 'flag':
      return value === true ? it.yes : it.no
    case 'choice':
      return textOf(sheet, `option.${name}.${text}`)
    case 'pick':
      return optionText(options.find((option) => option.value === text)) ?? picked(text, dossier) ?? text
    default:
      return unreachable(field)
  }
}

function optionText(option: Option | undefined): string | undefined {
  return option && [option.label, option.detail].filter(Boolean).join(' · ')
}

/** What was chosen then and is no longer offered now: a note that is being recalculated, a delega that ended. */
function picked(id: string, dossier: Dossier | undefined): string | undefined {
  const nota = dossier?.note.find((one) => one.id === id)
  if (nota) return `Periodo ${typedPeriod.write(nota.periodo)} · Matricola ${nota.matricola}`
  const delega = dossier?.deleghe.find((one) => one.id === id)
  return delega && `Matricola ${delega.matricola} · ${delega.delegatoNome ?? delega.delegato}`
}
