import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import {
  codiceFiscaleValido,
  matricolaValida,
  posizioneDellAzienda,
  statoPosizioneAmmesso,
} from '#core/service/common/posizione.ts'
import { titoloSuTutteLePosizioni } from '#core/service/common/soggetti.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import type { Inserimento } from './form.ts'
import { onCodice, onPersona } from './persona.ts'
import { onInizio, onRuolo } from './relazione.ts'
import { sheet } from './sheet.ts'
import { subject } from './subject.ts'

const matricola = (answers: Inserimento) => answers.matricola
const field = 'matricola'

export const checks = [
  codiceFiscaleValido<Inserimento>(),
  matricolaValida<Inserimento>({ matricola }),
  posizioneDellAzienda<Inserimento>({ matricola, field }),
  statoPosizioneAmmesso<Inserimento>({
    matricola,
    stati: ['attiva', 'riattivata'],
    after: ['posizione-dell-azienda'],
    field,
  }),
  richiedenteConTitolo<Inserimento>({ who: sheet.who, matricola, after: ['posizione-dell-azienda'] }),
  titoloSuTutteLePosizioni<Inserimento>({
    aziendale: ({ ambito }) => ambito === 'azienda',
    after: ['richiedente-con-titolo'],
    field: 'ambito',
  }),
  ...onCodice,
  ...onPersona,
  ...onRuolo,
  ...onInizio,
  nessunaRichiestaIdentica<Inserimento>({ servizio: sheet.id, subject }),
]
