import { codiceNonPresente } from '#core/service/common/autorizzazioni.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import {
  codiceFiscaleValido,
  matricolaValida,
  posizioneDellAzienda,
  statoPosizioneAmmesso,
} from '#core/service/common/posizione.ts'
import { nessunaIrregolarita, regolaritaAccertata } from '#core/service/common/regolarita.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import { onAssenza, onBeneficio } from './assenza.ts'
import { beneficioDi } from './beneficio.ts'
import { onContratto, onDimensione } from './contratto.ts'
import type { Sostituzione } from './form.ts'
import { sheet } from './sheet.ts'
import { subject } from './subject.ts'

const matricola = (answers: Sostituzione) => answers.matricola
const after = ['posizione-dell-azienda'] as const
const field = 'matricola'

export const checks = [
  codiceFiscaleValido<Sostituzione>(),
  matricolaValida<Sostituzione>({ matricola }),
  posizioneDellAzienda<Sostituzione>({ matricola, field }),
  statoPosizioneAmmesso<Sostituzione>({ matricola, stati: ['attiva', 'riattivata'], after, field }),
  richiedenteConTitolo<Sostituzione>({ who: sheet.who, matricola, after }),
  ...onAssenza,
  ...onContratto,
  ...onBeneficio,
  ...onDimensione,
  codiceNonPresente<Sostituzione, 'ca-9r-non-presente'>({
    code: 'ca-9r-non-presente',
    codice: '9R',
    matricola,
    durata: beneficioDi,
    field: 'assunzioneIl',
    after: [...after, 'beneficio-con-una-durata'],
  }),
  nessunaIrregolarita<Sostituzione>(),
  regolaritaAccertata<Sostituzione>(),
  nessunaRichiestaIdentica<Sostituzione>({ servizio: sheet.id, subject, after }),
]
