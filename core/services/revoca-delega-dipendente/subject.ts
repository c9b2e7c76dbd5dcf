import type { Delega, Dossier } from '#core/domain/dossier.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Subject } from '#core/service/define.ts'

/** The delega the request wants revoked. */
export function delegaScelta({ delega }: Loose, { deleghe }: Dossier): Delega | undefined {
  return deleghe.find((d) => d.id === delega && d.tipo === 'dipendente')
}

/** Two revocations of one delega are the same request, whatever their day and reason. */
export function subject(answers: Loose, dossier: Dossier): Subject {
  const delega = delegaScelta(answers, dossier)
  return delega ? { chiave: `delega:${delega.id}`, matricola: delega.matricola } : { chiave: 'delega:ignota' }
}
