import { titolari } from '#core/domain/titolo.ts'
import { onPosizione } from '#core/service/common/lavoratori.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import {
  codiceFiscaleValido,
  matricolaValida,
  posizioneDellAzienda,
  statoPosizioneAmmesso,
} from '#core/service/common/posizione.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Riattivazione } from './form.ts'
import { sheet } from './sheet.ts'
import { onSospensione } from './sospensione.ts'
import { subject } from './subject.ts'

/** From this day INPS classifies by ATECO 2025, and gave the codes of older positions itself: Circ. INPS 71/2025. */
const ATECO_2025 = '2025-04-01'

const check = checksFor<Riattivazione>()
const matricola = ({ posizione }: Riattivazione) => posizione
const field = 'posizione'
const after = ['posizione-dell-azienda'] as const

export const checks = [
  codiceFiscaleValido<Riattivazione>(),
  posizioneDellAzienda<Riattivazione>({ matricola, field }),
  matricolaValida<Riattivazione>({ matricola, after }),
  statoPosizioneAmmesso<Riattivazione>({ matricola, stati: ['sospesa'], after, field }),
  richiedenteConTitolo<Riattivazione>({ who: sheet.who, matricola, after }),
  ...onSospensione,
  check({
    code: 'rappresentante-conosciuto',
    weight: 'avvisa',
    after,
    verify: (answers, dossier) => {
      const named = titolari(dossier, answers.posizione).filter(({ ruolo }) => ruolo === 'rappresentante-legale')
      const azienda = dossier.azienda.ragioneSociale
      return named.length > 0 ? passes({ nomi: named.map(({ nome }) => nome).join(', ') }) : fails({ azienda })
    },
  }),
  check({
    code: 'ateco-gia-2025',
    weight: 'avvisa',
    after: ['stato-posizione-ammesso'],
    field: 'inquadramento',
    verify: onPosizione<Riattivazione>(({ dal }) => {
      const found = { atteso: ATECO_2025, trovato: dal }
      return dal >= ATECO_2025 ? passes() : fails(found)
    }),
  }),
  nessunaRichiestaIdentica<Riattivazione>({ servizio: sheet.id, subject, after }),
]
