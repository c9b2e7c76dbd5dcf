import type { Dossier } from '#core/domain/dossier.ts'
import { compose, type Mask } from '#core/forms/compose.ts'
import type { Option } from '#core/forms/known/option.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { AnySheet } from '#core/service/define.ts'
import { misused } from './command.ts'
import { typedAnswer } from '#electron/desk/typed-answer.ts'

/** Reads `field=value` texts in order, each on the mask that the ones before have made. */
export function readAnswers(
  { form }: Pick<AnySheet, 'form'>,
  dossier: Dossier,
  before: Loose,
  sets: readonly string[],
): Result<Loose, Failure> {
  let answers = before
  for (const set of sets) {
    const [, name = '', typed = ''] = /^([^=]+)=(.*)$/s.exec(set) ?? []
    const field = form.fields[name]
    if (field === undefined) return no(misused(unknownField(set, Object.keys(form.fields))))
    answers = {
      ...answers,
      [name]: typedAnswer(field, typed, {
        options: optionsOf(compose(form, dossier, answers), name),
        oggi: dossier.oggi,
      }),
    }
  }
  return ok(answers)
}

function optionsOf({ asked, given }: Mask, name: string): readonly Option[] {
  return [...asked, ...given].find((place) => place.name === name)?.options ?? []
}

function unknownField(set: string, fields: readonly string[]): string {
  return `«${set}» non è campo=valore di questo servizio. I campi sono: ${fields.join(', ')}.`
}
