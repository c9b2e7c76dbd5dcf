import type { Dossier } from '#core/domain/dossier.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import {
  codiceFiscaleValido,
  matricolaValida,
  posizioneDellAzienda,
  statoPosizioneAmmesso,
} from '#core/service/common/posizione.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import { onDebito } from './debito.ts'
import type { Rettifica } from './form.ts'
import { onPeriodo } from './periodo.ts'
import { onPosizione } from './posizione.ts'
import { onQuietanza } from './quietanza.ts'
import { sheet } from './sheet.ts'
import { subject, versamentoScelto } from './subject.ts'
import { onCausale, onContribuente, onPayment } from './versamento.ts'

const matricola = (answers: Rettifica, dossier: Dossier) => versamentoScelto(answers, dossier)?.matricola
const after = ['versamento-esistente'] as const
const field = 'versamento'

export const checks = [
  ...onPayment,
  codiceFiscaleValido<Rettifica>(),
  matricolaValida<Rettifica>({ matricola, after }),
  posizioneDellAzienda<Rettifica>({ matricola, after, field }),
  // both periods are to be calculated again, and a position closed for good has nothing left to calculate
  statoPosizioneAmmesso<Rettifica>({
    matricola,
    stati: ['attiva', 'riattivata', 'sospesa', 'cessata-provvisoria'],
    after: ['posizione-dell-azienda'],
    field,
  }),
  richiedenteConTitolo<Rettifica>({ who: sheet.who, matricola, after: ['posizione-dell-azienda'] }),
  ...onContribuente,
  ...onCausale,
  ...onPeriodo,
  ...onPosizione,
  ...onDebito,
  ...onQuietanza,
  nessunaRichiestaIdentica<Rettifica>({ servizio: sheet.id, subject, after }),
]
