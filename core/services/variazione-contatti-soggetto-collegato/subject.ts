import type { Dossier, SoggettoCollegato } from '#core/domain/dossier.ts'
import { posizioneDi } from '#core/domain/soggetti.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Subject } from '#core/service/define.ts'
import type { Inquiry } from '#core/service/inquiry.ts'
import { recapitoNuovo } from './nuovi.ts'

/** The relation through which the person was chosen. */
export function soggettoScelto({ soggetto }: Loose, { soggettiCollegati }: Dossier): SoggettoCollegato | undefined {
  return soggettiCollegati.find((s) => s.id === soggetto)
}

/** Two variations of one person’s contacts are the same request, whatever the contacts and the relation. */
export function subject(answers: Loose, dossier: Dossier): Subject {
  const soggetto = soggettoScelto(answers, dossier)
  if (soggetto === undefined) return { chiave: 'recapiti:ignoti' }
  const matricola = posizioneDi(soggetto, dossier)
  return { chiave: `recapiti:${soggetto.codiceFiscale}`, ...(matricola !== undefined && { matricola }) }
}

/** Whose the new addresses are, the archive of all companies knows. */
export function inquiries(answers: Loose, dossier: Dossier): readonly Inquiry[] {
  const titolare = soggettoScelto(answers, dossier)?.codiceFiscale
  if (titolare === undefined) return []
  return (['email', 'pec'] as const).flatMap((tipo) => {
    const valore = recapitoNuovo(tipo, answers)
    return valore === undefined ? [] : [{ domanda: 'recapito-di-altri', valore, titolare } as const]
  })
}
