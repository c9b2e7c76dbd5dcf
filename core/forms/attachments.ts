import type { FormDef } from './definition.ts'
import type { Loose } from './loose.ts'

/** The files an answer shows, by SHA-256 in hex; none when it is not an answer of that kind. */
export function hashesIn(answer: unknown): readonly string[] {
  return typeof answer === 'string' ? answer.split(' ').filter((one) => /^[\da-f]{64}$/.test(one)) : []
}

/** All the files that the answers of a mask show. */
export function attachmentsIn(form: FormDef, answers: Loose): readonly string[] {
  return namesIn(form).flatMap((name) => hashesIn(answers[name]))
}

/** A form is data that never changes, so the fields that show files are found once. */
const known = new WeakMap<FormDef, readonly string[]>()

function namesIn(form: FormDef): readonly string[] {
  const names = known.get(form) ?? Object.keys(form.fields).filter((name) => form.fields[name]?.kind === 'attachments')
  known.set(form, names)
  return names
}
