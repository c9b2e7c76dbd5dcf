import type { Dossier } from '#core/domain/dossier.ts'
import type { Submission } from '#core/contract/submission.ts'
import { compose, type Mask } from '#core/forms/compose.ts'
import type { Loose } from '#core/forms/loose.ts'
import { complaints } from '#core/forms/schema.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { AnyService, Subject } from '#core/service/define.ts'
import { never } from './desk.ts'

export type Filled = { readonly mask: Mask; readonly subject: Subject }

/** The mask as it would be sent, or which fields it still lacks (`details`: field name → complaint of texts.it.ts). */
export function filled(service: AnyService, dossier: Dossier, answers: Loose): Result<Filled, Failure> {
  const mask = compose(service.sheet.form, dossier, answers)
  const found = complaints(mask)
  if (Object.keys(found).length > 0) return no(never('incomplete', found))
  return ok({ mask, subject: service.subject(mask.answers, dossier) })
}

/**
 * What leaves the desk: all that the consultant saw on the mask, given and asked; never a hidden field.
 * The core composes the mask again, so what was given here counts only where its own archive does not know.
 */
export function sendable({ answers }: Mask): Submission['answers'] {
  return answers as Submission['answers']
}
