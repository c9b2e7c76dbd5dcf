import { codiceNonPresente } from '#core/service/common/autorizzazioni.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import {
  codiceFiscaleValido,
  matricolaValida,
  posizioneDellAzienda,
  statoPosizioneAmmesso,
} from '#core/service/common/posizione.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import { onAllegati } from './allegati.ts'
import { onDecorrenza, onQuote } from './decorrenza.ts'
import type { Tesoreria } from './form.ts'
import { onMedia } from './media.ts'
import { sheet } from './sheet.ts'
import { subject } from './subject.ts'

const check = checksFor<Tesoreria>()
const matricola = (answers: Tesoreria) => answers.matricola
const after = ['posizione-dell-azienda'] as const
const field = 'matricola'

export const checks = [
  codiceFiscaleValido<Tesoreria>(),
  matricolaValida<Tesoreria>({ matricola }),
  posizioneDellAzienda<Tesoreria>({ matricola, field }),
  statoPosizioneAmmesso<Tesoreria>({ matricola, stati: ['attiva', 'riattivata'], after, field }),
  richiedenteConTitolo<Tesoreria>({ who: sheet.who, matricola, after }),
  check({
    code: 'datore-non-escluso',
    weight: 'blocca',
    field: 'dirittoComune',
    verify: ({ entePubblico, dirittoComune }, { azienda }) =>
      entePubblico && dirittoComune !== true ? fails({ azienda: azienda.ragioneSociale }) : passes(),
  }),
  ...onMedia,
  ...onDecorrenza,
  codiceNonPresente<Tesoreria, 'ca-1r-non-presente'>({
    code: 'ca-1r-non-presente',
    codice: '1R',
    matricola,
    durata: ({ decorrenza }) => ({ dal: `${decorrenza}-01` }),
    field: 'decorrenza',
    after,
  }),
  ...onQuote,
  ...onAllegati,
  nessunaRichiestaIdentica<Tesoreria>({ servizio: sheet.id, subject, after }),
]
