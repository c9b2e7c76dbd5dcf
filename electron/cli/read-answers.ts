import type { Dossier } from '#core/domain/dossier.ts'
import { compose, type Mask } from '#core/forms/compose.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { AnySheet } from '#core/service/define.ts'
import { misused } from './command.ts'
import { offered } from './offered.ts'
import { typedAnswer } from '#electron/desk/typed-answer.ts'

/** Reads `field=value` texts in order, each on the mask that the ones before have made. */
export function readAnswers(
  sheet: AnySheet,
  dossier: Dossier,
  before: Loose,
  sets: readonly string[],
): Result<Loose, Failure> {
  const { form } = sheet
  let answers = before
  for (const set of sets) {
    const [, name = '', typed = ''] = /^([^=]+)=(.*)$/s.exec(set) ?? []
    const field = form.fields[name]
    if (field === undefined) return no(misused(unknownField(set, Object.keys(form.fields))))
    answers = {
      ...answers,
      [name]: typedAnswer(field, typed, {
        options: optionsOf(sheet, compose(form, dossier, answers), name),
        oggi: dossier.oggi,
      }),
    }
  }
  return ok(answers)
}

function optionsOf(sheet: AnySheet, { asked, given }: Mask, name: string) {
  const place = [...asked, ...given].find((one) => one.name === name)
  return place === undefined ? [] : offered(sheet, place)
}

function unknownField(set: string, fields: readonly string[]): string {
  return `«${set}» non è campo=valore di questo servizio. I campi sono: ${fields.join(', ')}.`
}
