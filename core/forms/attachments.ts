import type { FormDef } from './definition.ts'
import type { Loose } from './loose.ts'

/** The files an answer shows, by SHA-256 in hex; none when it is not an answer of that kind. */
export function hashesIn(answer: unknown): readonly string[] {
  return typeof answer === 'string' ? answer.split(' ').filter((one) => /^[\da-f]{64}$/.test(one)) : []
}

/** All the files that the answers of a mask show. */
export function attachmentsIn({ fields }: FormDef, answers: Loose): readonly string[] {
  const names = Object.keys(fields).filter((name) => fields[name]?.kind === 'attachments')
  return names.flatMap((name) => hashesIn(answers[name]))
}
