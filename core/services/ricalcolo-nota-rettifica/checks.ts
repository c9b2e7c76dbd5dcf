import type { Dossier } from '#core/domain/dossier.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import {
  codiceFiscaleValido,
  matricolaValida,
  posizioneDellAzienda,
  statoPosizioneAmmesso,
} from '#core/service/common/posizione.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import type { Ricalcolo } from './form.ts'
import { onDenuncia, onNote, onPending } from './nota.ts'
import { sheet } from './sheet.ts'
import { notaScelta, subject } from './subject.ts'
import { onVariazione } from './variazione.ts'

const matricola = (answers: Ricalcolo, dossier: Dossier) => notaScelta(answers, dossier)?.matricola
const after = ['nota-esistente'] as const

export const checks = [
  ...onNote,
  codiceFiscaleValido<Ricalcolo>(),
  matricolaValida<Ricalcolo>({ matricola, after }),
  posizioneDellAzienda<Ricalcolo>({ matricola, after, field: 'nota' }),
  // a definitive cessation is recorded only where nothing is pending: an open note contradicts it
  statoPosizioneAmmesso<Ricalcolo>({
    matricola,
    stati: ['attiva', 'riattivata', 'sospesa', 'cessata-provvisoria'],
    after: ['posizione-dell-azienda'],
    field: 'nota',
  }),
  richiedenteConTitolo<Ricalcolo>({ who: sheet.who, matricola, after: ['posizione-dell-azienda'] }),
  ...onDenuncia,
  ...onPending,
  ...onVariazione,
  nessunaRichiestaIdentica<Ricalcolo>({ servizio: sheet.id, subject, after }),
]
