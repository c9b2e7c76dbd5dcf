import { textOf, wordedLine } from '#core/service/sheet-texts.ts'
import type { AnySheet } from '#core/service/define.ts'
import type { Task } from '#electron/desk/task.ts'
import { answerText } from '#renderer/forms/answer-text.ts'
import { dettaglio } from '#renderer/texts/comunicazioni.ts'

/** Something that one attempt had otherwise than the one before it. */
export type TaskDifference = { readonly what: string; readonly before: string; readonly after: string }

type Told = Pick<Task, 'answers' | 'parcel' | 'outcome'>

/** What changed from one attempt to the next: answers in the order of the mask, then what the checks said. */
export function differences(sheet: AnySheet, before: Told, after: Told): readonly TaskDifference[] {
  return [...answersChanged(sheet, before, after), ...checksChanged(sheet, before, after)]
}

function answersChanged(sheet: AnySheet, before: Told, after: Told): readonly TaskDifference[] {
  const [old, now] = compared(before, after)
  return Object.entries(sheet.form.fields).flatMap(([name, field]) => {
    if ((old[name] ?? '') === (now[name] ?? '')) return []
    const text = (value: unknown) => answerText(sheet, { name, field, value })
    return [{ what: textOf(sheet, `field.${name}`), before: text(old[name]), after: text(now[name]) }]
  })
}

/** What was sent, where both were; else what was typed: of a draft nobody has written down yet what is known. */
function compared(
  before: Told,
  after: Told,
): readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>] {
  if (before.parcel && after.parcel) return [before.parcel.answers, after.parcel.answers]
  return [before.answers, after.answers]
}

/** Only where both were decided: one that waits has no checks to compare. */
function checksChanged(sheet: AnySheet, before: Told, after: Told): readonly TaskDifference[] {
  const old = new Map(before.outcome?.checks.map(({ code, result }) => [code, result]))
  return (after.outcome?.checks ?? []).flatMap((line) => {
    const was = old.get(line.code)
    if (was === undefined || was === line.result) return []
    const { results } = dettaglio
    return [{ what: wordedLine(sheet, line).asks, before: results[was], after: results[line.result] }]
  })
}
