import type { Dossier, Versamento } from '#core/domain/dossier.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Subject } from '#core/service/define.ts'
import type { Inquiry } from '#core/service/inquiry.ts'

/** The payment to move. */
export function versamentoScelto({ versamento }: Loose, { versamenti }: Dossier): Versamento | undefined {
  return versamenti.find((v) => v.id === versamento)
}

/** A payment has one right period: two requests to move it are the same, whatever the month they name. */
export function subject(answers: Loose, dossier: Dossier): Subject {
  const versamento = versamentoScelto(answers, dossier)
  if (versamento === undefined) return { chiave: 'versamento:ignoto' }
  return { chiave: `versamento:${versamento.id}`, matricola: versamento.matricola }
}

/** The files shown as evidence, each by its SHA-256. */
export function allegati({ quietanza }: Loose): readonly string[] {
  const hashes = typeof quietanza === 'string' ? quietanza.split(' ', 3) : []
  return hashes.filter((hash) => /^[\da-f]{64}$/.test(hash))
}

/** Whether the archive holds those files. */
export function inquiries(answers: Loose): readonly Inquiry[] {
  return allegati(answers).map((valore) => ({ domanda: 'allegato', valore }))
}
