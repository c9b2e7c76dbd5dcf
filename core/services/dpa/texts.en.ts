import type { Twin } from '#core/domain/language.ts'
import { comuniAutorizzazioni } from '#core/service/common/texts-autorizzazioni.en.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { texts as italian } from './texts.it.ts'

const MESSAGE = 'Msg. INPS 2648/2018'

export const texts: Twin<typeof italian> = {
  title: 'Prior declaration of reliefs (DPA)',
  summary: 'Declares in advance the months in which the company uses reliefs, so that its compliance is checked first.',
  wants: 'Reliefs, incentives, hiring bonus, exemption, contribution benefits, DURC.',
  'page.posizione': 'Position',
  'page.mesi': 'Months',
  'page.conferma': 'Confirmation',
  'field.matricola': 'Contribution position',
  'field.meseInizio': 'First month of use',
  'field.meseFine': 'Last month of use',
  'field.tipoAgevolazione': 'Kind of relief',
  'field.dichiarazione': 'I declare that in the months given the company uses contribution reliefs',
  'hint.matricola':
    'The one on which the relief will be shown; compliance is checked on all the positions of the tax code.',
  'hint.meseInizio':
    'It counts as prior until the day before the contributions fall due: the 15th of the following month is the last useful day, also when the 16th is no working day.',
  'hint.meseFine': 'At most 12 months in a declaration, which holds for all the reliefs of those months.',
  'hint.tipoAgevolazione': 'To find it again: the UniEmens reason code or a short name is enough.',
  'hint.dichiarazione':
    'If the check finds irregularities, INPS invites by PEC to regularise within 15 days: after that, the reliefs are lost.',
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.stato-posizione-ammesso': comuni.statoPosizioneAmmesso,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.mesi-in-ordine': {
    asks: 'The last month is not before the first',
    fails: 'The last month, {trovato:periodo}, comes before the first, {atteso:periodo}.',
    mend: 'Give a last month from {atteso:periodo} on.',
    source: RULE,
    atteso: 'from {atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  'check.mesi-entro-il-massimo': {
    asks: 'The months declared are 12 at most',
    fails: 'The months declared are {trovato}: a declaration accepts {atteso}.',
    mend: 'Declare the first {atteso} months and submit a request for the others later on.',
    source: RULE,
    atteso: 'at most {atteso}',
  },
  'check.mesi-non-coperti': {
    asks: 'None of the months is already covered by a declaration',
    fails: 'For matricola {matricola} these months are already declared: {elenco}.',
    mend: 'A declaration holds for all the reliefs of the month: give only the months that are missing.',
    source: MESSAGE,
  },
  'check.termine-non-scaduto': {
    asks: 'For the first month the declaration comes before the contributions fall due',
    passes: 'For {mese:periodo} the declaration can be sent until {atteso:giorno}.',
    fails:
      'For {mese:periodo} the declaration could be sent until {atteso:giorno}, the day before the contributions fell due: now it would not be prior any more.',
    mend: 'Begin with a later month; for the past one compliance is checked on the files that show the relief.',
    source: `${MESSAGE}; that the deferral of payments does not move it is Scrittoio’s own rule`,
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nessuna-irregolarita': comuniAutorizzazioni.nessunaIrregolarita,
  'check.regolarita-accertata': comuniAutorizzazioni.regolaritaAccertata,
  'check.nessuna-nota-articolo-1': {
    asks: 'There are no open “Art. 1” adjustment notes',
    fails: 'There are open “Art. 1” adjustment notes, by which INPS recovers reliefs already used: {elenco:detto}.',
    mend: 'Once compliance is ascertained, ask for these notes to be recalculated.',
    source: 'L. 296/2006, art. 1, c. 1175',
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
  'next.ricalcolo-nota-articolo-1': 'Ask for the “Art. 1” adjustment note to be recalculated',
}
