import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import { codiceFiscaleValido, matricolaValida, posizioneDellAzienda } from '#core/service/common/posizione.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import { onChosen, onOwner, onRemaining } from './contatto.ts'
import type { Cancellazione } from './form.ts'
import { onDomicilio, onMotivo, onProva } from './motivo.ts'
import { sheet } from './sheet.ts'
import { posizioneInteressata, subject } from './subject.ts'

const matricola = posizioneInteressata
const check = checksFor<Cancellazione>()
const after = ['contatto-registrato'] as const
const onPosizione = { matricola, after: [...after, 'azienda-con-posizioni'] }

export const checks = [
  ...onChosen,
  codiceFiscaleValido<Cancellazione>(),
  // notes are of a position: who has none gets none
  check({
    code: 'azienda-con-posizioni',
    weight: 'blocca',
    verify: (_, { posizioni, azienda }) => {
      const found = { azienda: azienda.ragioneSociale }
      return posizioni.length > 0 ? passes(found) : fails(found)
    },
  }),
  matricolaValida<Cancellazione>(onPosizione),
  posizioneDellAzienda<Cancellazione>({ ...onPosizione, field: 'contatto' }),
  richiedenteConTitolo<Cancellazione>({ who: sheet.who, matricola, after: ['posizione-dell-azienda'] }),
  ...onOwner,
  onDomicilio,
  ...onMotivo,
  ...onProva,
  ...onRemaining,
  nessunaRichiestaIdentica<Cancellazione>({ servizio: sheet.id, subject, after }),
]
