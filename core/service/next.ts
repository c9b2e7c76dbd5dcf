import type { Dossier } from '#core/domain/dossier.ts'
import { compose } from '#core/forms/compose.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Decision } from './decide.ts'
import type { AnyService } from './define.ts'
import type { Suggestion } from './suggestion.ts'

/** What to ask after that decision, taken on that dossier; nothing for a service that starts no chain. */
export function nextAfter(
  service: AnyService,
  typed: Loose,
  dossier: Dossier,
  decision: Decision,
): readonly Suggestion[] {
  if (service.next === undefined) return []
  return service.next(compose(service.sheet.form, dossier, typed).answers, dossier, decision)
}
