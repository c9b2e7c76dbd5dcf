import { riattivabileFinoAl } from '#core/domain/posizione.ts'
import { codiciConclusi, onDecorrenza, onDenunce, onLavoratori } from '#core/service/common/lavoratori.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import {
  codiceFiscaleValido,
  matricolaValida,
  posizioneDellAzienda,
  statoPosizioneAmmesso,
} from '#core/service/common/posizione.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Sospensione } from './form.ts'
import { sheet } from './sheet.ts'
import { subject } from './subject.ts'

const check = checksFor<Sospensione>()
const matricola = ({ posizione }: Sospensione) => posizione
const field = 'posizione'
const after = ['posizione-dell-azienda'] as const

export const checks = [
  codiceFiscaleValido<Sospensione>(),
  posizioneDellAzienda<Sospensione>({ matricola, field }),
  matricolaValida<Sospensione>({ matricola, after }),
  statoPosizioneAmmesso<Sospensione>({ matricola, stati: ['attiva', 'riattivata'], after, field }),
  richiedenteConTitolo<Sospensione>({ who: sheet.who, matricola, after }),
  ...onDecorrenza,
  ...onLavoratori,
  ...onDenunce,
  codiciConclusi,
  check({
    code: 'ripresa-dopo-la-sospensione',
    weight: 'blocca',
    field: 'ripresaPrevista',
    verify: ({ decorrenza, ripresaPrevista }) => {
      if (ripresaPrevista === undefined) return passes()
      const found = { atteso: decorrenza, trovato: ripresaPrevista }
      return ripresaPrevista > decorrenza ? passes(found) : fails(found)
    },
  }),
  check({
    code: 'ripresa-entro-diciotto-mesi',
    weight: 'avvisa',
    after: ['decorrenza-non-futura'],
    field: 'ripresaPrevista',
    verify: ({ decorrenza, ripresaPrevista }) => {
      const atteso = riattivabileFinoAl(decorrenza)
      if (ripresaPrevista === undefined) return passes({ atteso })
      const found = { atteso, trovato: ripresaPrevista }
      return ripresaPrevista <= atteso ? passes(found) : fails(found)
    },
  }),
  nessunaRichiestaIdentica<Sospensione>({ servizio: sheet.id, subject, after }),
]
