import { destinatarioDi, raggiuntoOggi, type Destinatario } from '#core/domain/destinatario.ts'
import type { Contatto, Dossier } from '#core/domain/dossier.ts'
import { intermediarioCheChiede, isPecAziendale } from '#core/domain/recapito.ts'
import type { Next, Suggestion } from '#core/service/suggestion.ts'
import { contattoScelto } from './subject.ts'

/** Whose contact was removed may give another, if notes are to reach him still and the requester may ask for it. */
export const next: Next = (answers, dossier, { esito }) => {
  const contatto = contattoScelto(answers, dossier)
  if (esito !== 'accolta' || contatto === undefined) return []
  const whose = destinatarioDi(contatto, dossier)
  return whose && raggiuntoOggi(whose) ? replacement[whose.legame](contatto, dossier) : []
}

const replacement: Readonly<
  Record<Destinatario['legame'], (contatto: Contatto, dossier: Dossier) => readonly Suggestion[]>
> = {
  azienda: (contatto, { azienda, richiedente }) =>
    isPecAziendale(contatto, azienda) && richiedente.ruolo !== 'dipendente-delegato'
      ? [{ code: 'nuova-pec-aziendale', service: 'variazione-pec-aziendale', answers: {} }]
      : [],
  intermediario: ({ titolare }, { richiedente }) =>
    titolare === intermediarioCheChiede(richiedente)
      ? [{ code: 'nuovi-contatti-intermediario', service: 'variazione-contatti-intermediario', answers: {} }]
      : [],
  dipendente: ({ titolare }, { richiedente }) =>
    richiedente.ruolo !== 'dipendente-delegato' || titolare === richiedente.codiceFiscale
      ? [
          {
            code: 'nuovi-contatti-dipendente',
            service: 'variazione-contatti-dipendente',
            answers: { dipendente: titolare },
          },
        ]
      : [],
}
