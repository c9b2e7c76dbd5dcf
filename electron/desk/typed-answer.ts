import { giorno, withWholeYear, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { importo } from '#core/domain/identifiers/importo.ts'
import { numero } from '#core/domain/identifiers/numero.ts'
import { periodo } from '#core/domain/identifiers/periodo.ts'
import type { FieldDef, FieldKind } from '#core/forms/definition.ts'
import type { Option, Value } from '#core/forms/known/option.ts'

const YES: Readonly<Record<string, boolean>> = {
  si: true,
  sì: true,
  s: true,
  yes: true,
  y: true,
  true: true,
  no: false,
  n: false,
  false: false,
}

/** What a text may mean where it is written: what there is to choose from, and the day it is. */
export type Where = { readonly options: readonly Option[]; readonly oggi: string }
type Reader = (typed: string, where: Where) => Value

const asTyped: Reader = (typed) => typed

const readers: Readonly<Record<FieldKind, Reader>> = {
  flag: (typed) => YES[typed.toLowerCase()] ?? typed,
  date: (typed, { oggi }) => readOr(giorno(withWholeYear(typed, oggi as Giorno)), typed),
  period: (typed) => readOr(periodo(typed), typed),
  number: (typed) => readOr(numero(typed), typed),
  attachments: asTyped,
  amount: (typed) => readOr(importo(typed), typed),
  pick: picked,
  text: asTyped,
  choice: picked,
}

/** A value as it is typed after `--set field=` or into a grid, read by the kind of the field; what cannot be read stays text. */
export function typedAnswer({ kind }: FieldDef, typed: string, where: Where): Value {
  return readers[kind](typed, where)
}

function readOr(read: { readonly ok: boolean; readonly value?: Value }, typed: string): Value {
  return read.ok && read.value !== undefined ? read.value : typed
}

/** An option by its value, by its name, or by a fragment that only one of them has. */
function picked(typed: string, { options }: Where): string {
  if (options.some(({ value }) => value === typed)) return typed
  const wanted = typed.toLowerCase()
  const named = options.filter(({ label }) => label.toLowerCase() === wanted)
  const fitting = options.filter(({ label, detail = '' }) => `${label} ${detail}`.toLowerCase().includes(wanted))
  const found = named.length === 1 ? named : fitting
  return found.length === 1 && found[0] ? found[0].value : typed
}
