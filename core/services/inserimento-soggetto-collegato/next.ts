import { vigente } from '#core/domain/dossier.ts'
import { siIncontrano } from '#core/domain/soggetti.ts'
import type { Next } from '#core/service/suggestion.ts'
import { codiceDi, matricolaDi } from './subject.ts'

/** A new legal representative often takes another’s place: the old one ends on the day the new one begins. */
export const next: Next = (answers, dossier, { esito }) => {
  const { dataInizio } = answers
  if (esito !== 'accolta' || answers['relazione'] !== 'rappresentante-legale') return []
  const others = dossier.soggettiCollegati.filter(
    (s) =>
      s.relazione === 'rappresentante-legale' &&
      s.codiceFiscale !== codiceDi(answers) &&
      siIncontrano(s.matricola, matricolaDi(answers)) &&
      vigente(s, dossier.oggi),
  )
  // of several who represent it together, which one leaves is for the requester to say
  const [old, ...more] = others
  if (old === undefined) return []
  const soggetto = more.length === 0 ? { soggetto: old.id } : {}
  const dataFine = typeof dataInizio === 'string' && dataInizio > old.dal ? { dataFine: dataInizio } : {}
  const prefilled = { ...soggetto, ...dataFine }
  return [{ code: 'cessazione-precedente', service: 'cessazione-soggetto-collegato', answers: prefilled }]
}
