import type { Dossier } from '#core/domain/dossier.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Subject } from '#core/service/define.ts'
import type { Inquiry } from '#core/service/inquiry.ts'

/** The 1R has no end: a position needs it once, whatever the case and the month. */
export function subject({ matricola }: Loose, { posizioni }: Dossier): Subject {
  const own = posizioni.find((p) => p.matricola === matricola)?.matricola
  return own === undefined ? { chiave: 'tesoreria:ignota' } : { chiave: `tesoreria:${own}`, matricola: own }
}

/** The SHA-256 of the files attached to a field; none while the answer is not such a list. */
export function impronte(answer: unknown): readonly string[] {
  if (typeof answer !== 'string' || !/^[\da-f]{64}(?: [\da-f]{64}){0,2}$/.test(answer)) return []
  return answer.split(' ')
}

/** Whether the files have arrived, the archive knows. */
export function inquiries({ attoOperazione, allegati }: Loose): readonly Inquiry[] {
  return [...impronte(attoOperazione), ...impronte(allegati)].map((valore) => ({ domanda: 'allegato', valore }))
}
