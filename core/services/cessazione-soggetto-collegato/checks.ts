import type { Dossier } from '#core/domain/dossier.ts'
import { posizioneDi } from '#core/domain/soggetti.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import {
  codiceFiscaleValido,
  matricolaValida,
  posizioneDellAzienda,
  statoPosizioneAmmesso,
} from '#core/service/common/posizione.ts'
import {
  comunicataEntroTrentaGiorni,
  giaNelRegistroImprese,
  titoloSuTutteLePosizioni,
} from '#core/service/common/soggetti.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import { onFine } from './fine.ts'
import type { Cessazione } from './form.ts'
import { onRappresentanza } from './rappresentanza.ts'
import { onRelazione } from './relazione.ts'
import { sheet } from './sheet.ts'
import { relazioneScelta, subject } from './subject.ts'

const after = ['relazione-esistente'] as const
const field = 'soggetto'

const matricola = (answers: Cessazione, dossier: Dossier) => {
  const scelta = relazioneScelta(answers, dossier)
  return scelta && posizioneDi(scelta, dossier)
}

export const checks = [
  ...onRelazione,
  codiceFiscaleValido<Cessazione>(),
  matricolaValida<Cessazione>({ matricola, after }),
  posizioneDellAzienda<Cessazione>({ matricola, after, field }),
  statoPosizioneAmmesso<Cessazione>({
    matricola,
    stati: ['attiva', 'riattivata'],
    after: ['posizione-dell-azienda'],
    field,
  }),
  richiedenteConTitolo<Cessazione>({ who: sheet.who, matricola, after: ['posizione-dell-azienda'] }),
  titoloSuTutteLePosizioni<Cessazione>({
    aziendale: (answers, dossier) => relazioneScelta(answers, dossier)?.matricola === undefined,
    after: ['richiedente-con-titolo'],
    field,
  }),
  ...onFine,
  ...onRappresentanza,
  comunicataEntroTrentaGiorni<Cessazione>({ giorno: ({ dataFine }) => dataFine, field: 'dataFine' }),
  giaNelRegistroImprese<Cessazione>({
    relazione: (answers, dossier) => relazioneScelta(answers, dossier)?.relazione,
    after,
    field,
  }),
  nessunaRichiestaIdentica<Cessazione>({ servizio: sheet.id, subject, after }),
]
