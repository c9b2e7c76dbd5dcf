import type { Dossier } from '#core/domain/dossier.ts'
import { codiceFiscale, type CodiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Subject } from '#core/service/define.ts'

/** The person’s codice fiscale as it is compared and kept; `undefined` while it is not one. */
export function codiceDi({ codiceFiscale: typed }: Loose): CodiceFiscale | undefined {
  const read = codiceFiscale(typeof typed === 'string' ? typed : '')
  return read.ok ? read.value : undefined
}

/** The matricola the relation is with; `undefined` when it is with the whole company. */
export function matricolaDi({ ambito, matricola }: Loose): string | undefined {
  return ambito === 'azienda' || typeof matricola !== 'string' ? undefined : matricola
}

/** The same person in the same relation with the same position is the same request, whatever its start. */
export function subject(answers: Loose, { posizioni }: Dossier): Subject {
  const codice = codiceDi(answers)
  const { relazione } = answers
  const asked = posizioni.find((p) => p.matricola === answers['matricola'])
  const at = asked && { matricola: asked.matricola }
  if (codice === undefined || typeof relazione !== 'string') return { chiave: 'soggetto:ignoto', ...at }
  return { chiave: `soggetto:${codice}:${relazione}:${matricolaDi(answers) ?? 'azienda'}`, ...at }
}
