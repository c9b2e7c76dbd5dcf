import type { FieldDef, FormDef } from '#core/forms/definition.ts'
import type { Loose } from '#core/forms/loose.ts'

/**
 * The answers that may hold for another company too. What is picked among a company's data, what the archive knows of
 * it, evidence and declarations are its own, and are asked anew.
 */
export function carriedAnswers({ fields }: Pick<FormDef, 'fields'>, answers: Loose): Loose {
  return Object.fromEntries(
    Object.entries(answers).filter(([name]) => {
      const field = fields[name]
      return field !== undefined && !isItsOwn(field)
    }),
  )
}

function isItsOwn(field: FieldDef): boolean {
  if (field.kind === 'pick' || field.kind === 'attachments' || field.known !== undefined) return true
  return field.kind === 'flag' && field.accept === true
}
