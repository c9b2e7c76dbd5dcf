import { persona } from '#core/domain/soggetti.ts'
import type { Next } from '#core/service/suggestion.ts'
import { relazioneScelta } from './subject.ts'

/** Who is the last to represent the company may leave once another is there: his insertion is suggested, from that day. */
export const next: Next = (answers, dossier, { checks }) => {
  const last = checks.some(({ code, result }) => code === 'resta-chi-rappresenta' && result === 'non-superata')
  const scelta = relazioneScelta(answers, dossier)
  if (!last || scelta === undefined || persona(dossier.azienda)) return []
  const { matricola } = scelta
  const { dataFine } = answers
  // a relation that begins later than today is not inserted
  const inizio = typeof dataFine === 'string' && dataFine <= dossier.oggi ? { dataInizio: dataFine } : {}
  const where = matricola === undefined ? { ambito: 'azienda' } : { matricola, ambito: 'posizione' }
  return [
    {
      code: 'nuovo-rappresentante',
      service: 'inserimento-soggetto-collegato',
      answers: { ...where, relazione: 'rappresentante-legale', ...inizio },
    },
  ]
}
