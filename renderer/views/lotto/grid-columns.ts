import { computed, shallowRef, watch, type Ref } from 'vue'
import type { FieldDef, FieldKind } from '#core/forms/definition.ts'
import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import type { OpenBatch } from '#renderer/stores/open-batch.ts'
import { gapsIn, pageOrder } from './gaps.ts'

export type GridColumn = {
  readonly name: string
  readonly label: string
  readonly field: FieldDef
  readonly width: number
  readonly end: boolean
}

/** In px: what a kind of answer takes, and the words of its name at least in part. */
const WIDTHS: Readonly<Record<FieldKind, number>> = {
  ...{ text: 208, pick: 260, choice: 208, attachments: 136 },
  ...{ date: 124, period: 108, amount: 124, number: 108, flag: 108 },
}
const ENDS: ReadonlySet<FieldKind> = new Set(['amount', 'number'])

/** The columns of a batch: what some company has to answer for itself. One that came up stays, also when it is filled. */
export function useGridColumns(batch: OpenBatch, sheet: AnySheet) {
  const order = pageOrder(sheet)
  const gaps = shallowRef<ReadonlySet<string>>(new Set())
  const asked = shallowRef<ReadonlySet<string>>(new Set())
  const all = shallowRef(false)

  watch(
    batch.version,
    () => {
      const common = batch.state.value?.batch.common ?? {}
      const lines = batch.openLines()
      gaps.value = grown(
        gaps.value,
        lines.flatMap((line) => gapsIn(line, common)),
      )
      asked.value = grown(
        asked.value,
        lines.flatMap(({ cells }) => Object.keys(cells)),
      )
    },
    { immediate: true },
  )
  const columns = computed(() => {
    if (batch.open.value === 0) return [] // there is nothing left to write
    const shown = all.value ? asked.value : gaps.value
    return order.flatMap((name) => (shown.has(name) ? columnOf(sheet, name) : []))
  })
  return { all, columns, order, show: (name: string) => showAlso(gaps, name) }
}

function showAlso(gaps: Ref<ReadonlySet<string>>, name: string): void {
  gaps.value = grown(gaps.value, [name])
}

/** The very same set when there is nothing new: then nothing is drawn anew. */
function grown(known: ReadonlySet<string>, names: readonly string[]): ReadonlySet<string> {
  return names.every((name) => known.has(name)) ? known : new Set([...known, ...names])
}

function columnOf(sheet: AnySheet, name: string): readonly GridColumn[] {
  const field = sheet.form.fields[name]
  if (field === undefined) return []
  return [{ name, field, label: textOf(sheet, `field.${name}`), width: WIDTHS[field.kind], end: ENDS.has(field.kind) }]
}
