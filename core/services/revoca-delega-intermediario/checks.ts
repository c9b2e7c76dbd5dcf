import type { Dossier } from '#core/domain/dossier.ts'
import {
  decorrenzaDellaRevoca,
  delegaInVigore,
  nessunaPraticaDelDelegato,
  richiedenteParteDellaDelega,
} from '#core/service/common/delega.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import { codiceFiscaleValido, matricolaValida, posizioneDellAzienda } from '#core/service/common/posizione.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import type { Revoca } from './form.ts'
import { sheet } from './sheet.ts'
import { delegaScelta, subject } from './subject.ts'

const matricola = (answers: Revoca, dossier: Dossier) => delegaScelta(answers, dossier)?.matricola
const after = ['delega-esistente'] as const

export const checks = [
  ...delegaInVigore<Revoca>(delegaScelta),
  codiceFiscaleValido<Revoca>(),
  matricolaValida<Revoca>({ matricola, after }),
  posizioneDellAzienda<Revoca>({ matricola, after, field: 'delega' }),
  richiedenteConTitolo<Revoca>({
    who: sheet.who,
    matricola,
    after: ['delega-iniziata', 'delega-non-cessata', 'posizione-dell-azienda'],
  }),
  richiedenteParteDellaDelega<Revoca>(delegaScelta),
  ...decorrenzaDellaRevoca<Revoca>(delegaScelta),
  nessunaPraticaDelDelegato<Revoca>()({
    code: 'nessuna-pratica-dell-intermediario',
    servizio: sheet.id,
    delega: delegaScelta,
  }),
  nessunaRichiestaIdentica<Revoca>({ servizio: sheet.id, subject, after }),
]
