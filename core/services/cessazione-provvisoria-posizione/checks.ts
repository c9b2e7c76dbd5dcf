import { onDecorrenza, onDenunce, onLavoratori } from '#core/service/common/lavoratori.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import {
  codiceFiscaleValido,
  matricolaValida,
  posizioneDellAzienda,
  statoPosizioneAmmesso,
} from '#core/service/common/posizione.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import type { Cessazione } from './form.ts'
import { onPendenze } from './pendenze.ts'
import { sheet } from './sheet.ts'
import { subject } from './subject.ts'

const matricola = ({ posizione }: Cessazione) => posizione
const field = 'posizione'
const after = ['posizione-dell-azienda'] as const

export const checks = [
  codiceFiscaleValido<Cessazione>(),
  posizioneDellAzienda<Cessazione>({ matricola, field }),
  matricolaValida<Cessazione>({ matricola, after }),
  statoPosizioneAmmesso<Cessazione>({ matricola, stati: ['attiva', 'riattivata', 'sospesa'], after, field }),
  richiedenteConTitolo<Cessazione>({ who: sheet.who, matricola, after }),
  ...onDecorrenza,
  ...onLavoratori,
  ...onDenunce,
  ...onPendenze,
  nessunaRichiestaIdentica<Cessazione>({ servizio: sheet.id, subject, after }),
]
