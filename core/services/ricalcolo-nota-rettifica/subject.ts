import type { Dossier, NotaDiRettifica } from '#core/domain/dossier.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Subject } from '#core/service/define.ts'

/** The note to calculate again. */
export function notaScelta({ nota }: Loose, { note }: Dossier): NotaDiRettifica | undefined {
  return note.find((n) => n.id === nota)
}

/** A ricalcolo goes over the whole month of a position: two notes of one month make one request. */
export function subject(answers: Loose, dossier: Dossier): Subject {
  const nota = notaScelta(answers, dossier)
  if (nota === undefined) return { chiave: 'nota:ignota' }
  return { chiave: `nota:${nota.matricola}:${nota.periodo}`, matricola: nota.matricola }
}
