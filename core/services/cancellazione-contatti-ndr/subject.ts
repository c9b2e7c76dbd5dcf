import type { Contatto, Dossier } from '#core/domain/dossier.ts'
import { titoloDelRichiedente } from '#core/domain/titolo.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Subject } from '#core/service/define.ts'
import type { Inquiry } from '#core/service/inquiry.ts'

/** The contact to remove. */
export function contattoScelto({ contatto }: Loose, { contatti }: Dossier): Contatto | undefined {
  return contatti.find((c) => c.id === contatto)
}

/** The position the request is about: the contact's own or, when it serves them all, the one its requester acts on. */
export function posizioneInteressata(answers: Loose, dossier: Dossier): string | undefined {
  const posizioni = dossier.posizioni.map((p) => p.matricola)
  const own = posizioni.find((matricola) => titoloDelRichiedente(dossier, matricola) !== undefined)
  return contattoScelto(answers, dossier)?.matricola ?? own ?? posizioni[0]
}

/** Two removals of one contact are the same request, whatever the reason. */
export function subject(answers: Loose, dossier: Dossier): Subject {
  const contatto = contattoScelto(answers, dossier)
  if (contatto === undefined) return { chiave: 'contatto:ignoto' }
  const { id, matricola } = contatto
  return { chiave: `contatto:${id}`, ...(matricola !== undefined && { matricola }) }
}

/** The files shown as evidence, by their SHA-256. */
export function allegati({ prova }: Loose): readonly string[] {
  return typeof prova === 'string' ? prova.split(' ').filter((hash) => /^[\da-f]{64}$/.test(hash)) : []
}

/** Whether each file is there, only the archive knows. */
export function inquiries(answers: Loose): readonly Inquiry[] {
  return allegati(answers).map((valore) => ({ domanda: 'allegato', valore }))
}
