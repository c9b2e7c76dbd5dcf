import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Inserimento } from './form.ts'
import { codiceDi, matricolaDi } from './subject.ts'

/** The relation begins on the day answered, open-ended. */
export function operations(answers: Inserimento, { azienda }: Dossier): readonly Change[] {
  const codiceFiscale = codiceDi(answers)
  if (codiceFiscale === undefined) return []
  const { relazione, cognome, nome, dataInizio } = answers
  const matricola = matricolaDi(answers)
  return [
    {
      change: 'soggetto.inserisci',
      soggetto: idDi(answers, azienda.codiceFiscale),
      azienda: azienda.codiceFiscale,
      ...(matricola !== undefined && { matricola }),
      relazione,
      codiceFiscale,
      cognome: cognome.trim(),
      nome: nome.trim(),
      dal: dataInizio,
    },
  ]
}

/** The name of the relation in the archive: one person has it once, on one position, from one day. */
export function idDi(answers: Inserimento, azienda: string): string {
  return [answers.relazione, codiceDi(answers), matricolaDi(answers) ?? azienda, answers.dataInizio].join(':')
}
