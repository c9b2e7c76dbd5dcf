import type { Asked, Mask } from '#core/forms/compose.ts'
import { complaints } from '#core/forms/schema.ts'
import { complaintTexts, type Complaint } from '#core/forms/texts.it.ts'
import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import { answerText } from './answer-text.ts'
import { offered } from './offered.ts'

/** A composed mask in words: what is already known, what is answered, what is still to be answered and how. */
export function maskText(sheet: AnySheet, mask: Mask): string {
  const found = complaints(mask)
  const given = mask.given.map(
    ({ name, field, value }) => `  ${name} = ${answerText(field, value)}   (${labelOf(sheet, name)})`,
  )
  const asked = mask.asked.flatMap((ask) => [
    `  ${ask.name} = ${shown(ask, mask.answers[ask.name])}   (${labelOf(sheet, ask.name)})${complaintOf(found[ask.name])}`,
    ...choices(sheet, ask, mask.answers[ask.name]),
  ])
  return [...section('Già noto:', given), ...section('Da compilare:', asked)].join('\n')
}

/** What can be chosen, while nothing of it is. */
function choices(sheet: AnySheet, ask: Asked, answer: unknown): readonly string[] {
  const options = offered(sheet, ask)
  if (options.some(({ value }) => value === answer)) return []
  return options.map(({ value, label, detail = '' }) => `      ${value}   ${label} ${detail}`.trimEnd())
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines]
}

function labelOf(sheet: AnySheet, name: string): string {
  return textOf(sheet, `field.${name}`)
}

function shown({ field }: Asked, answer: unknown): string {
  return answer === undefined ? '…' : answerText(field, answer)
}

function complaintOf(code: string | undefined): string {
  return code === undefined ? '' : `   ← ${complaintTexts[code as Complaint]}`
}
